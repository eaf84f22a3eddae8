import { execute, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everyone, type FieldSource } from '../../server/src/platform/reading/declare.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { compareAll, compareOne, newTally } from './comparison.ts';
import { operations } from './generator.ts';
import { handWritten, isOfPapers, productFields, viewersOf } from './product-fields.ts';
import { operationFor, valuesAsked } from './product-paths.ts';
import { productStarts, productValues } from './product-values.ts';
import { LEFT_OUT, openProduct, viewers, type ProductWorld } from './product-world.ts';

const seed = Number(process.env['READING_SEED'] ?? 20_261_102);
const count = Number(process.env['READING_OPERATIONS'] ?? 200);
const PATIENCE = 120_000;

let at: ProductWorld;
beforeAll(async () => {
  at = await openProduct();
});
afterAll(() => at?.stop());

/**
 * Of these everybody is told the same in this world: no browser has joined a session, no version was tampered with, and
 * all packs are of one council, of which whoever opens them sees all reviews.
 */
const ALWAYS_THE_SAME = [
  ...['PanelSession.hasJoined', 'Statement.myVote', 'ReportVersion.isIntact'],
  'BoardPack.assetReviews',
];

describe('the product answers exactly as a slow and obvious reader does, which asks the policies in TypeScript', () => {
  test('which knows a meaning for each expression, each list of rows and each rule, and for nothing else', () => {
    const { model, meanings } = at;
    const queries = Object.keys(at.sides.schema.getQueryType()!.getFields()).map((name) => `Query.${name}`);
    const isByCode = (name: string) => hasHooks(model.roots.get(name)) && !LEFT_OUT.includes(name);
    const byCode = queries.filter((name) => isByCode(name.slice(6)));
    const needed = [...byCode, ...handWritten()];
    const rules = model.all().filter(({ visible }) => visible !== everyone && !('sameAs' in visible));

    const [known, ruled] = [Object.keys(meanings.fields), Object.keys(meanings.visible)];
    expect(missing(needed, known), 'Say in product-naive-*.ts what these mean').toEqual([]);
    expect(missing(known, needed), 'These are gone from the product').toEqual([]);
    expect(ruled.toSorted()).toEqual(rules.map(({ name }) => name).toSorted());
  });

  test('on rows that each rule shows to some and hides from others', () => {
    const tables: Record<string, string> = { BoardPack: 'programme', BudgetMonitor: 'council', DraftFigure: 'report_figure', PaperPerson: 'membership', QuotableFigure: 'published_figure', ReportGap: 'report', WithdrawnReport: 'report' };
    for (const [type, mayBeSeen] of Object.entries(at.meanings.visible)) {
      const rows = at.tables.all(tables[type] ?? at.model.find(type)!.table!);
      const seen = viewers.map((viewer) => rows.filter((row) => mayBeSeen(row, viewer)).length);
      expect([type, seen[0]! < rows.length]).toEqual([type, true]);
      expect([type, Math.max(...seen) > seen[0]!]).toEqual([type, true]);
    }
  });

  test.each(productFields().map((all) => [all.type, all.kind, all] as const))(
    'about each %s, its %s fields, to every viewer',
    async (type, kind, all) => {
      const values = { on: ['2023-05-04', '2026-04-19', '2026-04-20'], key: ['awarded', 'nothing'] };
      const query = operationFor(at.sides.schema, all, productStarts(at.tables), values);
      const operation = { query, document: parse(query) };
      const tally = newTally();
      const said = new Set<string>();
      const answers = viewersOf(all, viewers).map((viewer) => compareOne(at.sides, operation, viewer, {}, tally));
      for (const { data } of await Promise.all(answers)) {
        for (const [field, value] of valuesAsked(data)) said.add(`${type}.${field} ${value}`);
      }
      expect(tally.differences.join('\n\n')).toBe('');
      // What nobody but the board may open is refused by graphql-js, with the reason.
      expect(tally.asText).toBe(tally.ran - tally.withErrors);

      const computed = kind === 'code' ? all.fields.map((field) => `${type}.${field}`) : handWritten();
      const own = computed.filter((name) => name.startsWith(`${type}.`) && !ALWAYS_THE_SAME.includes(name));
      const idle = own.filter((name) => isIdle(name, [...said]));
      expect(idle, 'These prove nothing: add rows to product-rows.ts').toEqual([]);
    },
    PATIENCE,
  );

  test(
    `whatever is asked, for nobody, for each role and for several councils (${count} operations, READING_SEED=${seed})`,
    async () => {
      const next = operations({ schema: at.asked, seed, values: productValues(at.tables) });
      const tally = await compareAll(at.sides, next, viewers, count * 4);
      expect(tally.differences.join('\n\n'), `READING_SEED=${seed} READING_OPERATIONS=${count}`).toBe('');
      expect(tally.asText).toBeGreaterThan(count);
      expect(tally.bytes).toBeGreaterThan(count * 1_000);
    },
    PATIENCE,
  );
});

describe('a decision that is not published', () => {
  const ask = async (query: string, viewer: Viewer) => {
    const contextValue = at.sides.contextOf(viewer);
    const { data } = await execute({ schema: at.sides.schema, document: parse(query), contextValue });
    return data as { milestone: object; council: { assetReviews: object[] } };
  };
  const roleOf = (role: string) => viewers.find(({ memberships }) => memberships[0]?.role === role)!;

  test('shows only to those who prepare it, in the state of a milestone as in the number of sites', async () => {
    const isHidden = ({ decision_id: id }: Readonly<Record<string, unknown>>) =>
      at.tables.one('decision', id)?.['is_published'] === false;
    const waiting = at.tables.all('milestone').find(({ id }) => {
      const needed = at.tables.where('milestone_precondition', 'milestone_id', id);
      return needed.length > 0 && needed.every(isHidden);
    })!;
    const query = `{
      milestone(id: "${String(waiting['id'])}") {
        status(on: "2030-01-01") isBlocked(on: "2030-01-01") preconditions { isMet(on: "2030-01-01") decision { id } }
      }
      council(slug: "kent") { assetReviews { sitesChosen } }
    }`;
    for (const viewer of [viewers[0]!, roleOf('finance')]) {
      expect((await ask(query, viewer)).milestone).toEqual({
        ...{ status: 'BLOCKED', isBlocked: true },
        preconditions: [{ isMet: false, decision: null }],
      });
    }
    expect((await ask(query, roleOf('clerk'))).milestone).toMatchObject({
      ...{ status: 'READY', isBlocked: false },
      preconditions: [{ isMet: true, decision: { id: expect.any(String) } }],
    });
    expect((await ask(query, viewers[0]!)).council.assetReviews).toEqual([{ sitesChosen: 1 }]);
  });
});

/** Answered by TypeScript, or with something to do before its statement or after it. */
const hasHooks = (source: FieldSource | undefined): boolean =>
  source === undefined || (source.kind === 'byKey' && (source.prepare ?? source.whenMissing) !== undefined);

/** Only one thing was ever said; of papers, nothing at all. */
function isIdle(name: string, said: readonly string[]): boolean {
  const values = said.filter((value) => value.startsWith(`${name} `));
  return isOfPapers(name) ? values.every((value) => value.endsWith(' []')) : values.length < 2;
}

const missing = (wanted: readonly string[], known: readonly string[]): string[] =>
  wanted.filter((name) => !known.includes(name));
