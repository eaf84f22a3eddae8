import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalDayField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, wholeField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';

/** The six kinds of the register, in the order in which people know them. */
export const raidKinds = ['RISK', 'ASSUMPTION', 'ISSUE', 'DEPENDENCY', 'ACTION', 'DECISION_LOG'] as const;
export type RaidKind = (typeof raidKinds)[number];

/** What can be done about a risk. */
export const raidResponses = ['AVOID', 'REDUCE', 'TRANSFER', 'SHARE', 'ACCEPT'] as const;

/** What a judgement is about: without a response, as it is, as it is meant to become. */
export const raidBases = ['INHERENT', 'CURRENT', 'TARGET'] as const;

/** How an item can end. */
export const raidOutcomes = ['RESOLVED', 'HAPPENED', 'NO_LONGER_APPLIES', 'ACCEPTED', 'DONE'] as const;

/** Actions and logged decisions are done or not done: nobody judges how likely they are. */
export const isJudgedKind = (kind: string): boolean => kind !== 'ACTION' && kind !== 'DECISION_LOG';

const seen = { itemId: idField('Choose an item'), version: versionField() };
const short = (name: string, max = 200) => optionalTextField({ name, max });
const long = (name: string) => optionalTextField({ name, max: 1000, multiline: true });

/** What people may write about an item of any kind. */
const words = {
  title: textField({ name: 'The title', missing: 'Enter what it is, in a few words', max: 200 }),
  detail: long('What is known about it'),
  cause: long('The cause'),
  event: long('What may happen'),
  effect: long('What would follow'),
  response: field((entered): FieldReading<(typeof raidResponses)[number] | null> => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const chosen = raidResponses.find((response) => response === entered);
    return chosen ? { ok: true, value: chosen } : { ok: false, message: 'Select what is done about it' };
  }),
  responsePlan: long('What is done about it'),
  ownerRole: short('Who answers for it'),
  ownerBody: short('Their directorate or organisation'),
  othersInvolved: short('Who else it touches', 500),
  workstreamId: optionalIdField('Choose a workstream from the list'),
  reviewOn: optionalDayField('The day to look at it again'),
  dueOn: optionalDayField('The day it is due'),
};

type Refuse = (path: string, message: string) => void;

/** A risk says all three of cause, event and effect. */
function checkRisk(value: { cause: string | null; event: string | null; effect: string | null }, refuse: Refuse): void {
  if (value.cause === null) refuse('cause', 'Enter what the risk comes from');
  if (value.event === null) refuse('event', 'Enter what may happen');
  if (value.effect === null) refuse('effect', 'Enter what would follow');
}

/** A new item of the register of a programme. */
export const recordRaidItemForm = z
  .object({
    programmeId: idField('Choose a programme'),
    kind: choiceField(raidKinds, 'Select what kind of item it is'),
    raisedOn: dayField('The day it was raised'),
    ...words,
  })
  .check(({ value, issues }) => {
    if (value.kind !== 'RISK') return;
    checkRisk(value, (path, message) => issues.push({ code: 'custom', path: [path], message, input: value }));
  });

/** The words, the owner and the dates of an item are put right. Whether it is a risk is for the server, which knows. */
export const changeRaidItemForm = z.object({ ...seen, ...words });

/** A risk has happened: an issue of its own, which points back to it. */
export const raiseIssueForm = z.object({
  ...seen,
  title: textField({ name: 'The title', missing: 'Enter what has happened, in a few words', max: 200 }),
  detail: long('What is known about it'),
  raisedOn: dayField('The day it happened'),
  impact: wholeField({ name: 'How bad it is', min: 1, max: 5 }),
  assessorRole: textField({ name: 'Who judged it', missing: 'Enter the role that judged it', max: 100 }),
  ownerRole: short('Who answers for it'),
  dueOn: optionalDayField('The day it is due'),
});

/** How likely and how bad it is, on a day. */
export const assessRaidItemForm = z.object({
  ...seen,
  basis: choiceField(raidBases, 'Select what you are judging'),
  likelihood: wholeField({ name: 'How likely it is', min: 1, max: 5 }),
  impact: wholeField({ name: 'How bad it would be', min: 1, max: 5 }),
  assessedOn: dayField('The day it was judged'),
  assessorRole: textField({ name: 'Who judged it', missing: 'Enter the role that judged it', max: 100 }),
  reason: long('Why'),
});

/** It need not be watched any longer. */
export const closeRaidItemForm = z.object({
  ...seen,
  outcome: choiceField(raidOutcomes, 'Select how it ended'),
  closedOn: dayField('The day it was closed'),
  note: textField({ name: 'What happened', missing: 'Enter what happened', max: 1000, multiline: true }),
});

/** It must be watched again. */
export const reopenRaidItemForm = z.object({
  ...seen,
  reopenedOn: dayField('The day it was opened again'),
  note: textField({ name: 'The reason', missing: 'Enter why it is open again', max: 1000, multiline: true }),
});

/** Only those who keep the register, the clerk and named people may see it. */
export const restrictRaidItemForm = z.object({
  ...seen,
  why: textField({ name: 'The reason', missing: 'Enter why it is restricted, such as legal advice', max: 200 }),
});

/** It need not be restricted any longer. */
export const unrestrictRaidItemForm = z.object(seen);

/** A member of the board or of finance may see a restricted item. */
export const nameRaidReaderForm = z.object({
  ...seen,
  email: textField({ name: 'The email address', missing: 'Enter the email address they sign in with', max: 200 }),
});
