import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { isSafeDocx } from '../../server/src/exchange/docx-archive.service.ts';
import { givenPerson } from '../support/given.ts';
import { sendPaper } from '../support/given-papers.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let clerk: string;
const york = seedId('council', 'york');
const text = readFileSync(join(import.meta.dirname, '..', 'papers', 'samples', 'ocr-columns.txt'), 'utf8');

beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded', demo: false });
  clerk = (await givenPerson(server.em, { id: york }, 'clerk')).cookie;
});
afterAll(() => server.stop());

interface Fact {
  id: string;
  kind: string;
  raw: string;
  words: string;
  place: string;
  verdict: string;
  version: number;
  beforeWords: string;
  isSure: boolean;
}
const FACT = 'id kind raw words place verdict version beforeWords isSure';

async function facts(id: string, kind?: string): Promise<Fact[]> {
  const { data } = await server.ask<{ paperImport: { facts: { items: Fact[] } } }>(
    `query ($id: ID!, $kind: ImportedFactKind) { paperImport(id: $id) { facts(pageSize: 100, kind: $kind) { items { ${FACT} } } } }`, { id, kind }, clerk);
  return data!.paperImport.facts.items;
}
const inputOf = (name: string) => (name === 'discardPaperImport' ? 'PaperImportInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`);
const change = (name: string, input: object, cookie = clerk) =>
  server.ask(`mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) { id version } }`, { input }, cookie);
const bodyId = async () => (await server.em.execute<{ id: string }[]>('select id from body where council_id = ? order by name limit 1', [york]))[0]!.id;

describe('A paper that was pasted', () => {
  test('shows each fact with its words in their place, and nothing of it is in a report yet', async () => {
    const reports = await server.em.execute('select 1 from report');
    const sent = await sendPaper({ server, cookie: clerk }, 'york', { text });
    expect(sent).toMatchObject({ status: 303 });
    const found = await facts(sent.id);
    expect(found.find(({ raw }) => raw === '£968,000')).toMatchObject({ kind: 'MONEY', words: '£968,000', place: 'paragraph 1.2', verdict: 'OPEN', beforeWords: expect.stringMatching(/of which $/) });
    expect(found.filter(({ kind }) => kind === 'HEADER').map(({ words }) => words)).toContain('Committee or body: Children and Families Overview and Scrutiny Committee');
    expect(await server.em.execute('select 1 from report')).toHaveLength(reports.length);
  });

  test('offers whoever the text names too, and gives them no part in the draft', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text: `${text}\n\nThe pilot was reviewed by Dr Imogen Farrant, Consultant in Public Health.\n` });
    expect((await facts(id, 'PERSON')).map(({ words }) => words)).toContain('Imogen Farrant, Consultant in Public Health (named in the text)');
    await change('judgeImportedFacts', { importId: id, kind: 'PERSON', verdict: 'ACCEPTED' });
    const finish = { importId: id, version: 1, title: 'Family hubs with a review', kind: 'SCRUTINY_PROGRESS_REPORT', bodyId: await bodyId(), meetingDay: '2022-11-07', isPublished: true, takesText: false };
    expect((await change('finishPaperImport', finish)).errors).toBeUndefined();
    const [report] = await server.em.execute<{ id: string }[]>(`select id from report where slug = 'family-hubs-with-a-review'`);
    expect((await server.em.execute<{ name: string }[]>('select name from report_person where report_id = ?', [report!.id])).map(({ name }) => name)).not.toContain('Imogen Farrant');
    expect((await server.em.execute<{ normalised: string }[]>(`select normalised from provenance where subject_id = ?`, [report!.id])).map(({ normalised }) => normalised).join()).toContain('Imogen Farrant');
  });

  test('becomes a draft of what was accepted, with the place of each fact beside it, and of nothing else', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text });
    for (const kind of ['HEADER', 'PERSON', 'RECOMMENDATION', 'IMPLICATION', 'ENCLOSURE']) await change('judgeImportedFacts', { importId: id, kind, verdict: 'ACCEPTED' });
    const money = (await facts(id, 'MONEY')).find(({ raw }) => raw === '£968,000')!;
    await change('correctImportedFact', { factId: money.id, version: money.version, words: '£968,500' });
    const finish = { importId: id, version: 1, title: 'Family hubs where we were', kind: 'SCRUTINY_PROGRESS_REPORT', bodyId: await bodyId(), meetingDay: '2022-11-07', isPublished: true, takesText: true };
    expect((await change('finishPaperImport', finish)).errors).toBeUndefined();
    const [report] = await server.em.execute<{ id: string; status: string; ward_coverage: string; asks_for: string }[]>(`select * from report where slug = 'family-hubs-where-we-were'`);
    expect(report).toMatchObject({ status: 'DRAFTING', ward_coverage: 'ALL', asks_for: 'DISCUSSION' });
    expect(await server.em.execute('select place, raw, stated_pence::text as pence from report_figure where report_id = ?', [report!.id])).toEqual([{ place: 'paragraph 1.2', raw: '£968,000', pence: '96850000' }]);
    expect(await server.em.execute('select name, post from report_person where report_id = ?', [report!.id])).toEqual([{ name: 'Gwen Prothero', post: 'Early Help Service Manager' }]);
    expect((await server.em.execute<{ verb: string }[]>('select verb from report_recommendation where report_id = ? order by position', [report!.id])).map(({ verb }) => verb)).toEqual(['COMMENT', 'NOTE', 'AGREE']);
    expect(await server.em.execute(`select normalised, place from provenance where subject_id = ? and field = 'figures'`, [report!.id])).toEqual([{ normalised: '£968,500', place: 'paragraph 1.2' }]);
    expect(await server.em.execute('select heading from report_section where report_id = ? order by position', [report!.id])).toEqual([{ heading: 'SUMMARY' }, { heading: 'TIMETABLE' }, { heading: 'FINANCE' }]);
    expect((await change('finishPaperImport', { ...finish, version: 2 })).errors?.[0]?.extensions.code).toBe('VERSION_CONFLICT');
    expect((await change('judgeImportedFact', { factId: money.id, version: money.version + 1, verdict: 'LEFT_OUT' })).errors?.[0]?.extensions.code).toBe('VERSION_CONFLICT');
  });

  test('that nothing was accepted of becomes an empty draft', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text });
    await change('finishPaperImport', { importId: id, version: 1, title: 'Nothing taken', kind: 'DECISION_RECORD', bodyId: await bodyId(), meetingDay: null, isPublished: false, takesText: false });
    const [report] = await server.em.execute<{ id: string }[]>(`select id from report where slug = 'nothing-taken'`);
    for (const table of ['report_person', 'report_figure', 'report_recommendation', 'report_section', 'report_implication', 'report_enclosure', 'report_sign_off']) {
      expect(await server.em.execute(`select 1 from ${table} where report_id = ?`, [report!.id])).toEqual([]);
    }
    expect(await server.em.execute('select 1 from provenance where subject_id = ?', [report!.id])).toEqual([]);
  });

  test('and is not published yet is not named in the public list of papers', async () => {
    const { data } = await server.ask<{ council: { papers: { title: string }[] } }>('{ council(slug: "york") { papers { title } } }');
    const titles = data!.council.papers.map(({ title }) => title);
    expect(titles).toContain('A paper that is not published');
    expect(titles).not.toContain('Nothing taken');
  });

  test('with an amount that can be read in two ways takes it over only once somebody said how it is meant', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text: 'A report\n\nThe lease costs £1.300 a year.' });
    const [question] = await facts(id, 'MONEY');
    expect(question).toMatchObject({ raw: '£1.300', words: 'Say how it is meant', isSure: false });
    expect((await change('judgeImportedFact', { factId: question!.id, version: 1, verdict: 'ACCEPTED' })).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    await change('judgeImportedFacts', { importId: id, kind: 'MONEY', verdict: 'ACCEPTED' });
    expect((await facts(id, 'MONEY'))[0]).toMatchObject({ verdict: 'OPEN' });
    expect((await change('correctImportedFact', { factId: question!.id, version: 1, words: 'about thirteen' })).errors?.[0]?.extensions.fields).toHaveProperty('words');
    await change('correctImportedFact', { factId: question!.id, version: 1, words: '£1,300' });
    expect((await facts(id, 'MONEY'))[0]).toMatchObject({ verdict: 'ACCEPTED', words: '£1,300' });
  });

  test('and put aside is forgotten', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text });
    await change('discardPaperImport', { importId: id, version: 1 });
    expect(await server.em.execute('select 1 from paper_import_block where import_id = ?', [id])).toEqual([]);
    expect(await facts(id)).toEqual([]);
  });

  test('two who decide on the same fact at once do not overwrite one another', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { text });
    const [fact] = await facts(id, 'DATE');
    const both = await Promise.all(['ACCEPTED', 'LEFT_OUT'].map((verdict) => change('judgeImportedFact', { factId: fact!.id, version: 1, verdict })));
    expect(both.map(({ errors }) => errors?.[0]?.extensions.code ?? 'done').toSorted()).toEqual(['VERSION_CONFLICT', 'done']);
  });
});

describe('A paper as a file', () => {
  const word = async () => {
    const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Hubs and money', heading: HeadingLevel.TITLE }),
            new Paragraph({ text: 'Recommendations', heading: HeadingLevel.HEADING_1 }),
            new Paragraph('That the report be noted.'),
            new Table({ rows: [new TableRow({ children: [cell('Strand'), cell('Cost (£)')] }), new TableRow({ children: [cell('Parenting'), cell('12,500')] })] }),
          ],
        },
      ],
    });
    return Packer.toBuffer(document);
  };

  test('of Word is read with its title, its tables and its recommendations', async () => {
    const { id } = await sendPaper({ server, cookie: clerk }, 'york', { file: new Blob([new Uint8Array(await word())]), name: 'hubs.docx' });
    const found = await facts(id);
    expect(found.map(({ kind, words }) => `${kind} ${words}`)).toEqual(expect.arrayContaining(['HEADER Title: Hubs and money', 'RECOMMENDATION To note: That the report be noted.', 'MONEY £12,500']));
  });

  test('that unpacks to far more than it is, is no Word file, or has no words is refused with the reason', async () => {
    const send = async (bytes: Uint8Array, name: string) => (await sendPaper({ server, cookie: clerk }, 'york', { file: new Blob([bytes as Uint8Array<ArrayBuffer>]), name })).to;
    expect(await send(bomb(), 'bomb.docx')).toBe('/york/reports/bring-in?problem=NOT_READABLE');
    expect(await send(Buffer.from('%PDF-1.7\0\0'), 'a.pdf')).toBe('/york/reports/bring-in?problem=NOT_READABLE');
    expect(await send(Buffer.from('   \n'), 'a.txt')).toBe('/york/reports/bring-in?problem=EMPTY');
    expect(await send(Buffer.alloc(11 * 1024 * 1024, 'a'), 'a.txt')).toBe('/york/reports/bring-in?problem=TOO_LARGE');
    expect(await send(Buffer.alloc(1_100_000, 'a '), 'a.txt')).toBe('/york/reports/bring-in?problem=TOO_LONG');
    expect((await sendPaper({ server, cookie: clerk }, 'york', { text: ' ' })).to).toBe('/york/reports/bring-in?problem=NO_FILE');
  });

  test('is a Word file only where an archive really holds a document of reasonable size, whatever it says of itself', async () => {
    expect(isSafeDocx(await word())).toBe(true);
    expect(isSafeDocx(bomb())).toBe(false);
    expect(isSafeDocx((await word()).subarray(0, 900))).toBe(false);
    expect(isSafeDocx(Buffer.from('PK'))).toBe(false);
  });
});

/** An archive with one file that says it is small and unpacks to 80 MB. */
function bomb(): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(80 * 1024 * 1024));
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(100, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

test('Only those who prepare papers of the council bring any in, and see what was brought in', async () => {
  const sent = await sendPaper({ server, cookie: clerk }, 'york', { text });
  const elsewhere = (await givenPerson(server.em, { id: seedId('council', 'kent') }, 'clerk')).cookie;
  const scrutiny = (await givenPerson(server.em, { id: york }, 'scrutiny')).cookie;
  for (const cookie of [elsewhere, scrutiny]) {
    expect((await sendPaper({ server, cookie }, 'york', { text })).status).toBe(403);
    const { data } = await server.ask<{ paperImport: null }>('query ($id: ID!) { paperImport(id: $id) { id } }', { id: sent.id }, cookie);
    expect(data).toEqual({ paperImport: null });
    expect((await change('discardPaperImport', { importId: sent.id, version: 1 }, cookie)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  expect((await sendPaper({ server }, 'york', { text })).status).toBe(401);
});
