import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codeOf } from '../support/given-consultation.ts';
import { givenGrant } from '../support/given-funding.ts';
import { drafting } from '../support/given-report-figures.ts';
import { givenReport } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function withDraft(values: Parameters<typeof givenReport>[2] = {}) {
  const council = await givenCouncil(server.em);
  const grant = await givenGrant(server.em, council, { awardedPence: 99_700_000 });
  const writer = await givenPerson(server.em, council, 'programme');
  const report = await givenReport(server.em, council, values);
  const draft = drafting(server);
  return { council, grant, writer, report, ...draft, read: () => draft.read(council.slug, report.slug, writer.cookie) };
}
const bodyOf = (body: string, reportId: string) => server.em.fork().execute('update report_section set body = ? where report_id = ?', [body, reportId]);

describe('a paper quotes figures by reference', () => {
  test('every figure that is offered can be quoted, with its value of now, its source and a name', async () => {
    const { council, report, writer, quotable, do: command } = await withDraft();
    const offered = await quotable(council.slug, report.slug, writer.cookie);
    const awarded = offered.find(({ words }) => words === 'amount awarded')!;
    expect(awarded).toMatchObject({ display: '£997,000', isDemonstration: false });
    expect(offered.every(({ display }) => display !== null)).toBe(true);
    const { data } = await command('quoteFigures', { reportId: report.id, quoted: offered.slice(0, 30).map(({ id }) => id) }, writer.cookie);
    const figures = data!['quoteFigures']!.draftFigures;
    expect(figures.map(({ display }) => display)).toEqual(offered.slice(0, 30).map(({ display }) => display));
    expect(figures.find(({ key }) => key === 'amount-awarded')).toMatchObject({ label: awarded.source, source: awarded.source, sourceKind: 'LIVE' });
  });

  test('a figure that rests on a row which is not public is not offered, and cannot be quoted by its name either', async () => {
    const { council, grant, report, writer, quotable, read, do: command } = await withDraft();
    const id = (await quotable(council.slug, report.slug, writer.cookie)).find(({ words }) => words === 'amount awarded')!.id;
    await server.em.fork().execute('update funding_grant set is_published = false where id = ?', [grant.id]);
    expect((await quotable(council.slug, report.slug, writer.cookie)).filter((figure) => figure.id === id)).toEqual([]);
    expect(await command('quoteFigures', { reportId: report.id, quoted: [id] }, writer.cookie).then(codeOf)).toBe('BAD_INPUT');
    expect((await read()).draftFigures).toEqual([]);
  });

  test('figures of another council are not offered and cannot be quoted', async () => {
    const [here, there] = [await withDraft(), await withDraft()];
    const foreign = (await there.quotable(there.council.slug, there.report.slug, there.writer.cookie))[0]!;
    expect((await here.quotable(here.council.slug, here.report.slug, here.writer.cookie)).some(({ id }) => id === foreign.id)).toBe(false);
    expect(codeOf(await here.do('quoteFigures', { reportId: here.report.id, quoted: [foreign.id] }, here.writer.cookie))).toBe('BAD_INPUT');
  });

  test('what may be quoted is told to those who prepare papers alone', async () => {
    const { council, report, quotable } = await withDraft({ status: 'PUBLISHED' });
    const board = await givenPerson(server.em, council, 'board');
    expect(await quotable(council.slug, report.slug, board.cookie)).toEqual([]);
    expect(await quotable(council.slug, report.slug, undefined)).toEqual([]);
  });

  test('words that are searched find figures by what they are and by what they are about', async () => {
    const { council, report, writer, quotable } = await withDraft();
    const found = await quotable(council.slug, report.slug, writer.cookie, 'AWARDED');
    expect(found.map(({ words }) => words)).toEqual(['amount awarded']);
    expect(await quotable(council.slug, report.slug, writer.cookie, 'no such words')).toEqual([]);
  });
});

describe('a figure that no record has', () => {
  const stated = { label: 'Families helped by a charity', kind: 'NUMBER', unit: 'families', value: 'about 1,200', statedBy: 'Example Charity, letter of 3 May 2026' };

  test('comes with who states it, and says that it is about right where they do', async () => {
    const { report, writer, do: command } = await withDraft();
    const { data } = await command('addStatedFigure', { reportId: report.id, ...stated }, writer.cookie);
    expect(data!['addStatedFigure']!.draftFigures).toMatchObject([
      { key: 'families-helped-by-a-charity', display: 'about 1,200 families', source: stated.statedBy, sourceKind: 'STATED', isApproximate: true },
    ]);
  });

  test('is refused where it could be read in two ways, and nothing is kept', async () => {
    const { report, writer, read, do: command } = await withDraft();
    const wrong = await command('addStatedFigure', { reportId: report.id, ...stated, kind: 'DAY', value: 'May 2026' }, writer.cookie);
    expect(codeOf(wrong)).toBe('BAD_INPUT');
    expect(codeOf(await command('addStatedFigure', { reportId: report.id, ...stated, kind: 'PENCE', value: 'up to £5m' }, writer.cookie))).toBe('BAD_INPUT');
    expect((await read()).draftFigures).toEqual([]);
  });

  test('a count of people cannot be typed', async () => {
    const { report, writer, do: command } = await withDraft();
    expect(codeOf(await command('addStatedFigure', { reportId: report.id, ...stated, kind: 'COUNT' }, writer.cookie))).toBe('BAD_INPUT');
  });
});

describe('the words beside a figure', () => {
  async function withNamed() {
    const given = await withDraft();
    const [offered] = await given.quotable(given.council.slug, given.report.slug, given.writer.cookie, 'awarded');
    await given.do('quoteFigures', { reportId: given.report.id, quoted: [offered!.id] }, given.writer.cookie);
    await bodyOf('We have [[amount-awarded]].\n\n[[exhibit:money]]', given.report.id);
    const exhibit = { key: 'money', kind: 'TABLE', title: 'The money', description: 'What was awarded', isExempt: false, figureKeys: ['amount-awarded'] };
    await given.do('addExhibit', { reportId: given.report.id, ...exhibit }, given.writer.cookie);
    const [figure] = (await given.read()).draftFigures;
    const change = { reportId: given.report.id, figureId: figure!.id, version: 1, label: 'The award', key: 'award', isApproximate: false, isExempt: false };
    return { ...given, figure: figure!, change, exhibit };
  }

  test('a figure that is called otherwise is called so in every text and every table at once', async () => {
    const { do: command, change, writer } = await withNamed();
    const { data } = await command('changeFigure', change, writer.cookie);
    const draft = data!['changeFigure']!;
    expect(draft.draftFigures).toMatchObject([{ key: 'award', label: 'The award', version: 2 }]);
    expect(draft.draftSections).toMatchObject([{ body: 'We have [[award]].\n\n[[exhibit:money]]', version: 2 }]);
    expect(draft.draftExhibits).toMatchObject([{ figureKeys: ['award'], version: 2 }]);
  });

  test('a table that is called otherwise is called so in every text', async () => {
    const { do: command, read, report, writer, exhibit } = await withNamed();
    const [shown] = (await read()).draftExhibits;
    const { data } = await command('changeExhibit', { ...exhibit, reportId: report.id, exhibitId: shown!.id, version: 1, key: 'award-and-more' }, writer.cookie);
    expect(data!['changeExhibit']!.draftSections[0]!.body).toContain('[[exhibit:award-and-more]]');
  });

  test('two who change a figure at once do not overwrite one another', async () => {
    const { do: command, change, writer, read } = await withNamed();
    const both = await Promise.all(['One', 'Two'].map((label) => command('changeFigure', { ...change, label }, writer.cookie)));
    expect(both.map(codeOf).filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(1);
    expect(both.map(codeOf).filter((code) => code === undefined)).toHaveLength(1);
    expect((await read()).draftFigures[0]!.version).toBe(2);
  });

  test('a figure or a table that is named cannot be taken out; one that is not can', async () => {
    const { do: command, figure, report, writer, read } = await withNamed();
    const remove = { reportId: report.id, figureId: figure.id, version: 1 };
    const [shown] = (await read()).draftExhibits;
    const removeExhibit = { reportId: report.id, exhibitId: shown!.id, version: 1 };
    expect(codeOf(await command('removeFigure', remove, writer.cookie))).toBe('REPORT_FIGURE_NAMED');
    expect(codeOf(await command('removeExhibit', removeExhibit, writer.cookie))).toBe('REPORT_FIGURE_NAMED');
    await bodyOf('Nothing is named.', report.id);
    expect(codeOf(await command('removeFigure', remove, writer.cookie))).toBe('REPORT_FIGURE_NAMED');
    expect((await command('removeExhibit', removeExhibit, writer.cookie)).data!['removeExhibit']!.draftExhibits).toEqual([]);
    expect((await command('removeFigure', remove, writer.cookie)).data!['removeFigure']!.draftFigures).toEqual([]);
  });
});

describe('tables and charts', () => {
  test('bars show amounts, or numbers of one thing; what cannot stand side by side is refused', async () => {
    const { council, report, writer, quotable, do: command, read } = await withDraft();
    const offered = await quotable(council.slug, report.slug, writer.cookie, 'grant');
    await command('quoteFigures', { reportId: report.id, quoted: offered.map(({ id }) => id) }, writer.cookie);
    const { draftFigures } = await read();
    const keysOf = (isIn: (display: string) => boolean) => draftFigures.filter(({ display }) => isIn(display!)).map(({ key }) => key);
    const exhibit = { reportId: report.id, key: 'money', kind: 'BARS', title: 'The money', description: 'Amounts', isExempt: false };
    const [amounts, days] = [keysOf((display) => display.startsWith('£')), keysOf((display) => /\d{4}$/.test(display) && !display.startsWith('£'))];
    expect([amounts.length > 1, days.length > 0]).toEqual([true, true]);
    expect(codeOf(await command('addExhibit', { ...exhibit, figureKeys: [...amounts, days[0]!] }, writer.cookie))).toBe('BAD_INPUT');
    expect(codeOf(await command('addExhibit', { ...exhibit, figureKeys: ['no-such-figure'] }, writer.cookie))).toBe('BAD_INPUT');
    expect((await command('addExhibit', { ...exhibit, figureKeys: amounts }, writer.cookie)).data!['addExhibit']!.draftExhibits).toMatchObject([{ key: 'money', figureKeys: amounts }]);
  });

  test('figures and tables change places, and stay where they are at either end', async () => {
    const { council, report, writer, quotable, do: command, read } = await withDraft();
    const offered = (await quotable(council.slug, report.slug, writer.cookie)).slice(0, 3);
    await command('quoteFigures', { reportId: report.id, quoted: offered.map(({ id }) => id) }, writer.cookie);
    const [first, second, third] = (await read()).draftFigures.map(({ id }) => id);
    const move = (figureId: string, direction: string) => command('moveFigure', { reportId: report.id, figureId, direction }, writer.cookie);
    await move(first!, 'DOWN');
    await move(third!, 'DOWN');
    expect((await read()).draftFigures.map(({ id }) => id)).toEqual([second, first, third]);
  });
});

test('figures change only while a paper is written, by those who write it', async () => {
  const { council, report, writer, quotable, do: command } = await withDraft({ status: 'SIGN_OFF' });
  const quoted = [(await quotable(council.slug, report.slug, writer.cookie))[0]!.id];
  expect(codeOf(await command('quoteFigures', { reportId: report.id, quoted }, writer.cookie))).toBe('REPORT_NOT_IN_DRAFT');
  const finance = await givenPerson(server.em, council, 'finance');
  const board = await givenPerson(server.em, council, 'board');
  expect(codeOf(await command('quoteFigures', { reportId: report.id, quoted }, finance.cookie))).toBe('FORBIDDEN');
  expect(codeOf(await command('quoteFigures', { reportId: report.id, quoted }, board.cookie))).toBe('NOT_FOUND');
  expect(codeOf(await command('quoteFigures', { reportId: report.id, quoted }, undefined))).toBe('NOT_SIGNED_IN');
});
