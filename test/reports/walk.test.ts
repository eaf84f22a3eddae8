import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let board: { cookie: string };
const york = { id: seedId('council', 'york') };
const programme = seedId('programme', 'york', 'family-hubs');
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
  board = await givenPerson(server.em, york, 'board');
});
afterAll(() => server.stop());

interface Said {
  id: string;
  label: string;
  display: string;
  quotedBy: { id: string; display: string; version: { number: number; report: { slug: string } } }[];
  shownInBoardPacks: { id: string; name: string }[];
}

test('from what families said one walks to the board pack that shows it and to the paper that quotes it, and back', async () => {
  const there = await server.ask<{ consultation: { publishedFigures: Said[] } }>(
    `{ consultation(councilSlug: "york", slug: "what-matters-to-you") { publishedFigures {
        id label display quotedBy { id display version { number report { slug } } } shownInBoardPacks { id name } } } }`,
    {}, board.cookie,
  );
  const said = there.data!.consultation.publishedFigures.find(({ label }) => label.includes('I can trust the people there'))!;
  expect(said.quotedBy).toEqual([{
    id: expect.any(String) as string, display: '33 (39.3%)', version: { number: 1, report: { slug: 'family-hubs-demonstration-update' } },
  }]);
  expect(said.shownInBoardPacks.map(({ id }) => id)).toEqual([programme]);

  const pack = await server.ask<{ boardPack: { publishedFigures: (Said & { consultation: { slug: string } })[] } }>(
    'query ($id: ID!) { boardPack(programmeId: $id) { publishedFigures { id label display consultation { slug } quotedBy { id } } } }', { id: said.shownInBoardPacks[0]!.id }, board.cookie,
  );
  const shown = pack.data!.boardPack.publishedFigures.find(({ id }) => id === said.id)!;
  expect(shown).toMatchObject({ display: '33', consultation: { slug: 'what-matters-to-you' }, quotedBy: [{ id: said.quotedBy[0]!.id }] });

  const paper = await server.ask<{ report: { figures: { id: string; publishedFigure: { id: string; consultation: { slug: string } } | null }[] } }>(
    `{ report(councilSlug: "york", slug: "family-hubs-demonstration-update") { figures { id publishedFigure { id consultation { slug } } } } }`,
  );
  const figure = paper.data!.report.figures.find(({ id }) => id === said.quotedBy[0]!.id)!;
  expect(figure.publishedFigure).toEqual({ id: said.id, consultation: { slug: 'what-matters-to-you' } });
});

test('a hidden count stays hidden on the whole way', async () => {
  const { data } = await server.ask<{ report: { figures: { label: string; display: string; number: number | null; publishedFigure: { display: string; value: number | null } | null }[] } }>(
    '{ report(councilSlug: "york", slug: "family-hubs-demonstration-update") { figures { label display number publishedFigure { display value } } } }',
  );
  const online = data!.report.figures.find(({ label }) => label.includes('It is online'))!;
  expect(online).toMatchObject({ display: '[c]', number: null, publishedFigure: { display: '[c]', value: null } });
});

test('whoever may not open the board pack is not told which packs show a figure', async () => {
  const ask = (cookie?: string) =>
    server.ask<{ consultation: { publishedFigures: Said[] } }>('{ consultation(councilSlug: "york", slug: "what-matters-to-you") { publishedFigures { shownInBoardPacks { id } quotedBy { id } } } }', {}, cookie);
  const scrutiny = await givenPerson(server.em, york, 'scrutiny');
  const kentBoard = await givenPerson(server.em, { id: seedId('council', 'kent') }, 'board');
  for (const cookie of [undefined, scrutiny.cookie, kentBoard.cookie]) {
    const figures = (await ask(cookie)).data!.consultation.publishedFigures;
    expect(figures.flatMap(({ shownInBoardPacks }) => shownInBoardPacks)).toEqual([]);
    expect(figures.flatMap(({ quotedBy }) => quotedBy).length).toBe(3);
  }
});

test('from a grant one walks to the programme that it pays for, and back', async () => {
  const { data } = await server.ask<{ programme: { grants: { title: string; programmes: { id: string }[] }[] } }>(
    'query ($id: ID!) { programme(id: $id) { grants { title programmes { id } } } }', { id: programme },
  );
  expect(data!.programme.grants).toEqual([{ title: 'Family Hubs Transformation Fund', programmes: [{ id: programme }] }]);
});
