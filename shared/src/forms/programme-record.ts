import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField } from '../form-numbers.ts';
import { optionalWordedDateField, wordedDateField } from '../form-worded-dates.ts';

/** What a programme says of itself. */
export const statementKinds = ['VISION', 'AIM', 'PRINCIPLE', 'OBJECTIVE', 'SCOPE', 'EFFECT'] as const;

const programmeId = idField('Choose a programme');
const content = textField({ name: 'The wording', missing: 'Enter what it says', max: 1000, multiline: true });
const reason = (missing: string) => textField({ name: 'The reason', missing, max: 500, multiline: true });
const role = (name: string) => optionalTextField({ name, max: 100 });

/** A new vision, aim, principle, objective, part of the scope or effect. */
export const recordStatementForm = z.object({
  programmeId,
  kind: choiceField(statementKinds, 'Select what kind of statement it is'),
  about: optionalTextField({ name: 'What it is about', max: 200 }),
  content,
  agreed: optionalWordedDateField('The time it was agreed'),
});

/** A new wording of a statement, which replaces the newest one. */
export const recordStatementVersionForm = z.object({
  replacesId: idField('Choose a statement'),
  content,
  changeNote: reason('Enter why the wording has changed'),
  agreed: optionalWordedDateField('The time it was agreed'),
});

/** The programme was widened or narrowed. */
export const recordScopeChangeForm = z.object({
  programmeId,
  description: textField({ name: 'What changed', missing: 'Enter what has changed', max: 500, multiline: true }),
  changed: wordedDateField('The time it changed'),
  reason: reason('Enter why it has changed'),
  decisionId: optionalIdField('Choose a decision from the list'),
});

const workstream = {
  title: textField({ name: 'The title', missing: 'Enter what it is called', max: 200 }),
  description: textField({ name: 'What it is to do', missing: 'Enter what it is to do', max: 1000, multiline: true }),
  leadRole: role('Who leads it'),
};
export const addWorkstreamForm = z.object({ programmeId, ...workstream });
export const changeWorkstreamForm = z.object({
  workstreamId: idField('Choose a workstream'),
  version: versionField(),
  ...workstream,
});

const topic = textField({ name: 'The focus area', missing: 'Enter what is looked at', max: 200 });
export const addFocusAreaForm = z.object({ workstreamId: idField('Choose a workstream'), title: topic });
export const changeFocusAreaForm = z.object({ focusAreaId: idField('Choose a focus area'), version: versionField(), title: topic });

const phase = {
  title: textField({ name: 'The phase', missing: 'Enter what the phase is called', max: 200 }),
  starts: optionalWordedDateField('The time it starts'),
  ends: optionalWordedDateField('The time it ends'),
};
type Refusal = { code: 'custom'; path: string[]; message: string; input: unknown };
type Span = { start: string; end: string } | null;
const inOrder = ({ value, issues }: { value: { starts: Span; ends: Span }; issues: unknown[] }): void => {
  if (value.starts === null || value.ends === null || value.starts.start <= value.ends.end) return;
  const message = 'The phase must end after it starts';
  issues.push({ code: 'custom', path: ['ends'], message, input: value } satisfies Refusal);
};
export const addPhaseForm = z.object({ programmeId, ...phase }).check(inOrder);
export const changePhaseForm = z.object({ phaseId: idField('Choose a phase'), version: versionField(), ...phase }).check(inOrder);

/** A portfolio, and that the programme is a part of it. */
export const recordPortfolioForm = z.object({
  programmeId,
  name: textField({ name: 'The name', missing: 'Enter what the portfolio is called', max: 200 }),
  description: textField({ name: 'What it is for', missing: 'Enter what it is for', max: 500, multiline: true }),
  target: optionalWordedDateField('The time it is to be done by'),
});

/** Something that was promised. */
export const recordCommitmentForm = z.object({
  programmeId,
  promise: textField({ name: 'The promise', missing: 'Enter what was promised', max: 500, multiline: true }),
  ownerRole: role('Who promised it'),
  due: optionalWordedDateField('The time it is due'),
});
const seenCommitment = { commitmentId: idField('Choose a promise'), version: versionField() };
export const changeCommitmentDueForm = z.object({
  ...seenCommitment,
  due: wordedDateField('The time it is now due'),
  reason: reason('Enter why the time has changed'),
});
export const fulfilCommitmentForm = z.object({
  ...seenCommitment,
  metOn: dayField('The day it was kept'),
  note: optionalTextField({ name: 'What was done', max: 500, multiline: true }),
});

/** Why a promise is no longer open without having been kept. */
export const commitmentEndings = ['NOT_MET', 'WITHDRAWN'] as const;
export const endCommitmentForm = z.object({
  ...seenCommitment,
  status: choiceField(commitmentEndings, 'Select what became of it'),
  closedOn: dayField('The day'),
  note: reason('Enter what became of it'),
});
