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

/** The text of an answer with the holes that are left in it. The same for everyone who is given that answer: nobody changes it. */
export interface HoledText {
  /** Text and what fills the holes, in turn. */
  pieces: readonly string[];
  open: readonly OpenField[];
}

/** A code field that is not computed yet. */
interface OpenField {
  field: CodeField;
  /** Of its holes, among the pieces. */
  places: readonly number[];
  /** For each place, what it needs. */
  needs: readonly object[];
}

/** The holes of one code field, in the order of the text. */
interface Holes {
  places: number[];
  /** For each place, which of the rows of `needsOf` it belongs to. */
  rows: number[];
  /** What it needs, as JSON; empty when it shares that of another field. */
  needs: string[];
}

export function holedText(answer: string, fields: readonly CodeField[]): HoledText {
  const pieces = answer.split(HOLE);
  const holes = holesIn(pieces, fields);
  const rows = holes.map(({ needs }) => (JSON.parse(`[${needs.join()}]`) as object[]).map((row) => Object.freeze(row)));
  const open = fields.map((field, number) => {
    const { places, rows: own } = holes[number]!;
    return { field, places, needs: own.map((row) => rows[field.needsOf]![row]!) };
  });
  return { pieces, open: open.filter(({ places }) => places.length > 0) };
}

/**
 * Puts what code computes into the text of an answer: for each field all its rows at once.
 *
 * @param which of the fields are computed now
 * @throws Unwritable when a value is an error, or null where it must not be
 */
export async function fill({ pieces, open }: HoledText, which: (field: CodeField) => boolean, run: Run, context: ReadContext): Promise<HoledText> {
  const filled = [...pieces];
  const now = open.filter(({ field }) => which(field));
  await Promise.all(
    now.map(async ({ field, places, needs }) => {
      const values = await valuesOf(field, needs, run, context);
      places.forEach((place, index) => {
        filled[place] = field.write!(values[index]);
      });
    }),
  );
  return { pieces: filled, open: open.filter((one) => !now.includes(one)) };
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
