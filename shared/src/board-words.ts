import { daysBetween } from './calendar.ts';
import { formatDay } from './dates.ts';
import { formatPence } from './money.ts';

/** Something that changed between two boards, as the API tells it. */
export interface ChangeToSay {
  kind: string;
  fromPence: number | null;
  toPence: number | null;
  fromDay: string | null;
  toDay: string | null;
  fromWords: string | null;
  toWords: string | null;
}

/** What a change was, in a few plain words that follow the name of the thing. */
export function sayChange(change: ChangeToSay): string {
  const { fromPence, toPence, fromDay, toDay, fromWords, toWords } = change;
  switch (change.kind) {
    case 'SPENT':
      return moved(fromPence, toPence, 'more spent', 'less spent, as entries were reversed');
    case 'COMMITTED':
      return moved(fromPence, toPence, 'more committed', 'less committed');
    case 'RECEIVED':
      return moved(fromPence, toPence, 'more received', 'less received, as money went back');
    case 'FORECAST':
      return fromPence === null
        ? `First forecast: ${amount(toPence)}`
        : `Forecast is ${amount(toPence)}, was ${amount(fromPence)}`;
    case 'AWARD_AMENDED':
      return `Award is ${amount(toPence)}, was ${amount(fromPence)}`;
    case 'ALLOCATION_AMENDED':
      return `${amount(toPence)}, was ${amount(fromPence)}`;
    case 'START_AMENDED':
      return `Starts on ${day(toDay)}, was ${day(fromDay)}`;
    case 'END_AMENDED':
      return `Ends on ${day(toDay)}, was ${day(fromDay)}`;
    case 'MILESTONE_NEW':
      return toDay === null ? 'New, with no date yet' : `New, expected by ${day(toDay)}`;
    case 'MILESTONE_REACHED':
      return 'Reached';
    case 'MILESTONE_LATE':
      return `Now late: it was promised by ${day(toDay)}`;
    case 'MILESTONE_MOVED':
      return `Expected by ${day(toDay)}, was ${day(fromDay)}${laterWords(fromDay, toDay)}`;
    case 'MILESTONE_GIVEN_UP':
      return 'Not reached, or no longer wanted';
    case 'RATING':
      return fromWords === null ? `Rated ${toWords} for the first time` : `Rated ${toWords}, was ${fromWords}`;
    case 'RISK_OPENED':
      return toWords === null ? 'Entered in the register' : `Entered in the register: ${toWords}`;
    case 'RISK_CLOSED':
      return 'Closed';
    case 'RISK_MOVED':
      return `Now ${toWords ?? 'not judged'}, was ${fromWords ?? 'not judged'}`;
    case 'DECISION_MADE':
      return 'Decided';
    case 'DECISION_CALLED_IN':
      return 'Called in by scrutiny';
    case 'RESULTS_PUBLISHED':
      return 'Results published';
    default:
      return 'Changed';
  }
}

const registerKinds: Readonly<Record<string, string>> = {
  RISK: 'Risk',
  ASSUMPTION: 'Assumption',
  ISSUE: 'Issue',
  DEPENDENCY: 'Dependency',
  ACTION: 'Action',
  DECISION_LOG: 'Logged decision',
};

/** What an entry of the register is called: 'Risk 4'. */
export const nameOfEntry = ({ kind, number }: { kind: string; number: number }): string =>
  `${registerKinds[kind] ?? 'Entry'} ${number}`;

const movements: Readonly<Record<string, string>> = {
  NEW: 'New',
  GRAVER: 'Graver',
  LESS_GRAVE: 'Less grave',
  SAME: 'No change',
  NOT_COMPARED: 'Not compared',
};

/** How an entry of the register moved since the last board, in words: 'Graver, was 9'. */
export function sayMovement({ movement, earlierScore }: { movement: string; earlierScore: number | null }): string {
  const words = movements[movement] ?? 'Not compared';
  return movement === 'GRAVER' || movement === 'LESS_GRAVE' ? `${words}, was ${earlierScore}` : words;
}

const activities: Readonly<Record<string, string>> = {
  PROPOSAL_DEVELOPMENT: 'working out proposals',
  PARTNERSHIP: 'working with partners',
  PREPARATORY_SPEND: 'spending to prepare',
  DELIVERY: 'delivery, and spending on it',
};

/** What a decision gives authority for, and what it does not, of the things that an authority may be for. */
export function sayAuthority(allows: readonly { activity: string }[]): { covers: string[]; coversNot: string[] } {
  const allowed = new Set(allows.map(({ activity }) => activity));
  const words = (isAllowed: boolean) =>
    Object.entries(activities).flatMap(([activity, each]) => (allowed.has(activity) === isAllowed ? [each] : []));
  return { covers: words(true), coversNot: words(false) };
}

/** The kinds of change, in the groups and the order in which a board reads them. */
export const changeGroups = [
  { title: 'Money', kinds: ['SPENT', 'COMMITTED', 'RECEIVED', 'FORECAST'] },
  { title: 'What the funder agreed', kinds: ['AWARD_AMENDED', 'START_AMENDED', 'END_AMENDED', 'ALLOCATION_AMENDED'] },
  {
    title: 'Milestones',
    kinds: ['MILESTONE_REACHED', 'MILESTONE_LATE', 'MILESTONE_MOVED', 'MILESTONE_GIVEN_UP', 'MILESTONE_NEW'],
  },
  { title: 'Ratings', kinds: ['RATING'] },
  { title: 'Risks and issues', kinds: ['RISK_OPENED', 'RISK_CLOSED', 'RISK_MOVED'] },
  { title: 'Decisions', kinds: ['DECISION_MADE', 'DECISION_CALLED_IN'] },
  { title: 'What families said', kinds: ['RESULTS_PUBLISHED'] },
] as const;

/** '£152.10 more spent: £564.00 in all'. */
function moved(from: number | null, to: number | null, more: string, less: string): string {
  const difference = (to ?? 0) - (from ?? 0);
  return `${formatPence(Math.abs(difference))} ${difference > 0 ? more : less}: ${amount(to)} in all`;
}

function laterWords(from: string | null, to: string | null): string {
  if (from === null || to === null) return '';
  const days = daysBetween(from, to);
  return `, ${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`;
}

const amount = (pence: number | null): string => (pence === null ? 'not stated' : formatPence(pence));
const day = (on: string | null): string => (on === null ? 'not stated' : formatDay(on));
