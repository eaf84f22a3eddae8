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

/** The holes of one code field, in the order of the text. */
interface Holes {
  /** Among the pieces of the text. */
  places: number[];
  /** For each place, which of the rows of `needsOf` it belongs to. */
  rows: number[];
  /** What it needs, as JSON; empty when it shares that of another field. */
  needs: string[];
}

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
  const holes = holesIn(pieces, fields);
  const rows = holes.map(({ needs }) => JSON.parse(`[${needs.join()}]`) as unknown[]);
  await Promise.all(
    fields.map(async (field, number) => {
      const { places, rows: own } = holes[number]!;
      if (places.length === 0) return;
      const known = rows[field.needsOf]!;
      const values = await valuesOf(field, own.map((row) => known[row]), run, context);
      places.forEach((place, index) => {
        pieces[place] = field.write!(values[index]);
      });
    }),
  );
  return pieces.join('');
}

function holesIn(pieces: readonly string[], fields: readonly CodeField[]): Holes[] {
  const holes = fields.map((): Holes => ({ places: [], rows: [], needs: [] }));
  for (let place = 1; place < pieces.length; place += 2) {
    const piece = pieces[place]!;
    const number = parseInt(piece, 10);
    const hole = holes[number]!;
    const { needsOf } = fields[number]!;
    if (needsOf === number) hole.needs.push(piece.slice(String(number).length));
    hole.places.push(place);
    // The object of the last hole of that field is the object of this one.
    hole.rows.push(holes[needsOf]!.needs.length - 1);
  }
  return holes;
}
