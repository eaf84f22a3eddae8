import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf } from '../support/given-consultation.ts';
import { givenPaperToSign, movingReports } from '../support/given-report-steps.ts';
import { reporting } from '../support/given-reports.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ at: '2026-11-02T10:00:00Z' });
});
afterAll(() => server.stop());

async function office() {
  const council = await givenCouncil(server.em);
  const [clerk, finance] = [(await givenPerson(server.em, council, 'clerk')).cookie, (await givenPerson(server.em, council, 'finance')).cookie];
  const { show, step, reasoned, sign } = movingReports(server);
  const { publish } = reporting(server);
  const CHANGE = 'mutation ($input: ChangeReportSectionInput!) { changeReportSection(input: $input) { id } }';
  type Paper = Awaited<ReturnType<typeof givenPaperToSign>>;
  return {
    begin: () => givenPaperToSign(server.em, council),
    state: async (paper: Paper) => (await show(council, paper.slug, clerk))!,
    section: async (paper: Paper) => (await server.em.fork().execute<{ id: string; version: number; body: string }[]>('select id, version, body from report_section where report_id = ?', [paper.id]))[0]!,
    edit: async (paper: Paper, { id, version }: { id: string; version: number }, body: string) =>
      server.ask(CHANGE, { input: { reportId: paper.id, id, version, heading: 'Summary', role: 'BODY', body } }, clerk),
    versions: async (paper: Paper) =>
      (await server.em.fork().execute<{ content: string }[]>('select content from report_version where report_id = ? order by number', [paper.id])).map(({ content }) => content),
    step: (name: Parameters<typeof step>[0], paper: Paper, version: number) => step(name, paper, version, clerk),
    reasoned: (name: Parameters<typeof reasoned>[0], paper: Paper, version: number) => reasoned(name, paper, version, clerk),
    sign: (paper: Paper, line: number, version: number, answer: string) => sign(paper, paper.lines[line]!, version, line === 0 ? finance : clerk, { answer, note: 'So it is' }),
    publish: (paper: Paper) => publish(paper.id, clerk, 'As signed'),
  };
}
type Office = Awaited<ReturnType<typeof office>>;
type Paper = Awaited<ReturnType<Office['begin']>>;

const bodyIn = (content: string): string => (JSON.parse(content) as { sections: { body: string }[] }).sections[0]!.body;

/** What a paper is, as a councillor would keep account of it: on a sheet of paper, without looking into the product. */
interface Sheet {
  draft: 'written' | 'asked' | 'waiting' | 'cleared' | null;
  isPublished: boolean;
  isWithdrawn: boolean;
  text: string;
  signed: (string | null)[];
  textAskedFor: string | null;
  published: string[];
}

/** Makes a move through the API, if the sheet allows it too; gives the sheet afterwards, or null when it must be refused. */
interface Move {
  name: string;
  on: (sheet: Sheet) => Sheet | null;
  make: (at: Office, paper: Paper) => Promise<{ errors?: unknown[] }>;
}
const byStep = (name: Parameters<Office['step']>[0]) => async (at: Office, paper: Paper) => at.step(name, paper, (await at.state(paper)).version);
const byReason = (name: Parameters<Office['reasoned']>[0]) => async (at: Office, paper: Paper) => at.reasoned(name, paper, (await at.state(paper)).version);

const edit = (text: string): Move => ({
  name: `write “${text}”`,
  on: (sheet) => (sheet.draft === 'written' || sheet.draft === 'asked' ? { ...sheet, text } : null),
  make: async (at, paper) => at.edit(paper, await at.section(paper), text),
});
const sign = (line: number, answer: string): Move => ({
  name: `line ${line + 1}: ${answer}`,
  on: (sheet) => (sheet.draft === 'waiting' ? { ...sheet, signed: sheet.signed.with(line, answer) } : null),
  make: async (at, paper) => at.sign(paper, line, (await at.state(paper)).draftSignOffs[line]!.version, answer),
});
const unsigned = [null, null];
const moves: readonly Move[] = [
  { name: 'consult', on: (sheet) => (sheet.draft === 'written' ? { ...sheet, draft: 'asked' } : null), make: byStep('consultOfficers') },
  { name: 'ask to sign', on: (sheet) => (sheet.draft === 'written' || sheet.draft === 'asked' ? { ...sheet, draft: 'waiting', textAskedFor: sheet.text } : null), make: byStep('askForSignOff') },
  {
    name: 'clear', make: byStep('clearReport'),
    on: (sheet) => (sheet.draft === 'waiting' && sheet.signed.every((answer) => answer === 'YES' || answer === 'NOT_APPLICABLE') ? { ...sheet, draft: 'cleared' } : null),
  },
  { name: 'return', on: (sheet) => (sheet.draft !== null && sheet.draft !== 'written' ? { ...sheet, draft: 'written', signed: unsigned } : null), make: byReason('returnToDraft') },
  {
    name: 'publish', make: (at, paper) => at.publish(paper),
    on: (sheet) => {
      if (sheet.isWithdrawn || !(sheet.draft === 'cleared' || (sheet.isPublished && sheet.draft === null))) return null;
      return { ...sheet, draft: null, isPublished: true, published: [...sheet.published, sheet.textAskedFor!] };
    },
  },
  { name: 'correct', on: (sheet) => (sheet.isPublished && !sheet.isWithdrawn && sheet.draft === null ? { ...sheet, draft: 'written', signed: unsigned } : null), make: byReason('beginReportCorrection') },
  { name: 'withdraw', on: (sheet) => (sheet.isPublished && !sheet.isWithdrawn ? { ...sheet, draft: null, isWithdrawn: true } : null), make: byReason('withdrawReport') },
];

const texts = ['What was planned.', 'What was done.', 'What came of it.', 'What is left to do.'];
const oneMove: fc.Arbitrary<Move> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts).map(edit) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(0, 1), fc.constantFrom('YES', 'YES', 'YES', 'NOT_APPLICABLE', 'NO')).map(([line, answer]) => sign(line, answer)) },
  { weight: 10, arbitrary: fc.constantFrom(...moves.filter(({ name }) => name !== 'withdraw')) },
  { weight: 1, arbitrary: fc.constantFrom(...moves.filter(({ name }) => name === 'withdraw')) },
);
/** The way to a first publication, so that random moves often begin where something is public. */
const wayToPublication: readonly Move[] = [edit('What was done.'), moves[1]!, sign(0, 'YES'), sign(1, 'NOT_APPLICABLE'), moves[2]!, moves[4]!];

test('whatever the office does and in whatever order, no text is published that was not signed, and none that was published changes', async () => {
  const at = await office();
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(oneMove, { minLength: 1, maxLength: 14 }), async (startsPublished, random) => {
      const paper = await at.begin();
      let sheet: Sheet = { draft: 'written', isPublished: false, isWithdrawn: false, text: 'What was done.', signed: unsigned, textAskedFor: null, published: [] };
      let before: string[] = [];
      for (const { name, on, make } of [...(startsPublished ? wayToPublication : []), ...random]) {
        const expected = on(sheet);
        const { errors } = await make(at, paper);
        expect([name, errors === undefined]).toEqual([name, expected !== null]);
        sheet = expected ?? sheet;
        const versions = await at.versions(paper);
        expect(versions.map(bodyIn)).toEqual(sheet.published);
        expect(versions.slice(0, before.length)).toEqual(before);
        before = versions;
        const { status, correctionState } = await at.state(paper);
        expect([name, sheet.isWithdrawn, sheet.isPublished]).toEqual([name, status === 'WITHDRAWN', ['PUBLISHED', 'WITHDRAWN'].includes(status)]);
        const draft = status === 'WITHDRAWN' ? null : status === 'PUBLISHED' ? correctionState : status;
        expect([name, draft]).toEqual([name, sheet.draft && { written: 'DRAFTING', asked: 'CONSULTING', waiting: 'SIGN_OFF', cleared: 'CLEARED' }[sheet.draft]]);
      }
    }),
    { numRuns: 15 },
  );
}, 240_000);

test('a change that races with the call for signatures is either in what is signed or refused', async () => {
  const at = await office();
  const outcomes = new Set<string>();
  for (let round = 0; round < 12; round++) {
    const paper = await at.begin();
    const section = await at.section(paper);
    const text = `What came of it, told ${round % 2 === 0 ? 'early' : 'late'}.`;
    const late = <T>(work: () => Promise<T>, wait: boolean) => (wait ? new Promise<T>((resolve) => setTimeout(() => resolve(work()), 2)) : work());
    const [edited, asked] = await Promise.all([late(() => at.edit(paper, section, text), round % 3 === 0), late(() => at.step('askForSignOff', paper, 1), round % 3 === 1)]);
    expect(codeOf(asked)).toBeUndefined();
    const wasTaken = edited.errors === undefined;
    outcomes.add(String(codeOf(edited)));
    if (!wasTaken) expect(codeOf(edited)).toBe('REPORT_NOT_IN_DRAFT');
    await at.sign(paper, 0, 1, 'YES');
    await at.sign(paper, 1, 1, 'YES');
    expect(codeOf(await at.step('clearReport', paper, (await at.state(paper)).version))).toBeUndefined();
    expect(codeOf(await at.publish(paper))).toBeUndefined();
    expect((await at.versions(paper)).map(bodyIn)).toEqual([wasTaken ? text : section.body]);
  }
  expect(outcomes.size).toBeGreaterThan(0);
}, 120_000);

test('signing, clearing and taking back at once leave one state, in which nothing is cleared that is not signed', async () => {
  const at = await office();
  for (let round = 0; round < 6; round++) {
    const paper = await at.begin();
    await at.step('askForSignOff', paper, 1);
    await at.sign(paper, 0, 1, 'YES');
    const answers = await Promise.all([at.sign(paper, 1, 1, 'YES'), at.step('clearReport', paper, 2), at.reasoned('returnToDraft', paper, 2), at.publish(paper)]);
    expect(answers.map(codeOf).filter((code) => code !== undefined && !['REPORT_STEP_NOT_ALLOWED', 'REPORT_NOT_READY', 'VERSION_CONFLICT'].includes(code))).toEqual([]);
    const { status, draftSignOffs } = await at.state(paper);
    const signed = draftSignOffs.filter(({ state }) => state === 'YES').length;
    expect([['DRAFTING', 0], ['CLEARED', 2], ['PUBLISHED', 2]]).toContainEqual([status, signed]);
    expect((await at.versions(paper)).length).toBe(status === 'PUBLISHED' ? 1 : 0);
  }
}, 60_000);
