import { NOTICE_CLEAR_DAYS } from '@throughline/shared/decision-life';
import { formatDay } from '@throughline/shared/dates';
import { addDays } from '@throughline/shared/calendar';
import type { DecisionState } from '../schema.generated.ts';

/** What must be known of a decision to say what comes next. */
export interface ComesNext {
  state: DecisionState;
  route: string;
  isKey: string;
  noticePublishedOn: string | null;
  noticeException: string | null;
  callInEndsOn: string | null;
  effectiveOn: string | null;
  endedOn: string | null;
  dueOn: string | null;
  dueMeeting: { day: string | null; body: { name: string } } | null;
}

/** What comes next in the life of a decision, in one or two sentences: "It can be called in until 4 November 2022." */
export function nextWords(decision: ComesNext): string {
  const { state, isKey, route, noticePublishedOn, noticeException, callInEndsOn, effectiveOn, endedOn } = decision;
  switch (state) {
    case 'PROPOSED':
      return isKey === 'YES' && route === 'EXECUTIVE' && noticeException === null
        ? `A notice comes next, ${NOTICE_CLEAR_DAYS} clear days before it is taken. ${dueWords(decision)}`
        : `The report for it comes next. ${dueWords(decision)}`;
    case 'NOTICE_PUBLISHED':
    case 'PRE_SCRUTINY':
      return noticePublishedOn === null || isKey !== 'YES'
        ? `The report for it comes next. ${dueWords(decision)}`
        : `The report for it comes next. After the notice it can be taken from ${formatDay(addDays(noticePublishedOn, NOTICE_CLEAR_DAYS + 1))}. ${dueWords(decision)}`;
    case 'REPORT_PUBLISHED':
    case 'URGENCY_AGREED':
      return `It is ready to be taken. ${dueWords(decision)}`;
    case 'CALL_IN_WINDOW':
      return `It can be called in until ${formatDay(callInEndsOn!)}. If nobody does, it is in force from ${formatDay(effectiveOn!)}.`;
    case 'MADE':
      return effectiveOn === null ? 'It is not said from when it is in force.' : `It is in force from ${formatDay(effectiveOn)}.`;
    case 'CALLED_IN':
      return 'It has no effect until scrutiny has heard it and it is upheld or taken again.';
    case 'RETURNED':
      return 'It has no effect until whoever took it has taken it again.';
    case 'REFERRED_TO_COUNCIL':
      return 'It has no effect until the full council has looked at it.';
    case 'EFFECTIVE':
      return endedOn === null ? 'It is in force. When it has been carried out, that is recorded here.' : `It is in force until ${formatDay(addDays(endedOn, -1))}.`;
    case 'IMPLEMENTED':
      return 'It is in force and was carried out. A review comes next.';
    case 'REVIEWED':
      return 'It is in force, was carried out and reviewed.';
    case 'WITHDRAWN':
      return 'It was taken back before it had effect. Nothing comes next.';
    case 'ENDED':
      return `It has not been in force since ${formatDay(endedOn!)}. What was done under it before then stands.`;
  }
}

function dueWords({ dueMeeting, dueOn }: ComesNext): string {
  if (dueMeeting) return `It waits for the ${dueMeeting.body.name}${dueMeeting.day === null ? '' : ` on ${formatDay(dueMeeting.day)}`}.`;
  return dueOn === null ? '' : `It is to be taken by ${formatDay(dueOn)}.`;
}
