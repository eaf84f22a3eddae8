import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seedId } from '../../server/src/platform/ids.ts';
import { codeOf } from '../support/given-consultation.ts';
import { drafting } from '../support/given-report-figures.ts';
import { givenReport, reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

interface Template {
  id: string;
  kind: string | null;
  parts: string[];
  numbering: string;
  implications: string[];
  signOffs: { kind: string; role: string }[];
  version: number;
  provenance: { factId: string; field: string }[];
}
interface Term {
  id: string;
  term: string;
  expansion: string | null;
  version: number;
  provenance: { factId: string }[];
}
interface Printed {
  paperTemplates: Template[];
  glossary: Term[];
  viewerCanWithPapers: { changeTemplates: boolean; keepGlossary: boolean };
}
const printed = async (council: string, cookie?: string): Promise<Printed> => {
  const query = `query ($council: String!) { council(slug: $council) {
    paperTemplates { id kind parts numbering implications signOffs { kind role } version provenance { factId field } }
    glossary { id term expansion version provenance { factId } } viewerCanWithPapers { changeTemplates keepGlossary } } }`;
  const { data } = await server.ask<{ council: Printed }>(query, { council }, cookie);
  return data!.council;
};
const run = (name: string, input: object, cookie: string | undefined, asked = 'id') =>
  server.ask<Record<string, Record<string, unknown>>>(`mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${asked} } }`, { input }, cookie);

describe('what the papers show', () => {
  test("Kirklees has papers signed by the Strategic Director, for finance and for legal, and puts the recommendations near the end", async () => {
    const [usual] = (await printed('kirklees')).paperTemplates;
    expect(usual!.signOffs.map(({ kind }) => kind)).toEqual(['OTHER', 'FINANCE', 'LEGAL']);
    expect(usual!.parts.indexOf('RECOMMENDATIONS')).toBeGreaterThan(usual!.parts.indexOf('NEXT_STEPS'));
    expect(usual!.numbering).toBe('BY_SECTION');
    expect(usual!.provenance.map(({ factId }) => factId)).toContain('KIR-08');
  });

  test('York numbers its paragraphs through the whole paper, and asks for the implications that its paper names', async () => {
    const [usual] = (await printed('york')).paperTemplates;
    expect(usual).toMatchObject({ kind: null, numbering: 'THROUGHOUT' });
    expect(usual!.implications).toEqual(['Financial', 'Human resources', 'Equalities', 'Legal', 'Crime and disorder', 'Information technology', 'Property']);
    expect(usual!.provenance).toContainEqual({ factId: 'YOR-43', field: 'implications' });
  });

  test("York's short forms are those that its paper spells out, and say so", async () => {
    const { glossary } = await printed('york');
    expect(glossary.find(({ term }) => term === 'DfE')).toMatchObject({ expansion: 'Department for Education', provenance: [{ factId: 'YOR-50' }] });
    expect(glossary.find(({ term }) => term === 'NESTA')!.provenance).toEqual([{ factId: 'YOR-50' }]);
    expect(glossary.find(({ term }) => term === 'SEND')!.provenance).toEqual([]);
  });

  test('the sections of the papers know what they are for', async () => {
    const rows = await server.em.execute<{ slug: string; role: string }[]>(
      `select r.slug, s.role from report_section s join report r on r.id = s.report_id where not r.is_demonstration and s.role <> 'BODY' order by r.slug, s.position`,
    );
    const york = rows.filter(({ slug }) => slug === 'family-hubs-update-december-2022').map(({ role }) => role);
    expect(york).toEqual(['SUMMARY', 'NEXT_STEPS', 'OPTIONS']);
    expect(rows.filter(({ slug }) => slug.startsWith('kirklees')).map(({ role }) => role)).toEqual(['SUMMARY', 'CONSULTEES', 'NEXT_STEPS']);
  });
});

describe('a council sets how its papers are printed', () => {
  async function withClerk() {
    const council = await givenCouncil(server.em);
    const [clerk, writer] = [await givenPerson(server.em, council, 'clerk'), await givenPerson(server.em, council, 'programme')];
    const template = { councilId: council.id, kind: null, parts: ['Summary', 'RECOMMENDATIONS'], numbering: 'BY_SECTION', implications: ['Legal'], signOffs: ['Finance: Head of Finance'] };
    return { council, clerk, writer, template };
  }

  test('for all papers, and otherwise for one kind; a paper takes the order of its own kind first', async () => {
    const { council, clerk, template } = await withClerk();
    await run('changePaperTemplate', template, clerk.cookie);
    await run('changePaperTemplate', { ...template, kind: 'SCRUTINY_PROGRESS_REPORT', parts: ['RECOMMENDATIONS', 'SUMMARY'], numbering: 'THROUGHOUT' }, clerk.cookie);
    const { paperTemplates } = await printed(council.slug);
    expect(paperTemplates.map(({ kind, parts }) => [kind, parts])).toEqual([['SCRUTINY_PROGRESS_REPORT', ['RECOMMENDATIONS', 'SUMMARY']], [null, ['SUMMARY', 'RECOMMENDATIONS']]]);
    const report = await givenReport(server.em, council);
    const { data } = await server.ask<{ draftPreview: { content: string } }>('query ($id: ID!) { draftPreview(reportId: $id) { content } }', { id: report.id }, clerk.cookie);
    expect(JSON.parse(data!.draftPreview.content)).toMatchObject({ order: ['RECOMMENDATIONS', 'SUMMARY'], numbering: 'THROUGHOUT' });
  });

  test('but not with parts that no paper has, parts twice, or lines that sign for nothing', async () => {
    const { council, clerk, template } = await withClerk();
    for (const wrong of [{ parts: ['Weather'] }, { parts: ['SUMMARY', 'Summary'] }, { parts: [] }, { signOffs: ['Head of Finance'] }])
      expect(codeOf(await run('changePaperTemplate', { ...template, ...wrong }, clerk.cookie))).toBe('BAD_INPUT');
    expect((await printed(council.slug)).paperTemplates).toEqual([]);
  });

  test('not those who only write papers, and not what somebody else has just changed', async () => {
    const { council, clerk, writer, template } = await withClerk();
    expect(codeOf(await run('changePaperTemplate', template, writer.cookie))).toBe('FORBIDDEN');
    await run('changePaperTemplate', template, clerk.cookie);
    const changes = ['NONE', 'THROUGHOUT'].map((numbering) => run('changePaperTemplate', { ...template, version: 1, numbering }, clerk.cookie));
    const codes = (await Promise.all(changes)).map(codeOf);
    expect(codes.filter((code) => code === 'VERSION_CONFLICT')).toHaveLength(1);
    expect(codeOf(await run('changePaperTemplate', template, clerk.cookie))).toBe('VERSION_CONFLICT');
    expect((await printed(council.slug, writer.cookie)).viewerCanWithPapers).toEqual({ changeTemplates: false, keepGlossary: true });
  });
});

describe('short forms and terms', () => {
  test('are kept by those who write papers, each once; a published paper keeps what it meant', async () => {
    const council = await givenCouncil(server.em);
    const clerk = await givenPerson(server.em, council, 'clerk');
    const finance = await givenPerson(server.em, council, 'finance');
    const done = { councilId: council.id, term: 'done', expansion: 'finished', meaning: null };
    expect(codeOf(await run('addGlossaryTerm', done, finance.cookie))).toBe('FORBIDDEN');
    expect(codeOf(await run('addGlossaryTerm', { ...done, expansion: null }, clerk.cookie))).toBe('BAD_INPUT');
    await run('addGlossaryTerm', done, clerk.cookie);
    expect(codeOf(await run('addGlossaryTerm', done, clerk.cookie))).toBe('DUPLICATE_REFERENCE');

    const report = await givenReport(server.em, council, { status: 'CLEARED' });
    const { publish, read } = reporting(server);
    await publish(report.id, clerk.cookie);
    const [term] = (await printed(council.slug)).glossary;
    await run('changeGlossaryTerm', { termId: term!.id, version: 1, term: 'done', expansion: 'over', meaning: null }, clerk.cookie);
    expect(codeOf(await run('changeGlossaryTerm', { termId: term!.id, version: 1, term: 'done', expansion: 'lost', meaning: null }, clerk.cookie))).toBe('VERSION_CONFLICT');
    expect((await printed(council.slug)).glossary).toMatchObject([{ expansion: 'over', version: 2 }]);
    await run('removeGlossaryTerm', { termId: term!.id, version: 2 }, clerk.cookie);
    expect((await printed(council.slug)).glossary).toEqual([]);
    const version = (await read(council, report.slug)).data!.report!;
    expect((JSON.parse(version.content) as { glossary: unknown }).glossary).toMatchObject([{ term: 'done', expansion: 'finished' }]);
  });
});

describe('a preview', () => {
  const query = 'query ($id: ID!) { draftPreview(reportId: $id) { content exemptContent } }';
  const ask = (id: string, cookie: string | undefined) => server.ask<{ draftPreview: { content: string; exemptContent: string | null } }>(query, { id }, cookie);

  test('draws figures of this moment and those without a value, and is for those who read drafts', async () => {
    const council = await givenCouncil(server.em);
    const [writer, board] = [await givenPerson(server.em, council, 'programme'), await givenPerson(server.em, council, 'board')];
    const report = await givenReport(server.em, council, { figures: [{ label: 'Nothing yet' }] });
    const content = JSON.parse((await ask(report.id, writer.cookie)).data!.draftPreview.content) as { figures: object[]; title: string };
    expect(content.figures).toMatchObject([{ label: 'Nothing yet', display: null, source: null, asAt: null }]);
    expect(codeOf(await ask(report.id, board.cookie))).toBe('NOT_FOUND');
    expect(codeOf(await ask(seedId('none'), writer.cookie))).toBe('NOT_FOUND');
  });

  test('shows what is exempt apart, and the public part as if it were not there', async () => {
    const council = await givenCouncil(server.em);
    const writer = await givenPerson(server.em, council, 'programme');
    const report = await givenReport(server.em, council);
    const { do: command } = drafting(server);
    await command('addStatedFigure', { reportId: report.id, label: 'The offer', kind: 'PENCE', value: '£5,000', statedBy: 'The owner' }, writer.cookie);
    await server.em.fork().execute('update report_figure set is_exempt = true where report_id = ?', [report.id]);
    const { content, exemptContent } = (await ask(report.id, writer.cookie)).data!.draftPreview;
    expect(content).not.toContain('5,000');
    expect(JSON.parse(exemptContent!)).toMatchObject({ figures: [{ display: '£5,000', source: 'The owner' }], sections: [] });
  });

  test("the board's highlight report and the dashboard are drafts with figures of live records, all of which have a value", async () => {
    const clerk = await givenPerson(server.em, { id: seedId('council', 'york') }, 'clerk');
    for (const slug of ['family-hubs-highlight-report', 'family-hubs-quarterly-dashboard']) {
      const { draftPreview } = (await ask(seedId('report', 'york', slug), clerk.cookie)).data!;
      const content = JSON.parse(draftPreview.content) as { isDemonstration: boolean; figures: { display: string | null }[]; exhibits: object[] };
      expect(content.isDemonstration).toBe(true);
      expect(content.figures.filter(({ display }) => display === null)).toEqual([]);
      expect(content.exhibits).toHaveLength(2);
    }
  });
});
