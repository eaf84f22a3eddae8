import { addDays } from './calendar.ts';
import { workingDaysAfter } from './working-days.ts';

/** What can be recorded in the life of a decision. Each is kept with its day and never changed. */
export const decisionSteps = [
  'PROPOSED',
  'NOTICE_PUBLISHED',
  'PRE_SCRUTINY',
  'REPORT_PUBLISHED',
  'URGENCY_AGREED',
  'MADE',
  'CALLED_IN',
  'UPHELD',
  'RETURNED',
  'REFERRED_TO_COUNCIL',
  'REMADE',
  'IMPLEMENTED',
  'REVIEWED',
  'WITHDRAWN',
  'ENDED',
] as const;
export type DecisionStepKind = (typeof decisionSteps)[number];

/** Where a decision stands on a day. Four of them nobody records: they follow from days. */
export type DecisionState =
  | Exclude<DecisionStepKind, 'UPHELD' | 'REMADE'>
  | 'CALL_IN_WINDOW'
  | 'EFFECTIVE';

/** What a decision must say of itself, for its state on a day to follow. Days are 'YYYY-MM-DD'. */
export interface DecisionLife {
  route: 'EXECUTIVE' | 'COMMITTEE';
  /** Whether scrutiny may call it in, as on its record. */
  callIn: string;
  madeOn: string | null;
  callInEndsOn: string | null;
  effectiveOn: string | null;
  endedOn: string | null;
  /** In the order in which they were recorded, which is the order of their days. */
  steps: readonly { kind: DecisionStepKind; on: string }[];
}

/**
 * Where a decision stands on a day.
 *
 * A decision of a paper has no steps: it is proposed until it was taken.
 */
export function stateOn(life: DecisionLife, day: string): DecisionState {
  const last = life.steps.findLast(({ on }) => on <= day)?.kind ?? (reached(life.madeOn, day) ? 'MADE' : 'PROPOSED');
  if (reached(life.endedOn, day) && last !== 'WITHDRAWN') return 'ENDED';
  if (last !== 'MADE' && last !== 'UPHELD' && last !== 'REMADE') return last;
  const effectFrom = life.effectiveOn ?? (life.callIn === 'YES' ? null : life.madeOn);
  if (reached(effectFrom, day)) return 'EFFECTIVE';
  return life.callIn === 'YES' && life.callInEndsOn !== null && day <= life.callInEndsOn ? 'CALL_IN_WINDOW' : 'MADE';
}

const reached = (on: string | null, day: string): boolean => on !== null && on <= day;

/** What may come after each state. The usual way is notice, report, decision, call-in, effect. */
const next: Readonly<Record<DecisionState, readonly DecisionStepKind[]>> = {
  PROPOSED: ['NOTICE_PUBLISHED', 'PRE_SCRUTINY', 'REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  NOTICE_PUBLISHED: ['PRE_SCRUTINY', 'REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  PRE_SCRUTINY: ['REPORT_PUBLISHED', 'URGENCY_AGREED', 'WITHDRAWN'],
  REPORT_PUBLISHED: ['MADE', 'URGENCY_AGREED', 'WITHDRAWN'],
  URGENCY_AGREED: ['MADE', 'REPORT_PUBLISHED', 'WITHDRAWN'],
  MADE: ['WITHDRAWN'],
  CALL_IN_WINDOW: ['CALLED_IN', 'WITHDRAWN'],
  CALLED_IN: ['UPHELD', 'RETURNED', 'REFERRED_TO_COUNCIL', 'WITHDRAWN'],
  RETURNED: ['REMADE', 'WITHDRAWN'],
  REFERRED_TO_COUNCIL: ['REMADE', 'UPHELD', 'WITHDRAWN'],
  EFFECTIVE: ['IMPLEMENTED', 'ENDED'],
  IMPLEMENTED: ['REVIEWED', 'ENDED'],
  REVIEWED: ['ENDED'],
  WITHDRAWN: [],
  ENDED: [],
};
const executiveOnly: readonly DecisionStepKind[] = ['NOTICE_PUBLISHED', 'PRE_SCRUTINY'];

/**
 * The steps that may follow a state.
 *
 * A council run by committees gives no notice and has no scrutiny before. An officer takes a decision that is not key under
 * a delegation without a report to anybody.
 */
export function stepsAfter(
  state: DecisionState,
  { route, kind, isKey }: { route: string; kind: string; isKey: string },
): readonly DecisionStepKind[] {
  const steps = next[state].filter((step) => route === 'EXECUTIVE' || !executiveOnly.includes(step));
  return state === 'PROPOSED' && kind === 'DELEGATED' && isKey !== 'YES' ? [...steps, 'MADE'] : steps;
}

/** How long scrutiny has to call a decision in where a council's own rule is not on record: the usual five working days. */
export const USUAL_CALL_IN_WORKING_DAYS = 5;

/** Whole days that must lie between the notice of a key decision and the decision. */
export const NOTICE_CLEAR_DAYS = 28;

/** Whole working days that must lie between the agenda of a meeting and the meeting. */
export const AGENDA_CLEAR_DAYS = 5;

/**
 * The last day on which a decision may be called in, and the day from which it has effect when nobody does.
 *
 * @param publishedOn the day on which the record of the decision was published
 * @throws RangeError when the bank holidays are not held
 */
export function callInPeriod(publishedOn: string, workingDays: number): { endsOn: string; effectiveOn: string } {
  const endsOn = workingDaysAfter(publishedOn, workingDays);
  return { endsOn, effectiveOn: addDays(endsOn, 1) };
}
