import { join } from 'node:path';
import { GrantFigures, daysLeftWords } from '@throughline/client/src/funding/GrantFigures.tsx';
import type { GrantFiguresFragment } from '@throughline/client/src/funding/GrantFigures.graphql.generated.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', clientDir: join(import.meta.dirname, '../../client') });
});
afterAll(() => server.stop());

/** What a reader of the page hears: its words without the markup. */
const wordsOf = (html: string) =>
  html.replace(/<!--.*?-->|<\/?(?:span|strong|time|a)\b[^>]*>/g, '').replace(/<[^>]+>/g, ' ').replaceAll('&#x27;', "'").replace(/\s+/g, ' ');
async function page(slug: string): Promise<string> {
  const response = await fetch(`${server.url}/${slug}/money`);
  expect(response.status).toBe(200);
  return wordsOf(/<main[\s\S]*<\/main>/.exec(await response.text())![0]);
}

describe('the public page of the money', () => {
  test('York: what is awarded, what is worked out, and what nobody states', async () => {
    const words = await page('york');
    expect(words).toContain('£997,000 has been awarded. The papers do not say how much of it has been received.');
    expect(words).toContain('Capital £167,000. Linked to the asset review.');
    expect(words).toContain('Revenue £830,000, worked out here. The paper does not state it: the award less its capital.');
    expect(words).toContain('Last day 31 March 2024 Source: Family Hubs update, 20 December 2022, paragraph 8');
    expect(words).toContain('The bid promised three family hub sites. None of 3 identified so far.');
    expect(words).toContain('Note on the source (X-27):');
  });

  test('York: the made-up ledger is not on the page for everyone', async () => {
    expect(await page('york')).not.toMatch(/£75,834.50|£144,500|£963,500|Demonstration data|forecast/i);
  });

  test('Kent: four amounts that are not one another', async () => {
    const words = await page('kent');
    expect(words).toContain('£2,600,000 has been awarded for year one, 2022/23. £1,300,000 of it has been received.');
    expect(words).toContain('Received £1,300,000, 50.0% of the award. Still to come: £1,300,000 (worked out here)');
    expect(words).toContain('The most that could come Up to £10,000,000. This is not income, and no total contains it.');
    expect(words).toContain('Spoken of, but not promised Not stated');
    expect(words).toContain('The papers do not say when it was applied for, or the first day on which it may be spent, or the last day.');
  });

  test('Kirklees: costs for a year, with the notes on their sources', async () => {
    const words = await page('kirklees');
    expect(words).toContain('Together about £1,320,000 a year. No paper states this: it is added up here.');
    expect(words).toContain('9 posts (Hub coordinator, employed by the council): about £31,100 a post, worked out here. Paid from existing budgets.');
    expect(words).toContain('Note on the source (X-04): Printed as £640.000.');
  });

  test('Barnet: savings without an amount, and no grant', async () => {
    const words = await page('barnet');
    expect(words).toContain('2018/19: The public health budget. No amount is stated.');
    expect(words).not.toContain('has been awarded');
  });

  test('there is none for a council that does not exist', async () => {
    expect((await fetch(`${server.url}/atlantis/money`)).status).toBe(404);
  });
});

describe('the figures of a grant for a board', () => {
  const figures = async (slug: string) => {
    const { data } = await server.ask<{ council: { grants: GrantFiguresFragment[] } }>(
      `query ($slug: String!) { council(slug: $slug) { grants { id title awardedPence awardedFor receivedPence receivedIsStated capitalPence capitalUsedPence revenuePence
        spentPence committedPence forecastPence forecastIsComputed variancePence varianceWords startsOn endsOn isDemonstration hasDemonstrationFigures
        provenance { id field place paper { id title datedOn } } } } }`,
      { slug },
    );
    return wordsOf(renderToStaticMarkup(<GrantFigures grant={data!.council.grants[0]!} today="2023-01-17" />));
  };

  test('say what is spent, committed and forecast, the variance in words and the days that are left', async () => {
    const words = await figures('york');
    expect(words).toContain('Demonstration data Some of what is spent, committed and forecast is made up.');
    expect(words).toContain('Spent £75,834.50 Committed £144,500 Forecast £963,500 Against the award £33,500 under budget');
    expect(words).toContain('Capital £0 spent or committed of £167,000');
    expect(words).toContain('Last day to spend it 31 March 2024: 439 days left');
  });

  test('say so when nothing is recorded yet', async () => {
    const words = await figures('kent');
    expect(words).not.toContain('Demonstration');
    expect(words).toContain('Against the award Nothing recorded yet');
    expect(words).toContain('the amount for capital is not stated');
  });

  test.each([
    ['2024-03-31', 'the last day is today'],
    ['2024-03-30', '1 day left'],
    ['2024-04-02', 'ended 2 days ago'],
  ])('on %s: %s', (today, words) => expect(daysLeftWords(today, '2024-03-31')).toBe(words));
});
