import type { Json } from './encode.ts';
import type { ReadContext } from './declare.ts';
import { valuesOf } from './code-fields.ts';
import type { CodeField } from './plan.ts';
import type { Run } from './sql.ts';

// JSON text holds no control characters, for strings escape them: so these can only be ours.
const HOLE = '\u0001';
/** Stands for a row that must be there and is not. */
export const MISSING = '\u0002';

/** The place of a code field in the text: its number in the plan, and what it needs, between two marks. */
export const codeHole = (number: number, needs: Json): Json => [`${HOLE}${number}`, ...needs, HOLE];

/**
 * Puts what code computes into the text of an answer: for each field all its rows at once.
 *
 * @throws Unwritable when a value is an error, or null where it must not be
 */
export async function withCodeTexts(
  answer: string,
  fields: readonly CodeField[],
  run: Run,
  context: ReadContext,
): Promise<string> {
  // Text and holes in turn.
  const pieces = answer.split(HOLE);
  const placesOf = fields.map((): number[] => []);
  for (let place = 1; place < pieces.length; place += 2) placesOf[parseInt(pieces[place]!, 10)]!.push(place);
  await Promise.all(
    fields.map(async (field, number) => {
      const places = placesOf[number]!;
      if (places.length === 0) return;
      const rows = places.map((place) => JSON.parse(pieces[place]!.slice(String(number).length)) as unknown);
      const values = await valuesOf(field, rows, run, context);
      places.forEach((place, index) => {
        pieces[place] = field.write!(values[index]);
      });
    }),
  );
  return pieces.join('');
}
