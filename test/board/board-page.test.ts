import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '@throughline/client/src/board/as-at.ts';
import { yorkGrantId } from '../../server/src/funding/york-grant.seed.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenProgramme } from '../support/given-programme.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** What a reader of the page hears: its words without the markup. */
const wordsOf = (html: string) =>
  html.replace(/<!--.*?-->|<\/?(?:span|strong|time|a)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replace(/\s+/g, ' ');

async function get(path: string, cookie?: string) {
  const response = await fetch(`${server.url}${path}`, { redirect: 'manual', headers: cookie ? { cookie } : {} });
  const html = await response.text();
  return { status: response.status, location: response.headers.get('location'), html, words: wordsOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') };
}
const boardOf = async (slug: string) => (await givenPerson(server.em, { id: seedId('council', slug) }, 'board')).cookie;

describe('the home of the board', () => {
  test('answers the four questions of the month at the top', async () => {
    const { words } = await get('/york/board', await boardOf('york'));
    expect(words).toContain('Board pack, as at 2 November 2026');
    expect(words).toContain('Where is the money? £997,000 awarded, £75,834.50 spent, £144,500 committed, £963,500 forecast: £33,500 under budget. The grant ended 946 days ago. £921,165.50 of the award is not recorded as spent.');
    expect(words).toMatch(/What is late or red\? The programme is rated Amber: Five of six .*? amber\. Rated Red: Right support, .*? \d of \d+ milestones are past their date\. 1 waits for a decision\./);
    expect(words).toMatch(/What must we decide\? .*Milestones wait for: The decision that selects the three sites\. Money was spent under Accept the grant .*? \(DEMO\/01\)\./);
    expect(words).toContain('What did families say? 43 responses so far to Your family hub in detail. 62 responses so far to Family hubs: have your say. No results were published since 12 October 2026. Before that: 84 responses to Family hubs: what matters to you.');
    expect(words).toContain('Asked “What matters most to you in a family hub?”, 33 of 84 answered “I can trust the people there”, 21 “It is close to home”.');
    expect(words).toMatch(/What has changed\? \d+ things since the last board\./);
  });

  test('names the source of each figure, marks what is made up, and leads to the paper that quotes a figure', async () => {
    const { words, html } = await get('/york/board', await boardOf('york'));
    expect(words).toMatch(/Awarded £997,000 Source: Family Hubs update, 20 December 2022, paragraph/);
    expect(words).toContain('Spent £75,834.50 Source: the ledger');
    expect(words).toContain('Revenue £830,000, worked out here');
    expect(words).toContain('Family Hubs Transformation Fund Demonstration data What is spent, committed and forecast is made up');
    expect(words).toContain('The capital of £167,000 cannot be spent yet.');
    expect(html).toContain('href="/york/reports/family-hubs-demonstration-update/v1"');
    expect(html).toContain('href="/york/consultations/what-matters-to-you/results"');
  });

  test('shows an earlier day when it is asked for, and says what is wrong with a day that it cannot show', async () => {
    const cookie = await boardOf('york');
    const earlier = await get('/york/board?asAt-day=5&asAt-month=11&asAt-year=2022', cookie);
    expect(earlier.words).toContain('Board pack, as at 5 November 2022');
    expect(earlier.words).toContain('£56,414.50 spent, £96,000 committed, £982,000 forecast: £15,000 under budget. 512 days of the grant left.');
    const before = await get('/york/board?asAt-day=1&asAt-month=1&asAt-year=2020', cookie);
    expect(before.words).toContain('Where is the money? Nothing had been awarded by this day. What is late');
    expect(before.words).not.toContain('The capital of £167,000');
    const wrong = await get('/york/board?asAt-day=31&asAt-month=2&asAt-year=2022', cookie);
    expect(wrong.words).toContain('There is a problem Enter a real date, like 5 11 2022');
    expect(wrong.words).toContain('as at 2 November 2026');
    const later = await get('/york/board?asAt-day=3&asAt-month=11&asAt-year=2026', cookie);
    expect(later.words).toContain('There is a problem The date must be today or earlier');
    expect(later.words).toContain('as at 2 November 2026');
  });

  test('says what changed since the last board, or since the day that is asked for', async () => {
    const cookie = await boardOf('york');
    const { words } = await get('/york/board?asAt-day=20&asAt-month=12&asAt-year=2022', cookie);
    expect(words).toContain('What changed since the last board After 6 December 2022.');
    expect(words).toContain('Family Hubs Transformation Fund: £3,420 more spent: £75,834.50 in all. 9 December 2022');
    expect(words).toContain('Family Hubs Transformation Fund: Forecast is £963,500, was £982,000. 12 December 2022');
    const since = '&since-day=1&since-month=11&since-year=2022';
    const longer = await get(`/york/board?asAt-day=20&asAt-month=12&asAt-year=2022${since}`, cookie);
    expect(longer.words).toContain('£19,420 more spent: £75,834.50 in all. 9 December 2022');
    expect(longer.words).toContain('Published since 1 November 2022 Family hubs: what matters to you');
    const wrong = await get('/york/board?asAt-day=20&asAt-month=12&asAt-year=2022&since-day=20&since-month=12&since-year=2022', cookie);
    expect(wrong.words).toContain('There is a problem The day to compare with must be before the day of the pack');
    expect(wrong.words).toContain('as at 20 December 2022');
  });

  test('draws how the money is used up, with what it shows in words and as a table', async () => {
    const { words, html } = await get('/york/board?asAt-day=20&asAt-month=12&asAt-year=2022', await boardOf('york'));
    expect(words).toContain('£75,834.50 spent and £144,500 committed of £997,000 awarded: £33,500 under budget. 467 days of the grant left.');
    for (const drawn of ['Spent (solid line)', 'Spent and committed (dashed line)', 'Planned in the budget (dotted line)', 'Award, £997k', 'Grant ends: 31 March 2024']) {
      expect(words).toContain(drawn);
    }
    expect(words).toMatch(/Month Spent Spent and committed Planned in the budget Forecast .*December 2022 £75,834\.50 £220,334\.50 .*March 2024 No figure .* £963,500/);
    expect(html).not.toMatch(/ style="/);
  });

  test('of Kent keeps received, awarded and the ceiling apart', async () => {
    const { words } = await get('/kent/board', await boardOf('kent'));
    expect(words).toContain('£2,600,000 awarded (Year one, 2022/23), £1,300,000 received. No spending is recorded here yet. The papers do not say when the grant ends. Up to £10,000,000 could come; that is no income.');
    expect(words).toContain('Received £1,300,000 (no paper says on which day)');
    expect(words).toContain('The most that could come Up to £10,000,000. This is no income, and part of no total.');
    expect(words).toContain('The programme runs under decision 22/00094. It covers working out proposals, working with partners, spending to prepare. It does not cover delivery, and spending on it.');
    expect(words).toMatch(/runs under decision 22\/00094 \(Family hub model of provision for open access services\), taken on 14 October 2022\. Source: Family Hubs update, 17 January 2023/);
  });

  test('of Kent names no authority for a day before it was decided', async () => {
    const cookie = await boardOf('kent');
    const on = async (day: number) => (await get(`/kent/board?asAt-day=${day}&asAt-month=10&asAt-year=2022`, cookie)).words;
    expect(await on(13)).toContain('No decision is on record under which the programme runs.');
    expect(await on(13)).not.toContain('runs under decision');
    expect(await on(13)).toContain('For others to decide 22/00094');
    expect(await on(14)).toContain('The programme runs under decision 22/00094.');
  });

  test('says so when there is no programme, and no grant, milestone or voice in one', async () => {
    const council = await givenCouncil(server.em);
    const { cookie } = await givenPerson(server.em, council, 'board');
    expect((await get(`/${council.slug}/board`, cookie)).words).toContain('This council has no programme on record yet.');
    const programme = await givenProgramme(server.em, council);
    const { words } = await get(`/${council.slug}/board`, cookie);
    for (const none of ['No grant is on record for this programme.', 'No milestone is on record for this programme.', 'No milestone waits for a decision.', 'Nothing has been published and nothing is open.']) {
      expect(words).toContain(none);
    }
    expect((await get(`/${council.slug}/board?programme=${programme.id}`, cookie)).status).toBe(200);
    expect((await get(`/${council.slug}/board?programme=${seedId('programme', 'york', 'family-hubs')}`, cookie)).status).toBe(404);
  });

  test('is not for everybody: sign in first, and then only the board and those who answer to it', async () => {
    const out = await get('/york/board');
    expect([out.status, out.location]).toEqual([302, `/sign-in?next=${encodeURIComponent('/york/board')}`]);
    for (const role of ['hub', 'panel', 'scrutiny', 'clerk', 'analyst'] as const) {
      const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, role);
      const { status, words } = await get('/york/board', cookie);
      expect([role, status]).toEqual([role, 403]);
      expect(words).toContain('You do not have permission to see this page');
      expect(words).not.toContain('£');
    }
    expect((await get('/kent/board', await boardOf('york'))).status).toBe(403);
  });

  test('keeps the first last day of a grant, with its source, when the funder has moved it, and on days before that shows nothing else', async () => {
    const { cookie } = await givenPerson(server.em, { id: seedId('council', 'york') }, 'finance');
    const input = { grantId: yorkGrantId, change: 'ENDS_ON', newDay: '2024-09-30', agreedOn: '2024-03-01', reason: 'Six more months' };
    const amended = await server.ask('mutation ($input: AmendGrantInput!) { amendGrant(input: $input) { endsOn } }', { input }, cookie);
    expect(amended.errors).toBeUndefined();
    const board = await boardOf('york');
    expect((await get('/york/board', board)).words).toContain(
      'Last day to spend it 30 September 2024: ended 763 days ago, by a change that is in the history of the grant It was first to end on 31 March 2024. Source: Family Hubs update',
    );
    const before = await get('/york/board?asAt-day=29&asAt-month=2&asAt-year=2024', board);
    expect(before.words).toContain('Last day to spend it 31 March 2024: 31 days left Source: Family Hubs update');
    expect(before.words).not.toContain('30 September 2024');
  });
});

test.each([
  ['', { kind: 'none' }],
  ['asAt-day=&asAt-month=&asAt-year=', { kind: 'none' }],
  ['asAt-day=5&asAt-month=11&asAt-year=2022', { kind: 'day', day: '2022-11-05' }],
  ['asAt-day=05&asAt-month=03&asAt-year=2024', { kind: 'day', day: '2024-03-05' }],
  ['asAt-day=31&asAt-month=2&asAt-year=2022', { kind: 'wrong', message: 'Enter a real date, like 5 11 2022' }],
  ['asAt-day=x&asAt-month=2&asAt-year=2022', { kind: 'wrong' }],
  ['asAt-month=2&asAt-year=2022', { kind: 'wrong' }],
])('the address "%s" asks for %o', (search, expected) => {
  expect(dayIn(new URLSearchParams(search), 'asAt')).toMatchObject(expected);
});
