import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Model as RealModel } from '../../server/src/platform/reading/model.ts';
import type { Reader as RealReader } from '../../server/src/platform/reading/reader.ts';
import { WITHOUT_LIMITS, compareAll, type Tally } from './comparison.ts';
import { fixtureMeanings } from './fixture-naive.ts';
import { fixtureValues, openFixture, viewers, type Fixture } from './fixture.ts';
import { operations } from './generator.ts';
import { Tables, naiveSchema } from './naive.ts';

/** What is broken → file, the text that is there, and the text that takes its place. */
const breakages: Record<string, [file: string, from: string, to: string]> = {
  'a rule that loses its brackets': [
    'conditions.ts',
    'sql`(${type.visible(row, this.viewer)})`',
    'sql`${type.visible(row, this.viewer)}`',
  ],
  'rows that are taken for visible although they hang on a hidden one': [
    'conditions.ts',
    'if (property === reachedBy)',
    'if (property !== undefined)',
  ],
  'a list that trusts the way it was reached by, whichever it was': [
    'conditions.ts',
    'if (property === reachedBy)',
    'if (reachedBy !== undefined)',
  ],
  'a pointer whose row is shown unasked': [
    'relations.ts',
    'this.conditions.visibleBehind(place.type, property, target, alias)',
    'sql`true`',
  ],
  'every pointer taken for the one that the rule follows': ['model.ts', 'type.visible.sameAs === property', 'true'],
  'a filter that looks at rows that are hidden': ['conditions.ts', ' and ${visible}`', '`'],
  'rows by id without their rule': [
    'plan.ts',
    '= any(${ids})`, this.conditions.visible(type, alias)]',
    '= any(${ids})`]',
  ],
  'expressions that believe everyone is signed out': [
    'plan.ts',
    'source.sql(row, this.conditions.args(asked), this.viewer)',
    'source.sql(row, this.conditions.args(asked), viewerSql.public)',
  ],
  'a list that forgets its parent': [
    'relations.ts',
    'where.push(sql`${this.model.row(target, alias)(source.by)} = ${key}`);',
    'void key;',
  ],
  'rows set aside without their conditions': [
    'relations.ts',
    '.* from ${from} where ${condition})',
    '.* from ${from})',
  ],
  'a row behind a pointer that is not looked up by its key': [
    'relations.ts',
    ', sql`${key} = ${pointer}`]',
    ']',
  ],
  'a total that counts hidden rows': [
    'relations.ts',
    '(select count(*) from ${source.from} where ${where})',
    '(select count(*) from ${source.from})',
  ],
  'a page that begins one too late': ['relations.ts', '(${number} - 1)::bigint', '(${number})::bigint'],
  'pages that forget their order': ['relations.ts', 'where ${where}${orderBy} ${range}', 'where ${where} ${range}'],
  'pages longer than is allowed': ['budget.ts', 'Math.min(range.most, ', 'Math.min(1_000, '],
  'ties that fall as they like': ['model.ts', 'isTotal ? said : [...said, [type.key!, false]]', 'said'],
  'nulls first when the order is turned round': ['conditions.ts', ' desc nulls last`', ' desc`'],
  'an order that cannot be turned round': ['model.ts', "words.endsWith(' desc')]", 'false]'],
  'a null argument taken for a value': [
    'conditions.ts',
    'given[argument] !== null && given[argument] !== undefined',
    'given[argument] !== undefined',
  ],
  'filters forgotten on rows worked out for all parents': [
    'relations.ts',
    '...this.conditions.filters(target, alias, source.filters ?? {}, asked),\n    ];\n    const key',
    '];\n    const key',
  ],
  'filters forgotten on lists': [
    'relations.ts',
    '...this.conditions.filters(target, alias, source.filters ?? {}, asked),\n    ];\n    if',
    '];\n    if',
  ],
  'an embedded object that is never null': [
    'plan.ts',
    "case when ${isAbsent} then 'null' else ${toText(json)} end",
    'case when not (${isAbsent}) or true then ${toText(json)} end',
  ],
  'a missing row that is no null': ['relations.ts', "coalesce((${row}),'null')", "coalesce((${row}),'{}')"],
  'an empty list that is null': [
    'relations.ts',
    "['[', sql`coalesce((${rows}),'')`, ']']",
    "[sql`coalesce('['||(${rows})||']','null')`]",
  ],
  'a null value that is an empty text': [
    'encode.ts',
    "nullable ? [sql`coalesce(${toText(json)},'null')`] : json",
    'nullable ? [sql`coalesce(${toText(json)},\'""\')`] : json',
  ],
  'text that is not escaped': [
    'encode.ts',
    '[sql`to_json((${value})::text)::text`]',
    "['\"', sql`(${value})::text`, '\"']",
  ],
  'instants in the time zone of the connection': [
    'encode.ts',
    "at time zone 'UTC'",
    "at time zone current_setting('timezone')",
  ],
  'instants without their milliseconds': ['encode.ts', 'HH24:MI:SS.MS', 'HH24:MI:SS.000'],
  'fields that @skip leaves in': ['selection.ts', "?.['if'] === true", "?.['if'] === undefined"],
  'fields that @include leaves in': ['selection.ts', "?.['if'] !== false", "?.['if'] !== undefined"],
  'fragments for other types that are opened': [
    'selection.ts',
    'return isAbstractType(named) && scope.schema.isSubType(named, type);',
    'return true;',
  ],
  'fields asked for twice that are not merged': [
    'selection.ts',
    '[...(selected.get(key) ?? []), selection]',
    '[selection]',
  ],
  'one plan for every kind of viewer': ['plan-cache.ts', '`${viewer} ${this.shape', '`${this.shape'],
  'one plan whatever is skipped': [
    'plan-cache.ts',
    'return `${known.number} ${decided} ${others}`',
    'return `${known.number} ${others}`',
  ],
  'one plan whatever is null': [
    'plan-cache.ts',
    'return `${known.number} ${decided} ${others}`',
    'return `${known.number} ${decided}`',
  ],
  'one plan for every operation': ['plan-cache.ts', 'number: ++this.count', 'number: this.count'],
  'one plan for every part of an operation': ['plan-cache.ts', 'scope)} ${part}`', 'scope)}`'],
  'a door that stands open': ['reader.ts', "extensions?.door === 'authorized' &&", "extensions?.door === 'closed' &&"],
  'parts of a payload without their hidden rows left out': [
    'attach.ts',
    'ids.flatMap((id) => rows.get(id) ?? [])',
    'ids.map((id) => rows.get(id) ?? null)',
  ],
  'code that gives every row the same': ['code-fields.ts', 'values[index]', 'values[0]'],
  'code in the text that gives every row the same': ['code-texts.ts', 'values[index]', 'values[0]'],
  'code in the text at the place of another field': [
    'code-texts.ts',
    'const number = parseInt(piece, 10);',
    'const number = fields.length - 1 - parseInt(piece, 10);',
  ],
  'code in the text that is given what the first row needs': [
    'code-texts.ts',
    'holes[needsOf]!.needs.length - 1',
    '0',
  ],
  'code in the text that shares what another needs': [
    'plan.ts',
    'place.object.needs.get(source.needs.join())',
    'place.object.needs.values().next().value',
  ],
  'code in the text that gives nothing as an empty text': [
    'code-writers.ts',
    "value === undefined ? 'null'",
    'value === undefined ? \'""\'',
  ],
  'code in the text whose errors are values': [
    'code-writers.ts',
    "if (value instanceof Error) throw new Unwritable('an error');",
    'if (value instanceof Error) return 0;',
  ],
  'code in the text that may be null where it must not': [
    'code-writers.ts',
    "throw new Unwritable('null where there must be a value')",
    "return ''",
  ],
  'objects of code in the text without their aliases': [
    'code-writers.ts',
    '"${key}":`',
    '"${fieldNodes[0]!.name.value}":`',
  ],
  'objects of code in the text asked for twice and not merged': [
    'code-writers.ts',
    'type, selectionsOf(nodes))',
    'type, selectionsOf(nodes.slice(0, 1)))',
  ],
  'lists of code in the text that end after their first part': [
    'code-writers.ts',
    'list.map(write)',
    'list.slice(0, 1).map(write)',
  ],
  'a query that is given what another has prepared': [
    'reader.ts',
    '[root.key, root.prepare',
    '[roots[0]!.key, root.prepare',
  ],
  'values that are prepared once for all queries': ['plan.ts', 'preparedBy(key)', 'preparedBy([...selected.keys()][0]!)'],
  'a missing row that is sent as it is': ['reader.ts', 'answer.includes(MISSING)', 'answer === MISSING'],
  'code that is not told its arguments': [
    'plan.ts',
    'args: (run) => getArgumentValues(field, nodes[0]!, run.variables)',
    'args: () => ({})',
  ],
  'memberships that count whatever the role': ['viewer.ts', 'roles.length === 0 || roles.includes(role)', 'true'],
  'one set of roles taken for another': ['viewer.ts', "[...new Set(roles)].sort().join(' ')", "''"],
  'every signed-in person taken for the author': [
    'viewer.ts',
    'personId: () => sql`${person}`',
    'personId: () => sql`(select author from note order by id limit 1)`',
  ],
};

describe('the comparison notices a broken reading path', () => {
  let fixture: Fixture;
  let tables: Tables;
  let folder: string;

  beforeAll(async () => {
    fixture = await openFixture();
    tables = await Tables.read(fixture.pool);
    folder = mkdtempSync(join(tmpdir(), 'throughline-broken-'));
  });
  afterAll(async () => {
    await fixture?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('an unbroken copy is not suspected', async () => {
    const tally = await compareWith('unbroken');
    expect(tally.differences.join('\n\n')).toBe('');
    expect(tally.ran).toBe(RUNS);
  });

  test.each(Object.entries(breakages))('%s', async (name, [file, from, to]) => {
    const tally = await compareWith(name, file, (source) => {
      expect(source.split(from), `“${from}” stands in ${file}`).not.toHaveLength(1);
      return source.replace(from, () => to);
    });
    expect(tally.differences).not.toEqual([]);
  });

  const RUNS = 240;
  /** A broken copy is run until it is found out, or for so long. */
  const MOST_RUNS = 1_200;

  /** Random operations through a copy of the reading path with one file changed. */
  async function compareWith(name: string, file?: string, change?: (source: string) => string): Promise<Tally> {
    const copy = copyOfReading(join(folder, name.replace(/\W+/g, '-')));
    if (file && change) writeFileSync(join(copy, file), change(readFileSync(join(READING, file), 'utf8')));
    const { Model } = (await import(/* @vite-ignore */ join(copy, 'model.ts'))) as { Model: typeof RealModel };
    const { Reader } = (await import(/* @vite-ignore */ join(copy, 'reader.ts'))) as { Reader: typeof RealReader };
    const schema = await fixture.schema();
    const reader = new Reader(new Model(schema, fixture.orm), fixture.pool, WITHOUT_LIMITS);
    reader.attach();
    const naive = naiveSchema({ schema, orm: fixture.orm, tables, ...fixtureMeanings(tables) });
    const contextOf = (viewer: (typeof viewers)[number]) => ({ viewer, reader, pool: fixture.pool });
    return compareAll(
      { schema, naive, reader, contextOf },
      operations({ schema, seed: 7, values: fixtureValues }),
      viewers,
      file ? MOST_RUNS : RUNS,
      1,
    );
  }
});

const READING = resolve(import.meta.dirname, '../../server/src/platform/reading');
/** Not copied: the types of the fixture are declared with the real ones, and the copy must know them by the same classes. */
const SHARED = ['declare.ts', 'sql.ts'];

function copyOfReading(folder: string): string {
  const copy = join(folder, 'reading');
  mkdirSync(folder, { recursive: true });
  cpSync(READING, copy, { recursive: true });
  symlinkSync(resolve(READING, '../../../node_modules'), join(folder, 'node_modules'));
  for (const file of ['errors.ts', 'group-commit.ts']) {
    writeFileSync(join(folder, file), `export * from ${JSON.stringify(resolve(READING, '..', file))};\n`);
  }
  for (const file of SHARED) writeFileSync(join(copy, file), `export * from ${JSON.stringify(join(READING, file))};\n`);
  return copy;
}
