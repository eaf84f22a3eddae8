import { answerDecisions, answerDelivery, answerFamilies, answerMoney, sayAnswers, sayDaysToEnd } from '@throughline/shared/board-answers';
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
  const grant = {
    grant: { title: 'A grant', awardedFor: null, awardedPence: 100_000, ceilingPence: null },
    awardedPence: 100_000, receivedPence: 0, receivedIsStated: false, spentPence: 5_000, committedPence: 0, forecastPence: 100_000, varianceWords: 'on budget', daysToEnd: 1,
  };

  test('name each grant when there are several, and say what is forecast and how long it runs', () => {
    expect(answerMoney([])).toBe('No grant is on record.');
    expect(answerMoney([grant])).toBe('£1,000 awarded, £50 spent, £0 committed, £1,000 forecast: on budget. 1 day of the grant left.');
    const neverAwarded = { ...grant, grant: { ...grant.grant, awardedPence: null }, awardedPence: null };
    expect(answerMoney([grant, neverAwarded])).toContain('A grant: Nothing awarded');
    expect([null, 0, -3].map(sayDaysToEnd)).toEqual(['The papers do not say when the grant ends.', 'This is the last day of the grant.', 'The grant ended 3 days ago.']);
  });

  test('keep awarded, received and the most that could come apart, and do not call unrecorded spending nothing', () => {
    const kent = {
      ...grant, grant: { ...grant.grant, awardedFor: 'Year one', ceilingPence: 500_000 },
      receivedPence: 50_000, receivedIsStated: true, spentPence: 0, forecastPence: null, varianceWords: 'nothing recorded yet', daysToEnd: null,
    };
    expect(answerMoney([kent])).toBe(
      '£1,000 awarded (Year one), £500 received. No spending is recorded here yet. The papers do not say when the grant ends. Up to £5,000 could come; that is no income.',
    );
  });

  test('say of a grant that has ended what is not recorded as spent, and of a day before its award nothing else', () => {
    expect(answerMoney([{ ...grant, daysToEnd: -3 }])).toContain('The grant ended 3 days ago. £950 of the award is not recorded as spent.');
    expect(answerMoney([{ ...grant, awardedPence: null, receivedPence: 1, receivedIsStated: true }])).toBe('Nothing had been awarded by this day.');
  });

  test('give the judgement of the whole programme as it is, with its reason, also when its parts are judged otherwise', () => {
    const part = { word: 'Red', tone: 'RED', title: 'Sites', reason: 'Late' };
    const whole = { word: 'Green', tone: 'GREEN', title: null, reason: 'All is well' };
    const said = answerDelivery({ milestones: [], raid: [], ratings: [part, { ...part, title: 'Data' }, whole] });
    expect(said).toBe('The programme is rated Green: All is well. Rated Red: Sites; Data. No milestone is on record.');
    const late = { status: 'PLANNED', isOverdue: true };
    const raid = [{ title: 'Damp', tone: 'RED', severity: 'Very high' }, { title: 'Rain', tone: 'GREEN', severity: 'Low' }];
    expect(answerDelivery({ milestones: [late, { status: 'BLOCKED', isOverdue: false }], ratings: [], raid })).toBe(
      '1 of 2 milestones is past its date. 1 waits for a decision. Very high: Damp.',
    );
  });

  test('name the decisions for this board before those that milestones wait for, and under which the programme runs and spends', () => {
    const decision = (reference: string, title: string) => ({ reference, title });
    const awaited = [{ isForThisBoard: true, decision: decision('26/01', 'Open a hub') }, { isForThisBoard: false, decision: decision('26/02', 'Close one') }];
    const authority = { ...decision('25/09', 'Prepare'), allows: [{ activity: 'PARTNERSHIP' }] };
    expect(answerDecisions({ authority, spentUnder: [], decisionsNeeded: [{ title: 'A site' }], decisionsAwaited: awaited })).toBe(
      'For this board to decide: Open a hub (26/01). Milestones wait for: A site. The programme runs under decision 25/09. ' +
        'It covers working with partners. It does not cover working out proposals, spending to prepare, delivery, and spending on it.',
    );
    const none = { authority: null, decisionsNeeded: [], decisionsAwaited: [] };
    expect(answerDecisions({ ...none, spentUnder: [decision('24/01', 'Accept the grant')] })).toBe(
      'No milestone waits for a decision. Money was spent under Accept the grant (24/01).',
    );
    expect(answerDecisions({ ...none, spentUnder: [] })).toContain('No decision is on record under which the programme runs.');
  });

  const figure = {
    question: null as { id: string; text: string } | null, option: null as { label: string } | null, display: '84', suppressed: false,
    publishedAt: '2026-06-30T23:30:00Z', consultation: { title: 'Have your say' },
  };

  test('tell of families what was published after the last board, by London’s day', () => {
    const say = (since: string | null) => answerFamilies({ since, openConsultations: [], publishedFigures: [figure] });
    expect(say('2026-06-30')).toBe('84 responses to Have your say.');
    expect(say('2026-07-01')).toBe('No results were published since 1 July 2026. Before that: 84 responses to Have your say.');
    expect(say(null)).toBe('84 responses to Have your say.');
  });

  test('tell what was answered by the counts that are shown, and never by one that is hidden', () => {
    const question = { id: 'q', text: 'What matters?' };
    const answers = [['Trust', '33'], ['Near', '9'], ['Open', '[c]'], ['One place', '21']].map(([label, display]) => ({
      ...figure, question, option: { label: label! }, display: display!, suppressed: display === '[c]',
    }));
    const words = 'Asked “What matters?”, 33 of 84 answered “Trust”, 21 “One place”.';
    expect(sayAnswers([figure, { ...figure, question }, ...answers])).toEqual([words]);
    expect(answerFamilies({ since: null, openConsultations: [], publishedFigures: [figure, { ...figure, question }, ...answers] })).toBe(`84 responses to Have your say. ${words}`);
    expect(sayAnswers([{ ...answers[2]! }])).toEqual([]);
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
