import { parseFuzzyDate, type FuzzyDate } from './dates.ts';
import { field, type FieldReading } from './forms.ts';

/**
 * A date in the words of a paper: 'December 2021', '31/03/2024', 'summer 2023'. Words that say only when something was
 * not, such as 'before June', and words that can be read in two ways are asked about.
 *
 * @param name how the date is called in sentences: 'The date of the award'
 */
export function wordedDateField(name: string) {
  return field((entered) => readWordedDate(entered, name));
}

/** The same, or null when nothing is entered. */
export function optionalWordedDateField(name: string) {
  return field((entered): FieldReading<FuzzyDate | null> => {
    const isBlank = entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');
    return isBlank ? { ok: true, value: null } : readWordedDate(entered, name);
  });
}

function readWordedDate(entered: unknown, name: string): FieldReading<FuzzyDate> {
  const words = typeof entered === 'string' ? entered.trim() : '';
  const example = `${name} must be one we can read for certain, like June 2026 or 27 3 2026.`;
  if (words === '') return { ok: false, message: example };
  const reading = parseFuzzyDate(words);
  if (reading.kind === 'parsed') {
    const isOwnDate = reading.qualifier === undefined || reading.qualifier === 'by';
    return isOwnDate ? { ok: true, value: { ...reading.date, raw: words } } : { ok: false, message: example };
  }
  const candidates = reading.candidates.length > 0 ? ` Did you mean ${reading.candidates.join(' or ')}?` : '';
  return { ok: false, message: `${example} ${reading.reason}${candidates}` };
}
