import { readText } from './form-fields.ts';
import { field, type FieldReading } from './forms.ts';

/** Some of a fixed list of values, perhaps none: the ticked boxes of a form, in the order of the list. */
export function choicesField<const Choice extends string>(choices: readonly Choice[], wrong: string) {
  return field((entered): FieldReading<Choice[]> => {
    const ticked = entered === undefined || entered === null || entered === '' ? [] : Array.isArray(entered) ? entered : [entered];
    const isKnown = ticked.every((value) => choices.some((choice) => choice === value));
    return isKnown ? { ok: true, value: choices.filter((choice) => ticked.includes(choice)) } : { ok: false, message: wrong };
  });
}

interface LinesWords {
  /** How the list is called in sentences: 'The parts'. */
  name: string;
  /** How long each line may be. */
  max: number;
  /** How many lines there may be. */
  most: number;
}

/** Texts, one on each line of a box or in a list of a program; none when nothing is entered. */
export function linesField({ name, max, most }: LinesWords) {
  return field((entered): FieldReading<string[]> => {
    const given: unknown[] = Array.isArray(entered) ? entered : typeof entered === 'string' ? entered.split('\n') : [];
    const lines: string[] = [];
    for (const line of given) {
      const reading = readText(line, { name: 'Each line', missing: '', max });
      if (!reading.ok && reading.message !== '') return reading;
      if (reading.ok) lines.push(reading.value);
    }
    return lines.length > most ? { ok: false, message: `${name} must be ${most} or fewer` } : { ok: true, value: lines };
  });
}

/** The ids of rows, each once: the ticked boxes of a form. */
export function idsField({ missing, isOptional = false }: { missing: string; isOptional?: boolean }) {
  return field((entered): FieldReading<string[]> => {
    const listed: unknown[] = Array.isArray(entered) ? entered : entered === undefined || entered === null || entered === '' ? [] : [entered];
    const ids = [...new Set(listed.map((each) => String(each).toLowerCase()))];
    const areIds = ids.every((id) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id));
    return areIds && (isOptional || ids.length > 0) ? { ok: true, value: ids } : { ok: false, message: missing };
  });
}
