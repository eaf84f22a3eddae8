import { answerDecisions, answerDelivery, answerFamilies, answerMoney, sayDaysToEnd } from '@throughline/shared/board-answers';
import { changeGroups, nameOfEntry, sayAuthority, sayChange, sayMovement } from '@throughline/shared/board-words';
import { describe, expect, test } from 'vitest';
import { BoardChangeKind } from '../../server/src/reports/board-change.type.ts';

const change = (kind: string, values: object = {}) =>
  sayChange({ kind, fromPence: null, toPence: null, fromDay: null, toDay: null, fromWords: null, toWords: null, ...values });

test.each([
  ['SPENT', { fromPence: 100_000, toPence: 125_050 }, '£250.50 more spent: £1,250.50 in all'],
  ['SPENT', { fromPence: 100_000, toPence: 90_000 }, '£100 less spent, as entries were reversed: £900 in all'],
  ['COMMITTED', { fromPence: 5_000, toPence: 0 }, '£50 less committed: £0 in all'],
  ['RECEIVED', { fromPence: 0, toPence: 130_000_000 }, '£1,300,000 more received: £1,300,000 in all'],
  ['FORECAST', { toPence: 98_200_000 }, 'First forecast: £982,000'],
  ['FORECAST', { fromPence: 98_200_000, toPence: 96_350_000 }, 'Forecast is £963,500, was £982,000'],
  ['AWARD_AMENDED', { fromPence: null, toPence: 100 }, 'Award is £1, was not stated'],
  ['END_AMENDED', { fromDay: '2024-03-31', toDay: '2024-09-30' }, 'Ends on 30 September 2024, was 31 March 2024'],
  ['MILESTONE_MOVED', { fromDay: '2024-03-31', toDay: '2024-04-01' }, 'Expected by 1 April 2024, was 31 March 2024, 1 day later'],
  ['MILESTONE_MOVED', { fromDay: '2024-04-10', toDay: '2024-04-01' }, 'Expected by 1 April 2024, was 10 April 2024, 9 days earlier'],
  ['MILESTONE_LATE', { toDay: '2024-04-10' }, 'Now late: it was promised by 10 April 2024'],
  ['RATING', { toWords: 'Red' }, 'Rated Red for the first time'],
  ['RISK_MOVED', { fromWords: 'Low (2)', toWords: 'High (16)' }, 'Now High (16), was Low (2)'],
])('a change of the kind %s with %o reads “%s”', (kind, values, words) => expect(change(kind, values)).toBe(words));

test('each kind of change has words of its own and stands in one group', () => {
  const kinds = Object.values(BoardChangeKind);
  expect(kinds.filter((kind) => change(kind) === 'Changed')).toEqual([]);
  expect(changeGroups.flatMap((group) => [...group.kinds] as string[]).toSorted()).toEqual(kinds.map(String).toSorted());
});

describe('the answers at the top of a board pack', () => {
  const grant = { grant: { title: 'A grant' }, awardedPence: 100_000, spentPence: 5_000, committedPence: 0, varianceWords: 'on budget', daysToEnd: 1 };

  test('name each grant when there are several, and say how long it runs', () => {
    expect(answerMoney([])).toBe('No grant is on record.');
    expect(answerMoney([grant])).toBe('£1,000 awarded, £50 spent, £0 committed: on budget. 1 day of the grant left.');
    expect(answerMoney([grant, { ...grant, awardedPence: null }])).toContain('A grant: Nothing awarded');
    expect([null, 0, -3].map(sayDaysToEnd)).toEqual(['The papers do not say when the grant ends.', 'This is the last day of the grant.', 'The grant ended 3 days ago.']);
  });

  test('give the judgement of the whole programme as it is, also when its parts are judged otherwise', () => {
    const part = { word: 'Red', tone: 'RED', title: 'Sites' };
    const said = answerDelivery({ milestones: [], raid: [], ratings: [part, { ...part, title: 'Data' }, { word: 'Green', tone: 'GREEN', title: null }] });
    expect(said).toBe('The programme is rated Green. Rated Red: Sites; Data. No milestone is on record.');
    const late = { status: 'PLANNED', isOverdue: true };
    expect(answerDelivery({ milestones: [late, { status: 'BLOCKED', isOverdue: false }], ratings: [], raid: [{ tone: 'RED', severity: 'High' }] })).toBe(
      '1 of 2 milestones is past its date. 1 waits for a decision. 1 open entry of the register is in its gravest class.',
    );
  });

  test('name the decisions for this board before those that milestones wait for', () => {
    const awaited = [{ isForThisBoard: true, decision: { reference: '26/01' } }, { isForThisBoard: false, decision: { reference: '26/02' } }];
    expect(answerDecisions({ authority: { reference: '25/09' }, decisionsNeeded: [{ title: 'A site' }], decisionsAwaited: awaited })).toBe(
      'For this board to decide: 26/01. Milestones wait for: A site. The programme runs under decision 25/09.',
    );
    expect(answerDecisions({ authority: null, decisionsNeeded: [], decisionsAwaited: [] })).toContain('No decision is on record');
  });

  test('tell of families what was published after the last board, by London’s day', () => {
    const figure = { question: null, display: '84', publishedAt: '2026-06-30T23:30:00Z', consultation: { title: 'Have your say' } };
    const say = (since: string | null) => answerFamilies({ since, openConsultations: [], publishedFigures: [figure] });
    expect(say('2026-06-30')).toBe('84 responses to Have your say.');
    expect(say('2026-07-01')).toBe('No results were published since 1 July 2026.');
    expect(say(null)).toBe('84 responses to Have your say.');
  });
});

test('an authority says what it covers and what it does not, and entries and movements have names', () => {
  expect(sayAuthority([{ activity: 'PARTNERSHIP' }])).toEqual({
    covers: ['working with partners'],
    coversNot: ['working out proposals', 'spending to prepare', 'delivery, and spending on it'],
  });
  expect(nameOfEntry({ kind: 'DECISION_LOG', number: 2 })).toBe('Logged decision 2');
  expect(['NEW', 'GRAVER', 'LESS_GRAVE', 'SAME', 'NOT_COMPARED'].map((movement) => sayMovement({ movement, earlierScore: 9 }))).toEqual([
    'New', 'Graver, was 9', 'Less grave, was 9', 'No change', 'Not compared',
  ]);
});
