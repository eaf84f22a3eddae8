import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator, openReader, type FixtureReader } from './fixture-reader.ts';
import { key } from './fixture.ts';

describe('a value that cannot be told is an error, never a gap', () => {
  let at: FixtureReader;
  let undo: string[] = [];
  beforeAll(async () => {
    at = await openReader();
  });
  afterEach(async () => {
    for (const statement of undo.splice(0)) await at.pool.query(statement);
  });
  afterAll(() => at?.close());

  const spoil = async (statement: string, back: string) => {
    undo = [back, ...undo];
    await at.pool.query(statement);
  };
  const hub = `hub(id: "${key('hub', 3)}")`;

  /** In both ways, and no row goes missing in silence. */
  async function expectFailure(query: string, words: RegExp): Promise<void> {
    await expect(at.text(query, {}, administrator)).rejects.toThrow(words);
    const { data, errors } = await at.completed(query, {}, administrator);
    expect(errors?.[0]?.message).toMatch(words);
    expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  }

  test.each(['NaN', 'Infinity', '-Infinity'])('%s is no number', async (value) => {
    await spoil(
      `update hub set area = '${value}' where id = '${key('hub', 3)}'`,
      `update hub set area = 1 where id = '${key('hub', 3)}'`,
    );
    await expectFailure(`{ ${hub} { squareMetres } }`, /no number in Hub.squareMetres/);
  });

  test('NaN is no number in rows that are worked out', async () => {
    await spoil(
      `update indicator_value set value = 'NaN' where hub_id = '${key('hub', 3)}' and quarter = 12`,
      `update indicator_value set value = 2 where value = 'NaN'`,
    );
    await expectFailure(`{ ${hub} { ranks(since: 12) { value } } }`, /no number in Rank.value/);
  });

  test.each(['infinity', '-infinity', '0044-03-15 BC'])('%s is no day', async (value) => {
    await spoil(
      `update hub set opened_on = '${value}' where id = '${key('hub', 3)}'`,
      `update hub set opened_on = '2026-01-01' where id = '${key('hub', 3)}'`,
    );
    await expectFailure(`{ ${hub} { openedOn } }`, /no day in Hub.openedOn/);
    await expectFailure(`{ council(slug: "council-4") { hubPage { items { openedOn } } } }`, /no day in Hub.openedOn/);
  });

  test('an endless moment is no moment', async () => {
    await spoil(
      `update hub set changed_at = 'infinity' where id = '${key('hub', 3)}'`,
      `update hub set changed_at = '2026-01-01' where id = '${key('hub', 3)}'`,
    );
    await expectFailure(`{ ${hub} { changedAt } }`, /no moment in Hub.changedAt/);
  });

  test('pence beyond what JSON holds exactly are not rounded', async () => {
    await spoil(
      `update hub set budget = 9007199254740992 where id = '${key('hub', 3)}'`,
      `update hub set budget = 1 where id = '${key('hub', 3)}'`,
    );
    await expectFailure(`{ ${hub} { budget } }`, /too many pence in Hub.budget/);
  });

  test('a word that the enum does not know is not shown', async () => {
    await spoil(
      `update hub set status = 'OPEN"' where id = '${key('hub', 1)}'`,
      `update hub set status = 'PLANNED' where id = '${key('hub', 1)}'`,
    );
    await expectFailure(`{ hub(id: "${key('hub', 1)}") { status } }`, /no HubStatus in Hub.status/);
  });

  test('an expression that gives a broken number is not rounded', async () => {
    await spoil(
      `insert into spend_line values (gen_random_uuid(), '${key('grant', 3)}', 'Huge', 1, 9007199254750000)`,
      `delete from spend_line where category = 'Huge'`,
    );
    await expectFailure(`{ council(slug: "council-4") { grants { spent } } }`, /too many pence in Grant.spent/);
  });

  test('a null in a required field of a row in a list does not drop the row', async () => {
    await spoil(
      'alter table site alter name drop not null',
      `update site set name = 'Site' where name is null; alter table site alter name set not null`,
    );
    await at.pool.query(`update site set name = null where id = '${key('site', 2)}'`);
    await expectFailure(`{ ${hub} { sites { postcode name } } }`, /null in a required field of Site/);
    await expectFailure(`{ ${hub} { sitePage { items { name } } } }`, /null in a required field of Site/);
  });

  test('a null in a required field behind a pointer is not taken for a hidden row', async () => {
    await spoil(
      'alter table grant_award alter title drop not null',
      `update grant_award set title = 'Grant' where title is null; alter table grant_award alter title set not null`,
    );
    await at.pool.query(`update grant_award set title = null where id = '${key('grant', 3)}'`);
    await expectFailure(`{ ${hub} { sites { grant { title } } } }`, /null in a required field of Grant/);
  });

  test('a null in a required field of rows that are worked out does not drop the row', async () => {
    await spoil(
      'alter table spend_line alter category drop not null',
      `update spend_line set category = 'Rent' where category is null; alter table spend_line alter category set not null`,
    );
    await at.pool.query(`update spend_line set category = null where grant_id = '${key('grant', 3)}' and quarter = 3`);
    await expectFailure(
      `{ council(slug: "council-4") { grants { spendTotals(since: 0) { category } } } }`,
      /null in a required field of SpendTotal/,
    );
  });

  test('half an embedded object is an error', async () => {
    await spoil(
      `update hub set review_start = '2026-01-01' where id = '${key('hub', 3)}'`,
      `update hub set review_start = null where id = '${key('hub', 3)}'`,
    );
    await expectFailure(`{ ${hub} { review { start end } } }`, /null in a required field of Hub/);
  });

  test('the error tells no more of the row than its key', async () => {
    await spoil(
      'alter table hub alter name drop not null',
      `update hub set name = 'Hub' where name is null; alter table hub alter name set not null`,
    );
    await at.pool.query(`update hub set name = null where id = '${key('hub', 3)}'`);
    const failure: Error = await at
      .text(`{ ${hub} { name leadEmail } }`, {}, administrator)
      .then(String as never, (error: Error) => error);
    expect(failure.message).toContain(key('hub', 3));
    expect(failure.message).not.toContain('example.org');
  });
});
