import { parseFuzzyDate } from '@throughline/shared/dates';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer, type TestServer } from '../support/server.ts';

interface Papers {
  councils: { slug: string; papers: { code: string; datedOn: string | null; statedDate: string | null; issues: { code: string; raw: string | null; normalised: string | null; note: string }[] }[] }[];
}
const PAPERS = '{ councils { slug papers { code datedOn statedDate issues { code raw normalised note } } } }';

let server: TestServer;
let papers: Papers['councils'][number]['papers'];
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  papers = (await server.ask<Papers>(PAPERS)).data!.councils.flatMap((council) => council.papers);
});
afterAll(() => server.stop());

const paper = (code: string) => papers.find((each) => each.code === code)!;

test('five papers are the source of what is known, and a page without a date has none made up for it', () => {
  expect(papers.map(({ code, datedOn }) => [code, datedOn] as const).sort(([one], [other]) => one.localeCompare(other))).toEqual([
    ['BAR', '2018-01-16'],
    ['HOW', null],
    ['KEN', '2023-01-17'],
    ['KIR', '2019-02-25'],
    ['YOR', '2022-12-20'],
  ]);
  expect(paper('HOW').statedDate).toBeNull();
});

test('the many ways in which papers write dates are read with the day first, and what was printed stays', () => {
  for (const code of ['KIR', 'HOW', 'BAR', 'KEN', 'YOR']) expect(paper(code).issues.map((issue) => issue.code)).toContain('X-30');
  const written = paper('KIR').issues.find(({ code }) => code === 'X-30')!;
  const read = written.raw!.split('; ').map((words) => {
    const result = parseFuzzyDate(words);
    return result.kind === 'parsed' ? result.date.start : result.reason;
  });
  expect(read).toEqual(written.normalised!.split('; '));
});

test('a garbled line is kept as it stands and nothing is read from it', () => {
  expect(paper('KIR').issues.find(({ code }) => code === 'X-31')).toMatchObject({ raw: 'Oo un cillan Vin i Kon duick', normalised: 'Councillor Viv Kendrick' });
});

test('every inconsistency of the register has a place in the product', async () => {
  const rows = await server.em.execute<{ code: string }[]>('select distinct code from data_quality_issue order by code');
  expect(rows.map(({ code }) => code)).toEqual(Array.from({ length: 31 }, (_, n) => `X-${String(n + 1).padStart(2, '0')}`));
});

test('the papers of all councils with their issues are read in one statement', async () => {
  expect(await server.statementsOf(() => server.ask(PAPERS))).toHaveLength(1);
});

test('every fact and every issue is about a row that exists', async () => {
  const tables: Record<string, string> = { sourcePaper: 'source_paper', grant: 'funding_grant' };
  const snake = (name: string) => tables[name] ?? name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const subjects = await server.em.execute<{ subject_type: string }[]>('select distinct subject_type from (select subject_type from provenance union select subject_type from data_quality_issue) s');
  const known = new Set((await server.em.execute<{ table_name: string }[]>(`select table_name from information_schema.tables where table_schema = 'public'`)).map((row) => row.table_name));
  const wrong: string[] = [];
  for (const { subject_type } of subjects) {
    const table = snake(subject_type);
    if (!known.has(table)) continue;
    for (const source of ['provenance', 'data_quality_issue']) {
      const lost = await server.em.execute<{ id: string }[]>(`select s.id from ${source} s where s.subject_type = ? and not exists (select from ${table} t where t.id = s.subject_id)`, [subject_type]);
      wrong.push(...lost.map(({ id }) => `${source} ${subject_type} ${id}`));
    }
  }
  expect(wrong).toEqual([]);
  expect(subjects.length).toBeGreaterThan(15);
});
