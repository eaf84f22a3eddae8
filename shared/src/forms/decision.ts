import * as z from 'zod/mini';
import { choiceField, idField, optionalAmountField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { choicesField, linesField } from '../form-lists.ts';
import { optionalWholeField, versionField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';

/** How far a decision goes. */
export const decisionKinds = ['IN_PRINCIPLE', 'SUBSTANTIVE', 'DELEGATED'] as const;

/** What may be done under a decision. */
export const activities = ['PROPOSAL_DEVELOPMENT', 'PARTNERSHIP', 'PREPARATORY_SPEND', 'DELIVERY'] as const;

/** Why a decision is key. */
export const keyReasons = ['MONEY', 'WARDS', 'MONEY_AND_WARDS', 'OTHER'] as const;

/** Why the usual notice of a key decision was not given. */
export const noticeExceptions = ['GENERAL_EXCEPTION', 'SPECIAL_URGENCY'] as const;

const yesOrNo = ['YES', 'NO'] as const;

/** What every change of a decision says: which one, and the version that the person was looking at. */
export const seenDecision = { decisionId: idField('Choose a decision'), version: versionField() };

export const postField = (name: string) => optionalTextField({ name, max: 120 });
export const noteField = optionalTextField({ name: 'The note', max: 1000, multiline: true });

const proposal = {
  title: textField({ name: 'The title', missing: 'Enter what is to be decided', max: 200 }),
  kind: choiceField(decisionKinds, 'Select how far the decision goes'),
  isKey: choiceField(yesOrNo, 'Select whether it is a key decision'),
  keyReason: optionalChoice(keyReasons, 'Select why it is key'),
  amountPence: optionalAmountField('The amount'),
  wardCount: optionalWholeField({ name: 'The number of wards', min: 1, max: 500 }),
  takenByRole: postField('The post'),
  bodyId: optionalIdField('Choose a body from the list'),
  delegationId: optionalIdField('Choose a delegation from the list'),
  dueMeetingId: optionalIdField('Choose a meeting from the list'),
  dueOn: optionalDayField('The day it is due'),
  activities: choicesField(activities, 'Choose what may be done from the list'),
  parts: linesField({ name: 'The parts', max: 500, most: 30 }),
};

interface Proposal {
  isKey: string;
  keyReason: string | null;
  kind: string;
  delegationId: string | null;
}
type Refuse = (path: string, message: string) => unknown;

function holdTogether({ isKey, keyReason, kind, delegationId }: Proposal, refuse: Refuse): void {
  if (isKey === 'YES' && keyReason === null) refuse('keyReason', 'Select why it is a key decision');
  if (isKey === 'NO' && keyReason !== null) refuse('keyReason', 'Only a key decision has a reason for being key');
  if (kind === 'DELEGATED' && delegationId === null) refuse('delegationId', 'Choose the delegation that it is taken under');
  if (kind !== 'DELEGATED' && delegationId !== null) refuse('delegationId', 'Only a delegated decision is taken under a delegation');
}

/**
 * A decision that is proposed, or one already taken: then with its day, who took it, when its record was published and
 * whether it may be called in.
 */
export const recordDecisionForm = z
  .object({
    councilSlug: textField({ name: 'The council', missing: 'Choose a council', max: 100 }),
    reference: textField({ name: 'The reference', missing: 'Enter the reference', max: 40 }),
    ...proposal,
    proposedOn: optionalDayField('The day it was proposed'),
    noticePublishedOn: optionalDayField('The day of the notice'),
    noticeException: optionalChoice(noticeExceptions, 'Select why there was no notice of 28 days'),
    urgencyReason: optionalTextField({ name: 'The reason for urgency', max: 500, multiline: true }),
    urgencyAgreedByRole: postField('Who agreed that it is urgent'),
    madeOn: optionalDayField('The day it was taken'),
    meetingId: optionalIdField('Choose a meeting from the list'),
    publishedOn: optionalDayField('The day its record was published'),
    isSubjectToCallIn: optionalChoice(yesOrNo, 'Select whether scrutiny may call it in'),
    consultedRole: postField('Who was consulted'),
    consultedOn: optionalDayField('The day they were consulted'),
  })
  .check(({ value, issues }) => {
    const refuse: Refuse = (path, message) => issues.push({ code: 'custom', path: [path], message, input: value });
    holdTogether(value, refuse);
    const onlyTaken = ['meetingId', 'publishedOn', 'isSubjectToCallIn', 'consultedRole', 'consultedOn'] as const;
    if (value.madeOn !== null) {
      if (value.isSubjectToCallIn === null) refuse('isSubjectToCallIn', 'Select whether scrutiny may call it in');
      return;
    }
    for (const name of onlyTaken) if (value[name] !== null) refuse(name, 'Enter this only for a decision that was taken, with its day');
  });

/** A decision that was not taken yet is put in other words. */
export const reviseProposalForm = z
  .object({ ...seenDecision, ...proposal })
  .check(({ value, issues }) => holdTogether(value, (path, message) => issues.push({ code: 'custom', path: [path], message, input: value })));

/** One of a fixed list, or null when nothing is chosen. */
export function optionalChoice<const Choice extends string>(choices: readonly Choice[], wrong: string) {
  return field((entered): FieldReading<Choice | null> => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const chosen = choices.find((choice) => choice === entered);
    return chosen === undefined ? { ok: false, message: wrong } : { ok: true, value: chosen };
  });
}
