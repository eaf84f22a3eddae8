import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportDocument, type DocumentFacts } from '../../server/src/reports/report-document.service.ts';
import { seedId } from '../../server/src/platform/ids.ts';
import { figureFor, longPaper, paperWith } from '../support/paper-content.ts';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { flawsOfDocx } from '../support/sound-docx.ts';
import { unzip } from '../support/unzip.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const facts: DocumentFacts = { council: 'A council', standing: 'Version 1 of 1', hash: 'ab12'.repeat(16), isDraft: false, isExempt: false, site: 'https://hubs.example' };
const xmlOf = (file: Buffer) => unzip(file).get('word/document.xml')!;
const wordsOf = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '').replaceAll('&amp;', '&');
const take = (path: string, cookie?: string) => fetch(`${server.url}${path}`, { headers: cookie ? { cookie } : {} });
const york = { id: seedId('council', 'york'), slug: 'york' };
const paper = '/york/reports/family-hubs-update-december-2022';

/** LibreOffice, where it is installed. */
const office = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice')).find(existsSync);

/** The text that LibreOffice reads out of a Word file. */
async function openedByLibreOffice(file: Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'word-'));
  try {
    await writeFile(join(folder, 'paper.docx'), file);
    await promisify(execFile)(office!, [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, join(folder, 'paper.docx')], { timeout: 90_000 });
    return await readFile(join(folder, 'paper.txt'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a published report as a Word file', () => {
  test('is for everybody who may read the page, with its words, figures and sources, and says which version it is', async () => {
    const response = await take(`${paper}/v1.docx`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document']);
    const file = Buffer.from(await response.arrayBuffer());
    const words = wordsOf(xmlOf(file));
    for (const line of ['Family Hubs Transformation Programme: update', 'City of York Council. Version 1 of 1.', 'National expectations', '£997,000', 'Family Hubs update, 20 December 2022, paragraph 24', 'None', 'Not stated']) expect(words).toContain(line);
    const files = unzip(file);
    expect(files.get('word/header1.xml')).toContain('Version 1 of 1');
    expect(files.get('word/styles.xml')).toContain('w:val="en-GB"');
    expect(xmlOf(file)).toContain('w:w="11906" w:h="16838"');
    expect(flawsOfDocx(file)).toEqual([]);
  });

  test('of versions that there are not, of other councils and of exempt papers there is no file for the public', async () => {
    for (const path of [`${paper}/v2.docx`, `${paper}/v0.docx`, `${paper}/latest.docx`, '/kent/reports/family-hubs-update-december-2022/v1.docx', '/york/reports/none/v1.docx']) expect([path, (await take(path)).status]).toEqual([path, 404]);
    const council = await givenCouncil(server.em);
    const [clerk, scrutiny] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'scrutiny')];
    const report = await givenReport(server.em, council, { status: 'CLEARED', classification: 'EXEMPT', title: 'A sealed matter' });
    await reporting(server).publish(report.id, clerk.cookie);
    const path = `/${council.slug}/reports/${report.slug}/v1.docx`;
    expect((await take(path)).status).toBe(404);
    const open = await take(path, scrutiny.cookie);
    expect(wordsOf(xmlOf(Buffer.from(await open.arrayBuffer())))).toContain('EXEMPT: not for the public.');
  });

  test('of a draft is for those who read drafts, and marked as a draft', async () => {
    const path = '/york/reports/family-hubs-next-update/draft.docx';
    expect((await take(path)).status).toBe(404);
    const hub = await givenPerson(server.em, york, 'hub');
    expect((await take(path, hub.cookie)).status).toBe(404);
    const finance = await givenPerson(server.em, york, 'finance');
    const file = Buffer.from(await (await take(path, finance.cookie)).arrayBuffer());
    expect(wordsOf(xmlOf(file))).toContain('DRAFT. Not published. Figures are as they stand now.');
    expect(flawsOfDocx(file)).toEqual([]);
  });
});

describe('what Word is given', () => {
  test('follows the order of the template, numbers paragraphs itself, and has real headings, lists and tables with a row of headings', async () => {
    const content = paperWith({
      order: ['BODY', 'RECOMMENDATIONS', 'SUMMARY'], numbering: 'BY_SECTION',
      sections: [
        { position: 1, label: null, heading: 'In short', body: 'One paragraph.', role: 'SUMMARY' },
        { position: 2, label: '2', heading: 'The money', body: '### Spent\n\nWe spent [[spent]].\n\nSee [the law](https://www.legislation.gov.uk/) and [our money](/york/money).\n\n3. Third\n4. Fourth\n\n- A\n  - B\n\n**Costs by year**\n\n| Year | Cost |\n| --- | --- |\n| 2022/23 | [[spent]] |', role: 'BODY' },
      ],
      figures: [figureFor('spent', { display: '£1,200', pence: 120_000 })],
    });
    const file = await reportDocument(content, facts);
    const xml = xmlOf(file);
    const words = wordsOf(xml);
    expect(words.indexOf('2. The money')).toBeLessThan(words.indexOf('Recommendations'));
    expect(words.indexOf('Recommendations')).toBeLessThan(words.indexOf('In short'));
    expect(words).toContain('We spent £1,200.');
    expect(xml).toContain('<w:pStyle w:val="Heading3"/>');
    expect(words).toContain('Costs by year');
    const numbering = unzip(file).get('word/numbering.xml')!;
    expect(numbering).toContain('w:lvlText w:val="2.%1"');
    expect(numbering).toMatch(/<w:start w:val="3"\/>/);
    const links = unzip(file).get('word/_rels/document.xml.rels')!;
    expect(links).toContain('Target="https://www.legislation.gov.uk/"');
    expect(links).toContain('Target="https://hubs.example/york/money"');
    expect(flawsOfDocx(file)).toEqual([]);
  });

  test('bars are a chart of Word with its meaning in words, and always with the table of their figures', async () => {
    const content = paperWith({
      sections: [{ position: 1, label: null, heading: 'Money', body: '[[exhibit:money]]', role: 'BODY' }],
      figures: [figureFor('spent', { label: 'Spent', display: '£1,200', pence: 120_000 }), figureFor('left', { label: 'Left', display: '£800', pence: 80_000 })],
      exhibits: [{ key: 'money', kind: 'BARS', title: 'Where the money is', description: 'More than half is spent.', figureKeys: ['spent', 'left'] }],
    });
    const file = await reportDocument(content, facts);
    const xml = xmlOf(file);
    expect(xml).toMatch(/<wp:docPr[^>]* descr="More than half is spent\."/);
    expect(wordsOf(xml)).toMatch(/Where the money is\s+What\s+Figure\s+Spent\s+£1,200\s+Left\s+£800/);
    expect([...unzip(file).keys()].some((name) => /charts\/chart\d+\.xml$/.test(name))).toBe(true);
    expect(flawsOfDocx(file)).toEqual([]);
  });

  test('a bar is labelled with the pence that its table shows', async () => {
    const labelsOf = async (pence: number) => {
      const content = paperWith({
        sections: [{ position: 1, label: null, heading: 'Money', body: '[[exhibit:money]]', role: 'BODY' }],
        figures: [figureFor('spent', { label: 'Spent', pence })],
        exhibits: [{ key: 'money', kind: 'BARS', title: 'Where the money is', description: 'What is spent.', figureKeys: ['spent'] }],
      });
      const parts = [...unzip(await reportDocument(content, facts))];
      return parts.find(([name]) => /charts\/chart\d+\.xml$/.test(name))![1].toString();
    };
    expect(await labelsOf(7_583_450)).toContain('£#,##0.00');
    expect(await labelsOf(7_583_400)).not.toContain('£#,##0.00');
  });

  test('a flawed file is not taken for a sound one', async () => {
    const file = await reportDocument(paperWith({}), facts);
    const sound = unzip(file);
    expect(sound.size).toBeGreaterThan(5);
    expect(flawsOfDocx(file)).toEqual([]);
    const { repacked } = await import('../support/repacked.ts');
    const spoil = (change: (xml: string) => string) => flawsOfDocx(repacked(sound, 'word/document.xml', change));
    expect(spoil((xml) => xml.replace('w:val="Heading1"', 'w:val="Nothing"'))).toEqual(['The style Nothing is not there']);
    expect(spoil((xml) => xml.replace('<w:tblHeader/>', ''))).toContain('A table has no row of headings');
    expect(spoil((xml) => xml.replace('</w:p>', ''))).not.toEqual([]);
    expect(spoil((xml) => xml.replace('<w:tr>', '<w:p/><w:tr>'))).toContain('<w:p> stands in <w:tbl>');
  });

  test('a paper of 40 pages is opened by LibreOffice where it is installed, and is sound by the rules of Word everywhere', async () => {
    const content = longPaper();
    const file = await reportDocument(content, facts);
    expect(flawsOfDocx(file)).toEqual([]);
    const pages = Number(/<Pages>(\d+)<\/Pages>/.exec(unzip(file).get('docProps/app.xml') ?? '')?.[1] ?? 40);
    expect(pages).toBeGreaterThanOrEqual(40);
    if (office === undefined) return;
    const text = await openedByLibreOffice(file);
    for (const { heading } of content.sections) expect(text).toContain(heading);
    expect(text).toContain('£1,234');
  }, 120_000);
});
