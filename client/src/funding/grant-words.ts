import type { PlainGrantStep } from '@throughline/shared/forms/grant-life';
import type { Choice } from '../govuk/choices.ts';
import type { TagColour } from '../govuk/Tag.tsx';
import type { GrantState, Instalment } from '../schema.generated.ts';

/** What the states of a grant are called. */
export const stateWords: Readonly<Record<GrantState, string>> = {
  ELIGIBLE: 'May be applied for',
  APPLIED: 'Applied for',
  AWARDED: 'Awarded',
  MOU_SIGNED: 'Agreement signed',
  ACTIVE: 'Active',
  CLOSING: 'Closing',
  RECONCILED: 'Reconciled',
  CLOSED: 'Closed',
  REJECTED: 'Rejected',
  WITHDRAWN: 'Withdrawn',
  CLAWBACK: 'Money asked back',
};

export const stateColours: Readonly<Record<GrantState, TagColour>> = {
  ELIGIBLE: 'grey', APPLIED: 'blue', AWARDED: 'turquoise', MOU_SIGNED: 'turquoise', ACTIVE: 'green', CLOSING: 'yellow', RECONCILED: 'light-blue',
  CLOSED: 'grey', REJECTED: 'red', WITHDRAWN: 'grey', CLAWBACK: 'orange',
};

const steps: readonly { state: PlainGrantStep; after: readonly GrantState[]; label: string }[] = [
  { state: 'ACTIVE', after: ['AWARDED', 'MOU_SIGNED', 'CLOSING'], label: 'It is being spent' },
  { state: 'CLOSING', after: ['ACTIVE', 'RECONCILED', 'CLAWBACK'], label: 'It is being brought to its end' },
  { state: 'RECONCILED', after: ['CLOSING', 'CLAWBACK'], label: 'What was spent and what was received agree' },
  { state: 'CLOSED', after: ['RECONCILED', 'CLAWBACK'], label: 'It is closed' },
  { state: 'REJECTED', after: ['APPLIED'], label: 'The funder has said no' },
  { state: 'WITHDRAWN', after: ['ELIGIBLE', 'APPLIED', 'AWARDED', 'MOU_SIGNED'], label: 'The council has withdrawn' },
  { state: 'CLAWBACK', after: ['ACTIVE', 'CLOSING', 'RECONCILED', 'CLOSED'], label: 'The funder asks money back' },
];

/** What can be recorded of a grant in this state, beside its application, its award and its agreement. */
export const stateSteps = (state: GrantState | null): Choice[] =>
  steps.filter(({ after }) => after.includes(state ?? 'AWARDED')).map(({ state: value, label }) => ({ value, label }));

/** Which forms a grant in this state has, beside those of `stateSteps`. */
export const mayApply = (state: GrantState | null): boolean => state === 'ELIGIBLE' || state === 'REJECTED' || state === 'WITHDRAWN';
export const mayBeAwarded = (state: GrantState | null): boolean => state === 'ELIGIBLE' || state === 'APPLIED';
export const maySign = (state: GrantState | null): boolean => state === 'AWARDED';

export const instalmentWords: Readonly<Record<Instalment['status'], string>> = {
  PROFILED: 'Planned',
  CLAIMED: 'Asked for',
  RECEIVED: 'Received',
  WITHHELD: 'Kept back by the funder',
  REPAID: 'Paid back to the funder',
};
