import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, textField } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';
import { startItems } from '../start-checklist.ts';

export const assuranceKinds = ['EQUALITY_ASSESSMENT', 'DUE_REGARD', 'SUFFICIENCY_STATEMENT', 'LEGAL_ADVICE', 'APPROVAL'] as const;
export const assessmentStages = ['STRATEGIC', 'INITIAL', 'FULL', 'UPDATED'] as const;
type Stage = (typeof assessmentStages)[number];

const optionalStage = field((entered): FieldReading<Stage | null> => {
  if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
  const stage = assessmentStages.find((each) => each === entered);
  return stage ? { ok: true, value: stage } : { ok: false, message: 'Select a stage from the list' };
});
type Refusal = { code: 'custom'; path: string[]; message: string; input: unknown };
const stageOfAssessment = ({ value, issues }: { value: { kind: string; assessmentStage: Stage | null }; issues: unknown[] }): void => {
  const isAssessment = value.kind === 'EQUALITY_ASSESSMENT';
  if (isAssessment === (value.assessmentStage !== null)) return;
  const message = isAssessment ? 'Select how far the assessment went' : 'Only an equality impact assessment has a stage';
  issues.push({ code: 'custom', path: ['assessmentStage'], message, input: value } satisfies Refusal);
};

/** Something that was done before a consultation opens, or before a decision on it. */
export const recordAssuranceForm = z
  .object({
    consultationId: idField('Choose a consultation'),
    kind: choiceField(assuranceKinds, 'Select what was done'),
    assessmentStage: optionalStage,
    doneOn: dayField('The day it was done'),
    byRole: textField({ name: 'Who did it', missing: 'Enter the post or the body that did it', max: 100 }),
    note: textField({ name: 'What was found', missing: 'Enter what was found or advised, and where it can be read', max: 2000, multiline: true }),
  })
  .check(stageOfAssessment);

const waived = { consultationId: idField('Choose a consultation'), item: choiceField(startItems, 'Choose an item of the checklist') };
/** An item of the checklist is left out, for a reason. */
export const waiveStartItemForm = z.object({
  ...waived,
  reason: textField({ name: 'The reason', missing: 'Enter why it is left out', max: 500, multiline: true }),
  byRole: textField({ name: 'Who decided it', missing: 'Enter the post that decided it', max: 100 }),
});
export const restoreStartItemForm = z.object(waived);

export const electionKinds = ['LOCAL', 'PARLIAMENT', 'MAYOR', 'POLICE', 'BY_ELECTION', 'REFERENDUM'] as const;
/** A day on which people vote. */
export const recordElectionForm = z
  .object({
    councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 80 }),
    kind: choiceField(electionKinds, 'Select what people vote on'),
    pollingOn: dayField('The day of the vote'),
    noticeOn: optionalDayField('The day of the notice'),
    source: textField({ name: 'The source', missing: 'Enter where the day is known from', max: 200 }),
  })
  .check(({ value, issues }) => {
    if (value.noticeOn === null || value.noticeOn < value.pollingOn) return;
    issues.push({ code: 'custom', path: ['noticeOn'], message: 'The notice comes before the vote', input: value } satisfies Refusal);
  });
