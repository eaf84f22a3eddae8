import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Model } from '../../server/src/platform/reading/model.ts';
import { Reader } from '../../server/src/platform/reading/reader.ts';
import { WITHOUT_LIMITS, compareAll, type Sides } from './comparison.ts';
import { fixtureMeanings } from './fixture-naive.ts';
import { fixtureValues, openFixture, viewers, type Fixture } from './fixture.ts';
import { operations } from './generator.ts';
import { Tables, naiveSchema } from './naive.ts';

describe('one statement for one operation', () => {
  let fixture: Fixture;
  let sides: Sides;

  beforeAll(async () => {
    fixture = await openFixture();
    const schema = await fixture.schema();
    const reader = new Reader(new Model(schema, fixture.orm), fixture.pool, WITHOUT_LIMITS);
    reader.attach();
    const tables = await Tables.read(fixture.pool);
    sides = {
      schema,
      naive: naiveSchema({ schema, orm: fixture.orm, tables, ...fixtureMeanings(tables) }),
      reader,
      contextOf: (viewer) => ({ viewer, reader, pool: fixture.pool }),
    };
  });
  afterAll(() => fixture?.close());

  test.each([1, 2, 3])(
    'answers random operations exactly as a slow and obvious reader does, for every kind of viewer (seed %i)',
    async (seed) => {
      const tally = await compareAll(
        sides,
        operations({ schema: sides.schema, seed, values: fixtureValues }),
        viewers,
        400,
      );
      expect(tally.differences.join('\n\n')).toBe('');
      expect(tally.asText).toBeGreaterThan(100);
      expect(tally.bytes).toBeGreaterThan(100_000);
      expect(tally.withErrors).toBeGreaterThan(0);
    },
  );
});
