import * as z from 'zod/mini';
import { parseFuzzyDate, type FuzzyDate } from '../dates.ts';
import { dayField, idField, textField } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';

/** What every change of a milestone says: which one, and the version that the person was looking at. */
const seen = {
  milestoneId: idField('Choose a milestone'),
  version: field((entered): FieldReading<number> => {
    const version = Number(entered);
    const isVersion = entered !== '' && Number.isInteger(version) && version > 0;
    return isVersion ? { ok: true, value: version } : { ok: false, message: 'Open the milestone again' };
  }),
};

/** Work on a milestone begins. */
export const startMilestoneForm = z.object(seen);

/** A milestone has been reached, on a day. */
export const completeMilestoneForm = z.object({ ...seen, completedOn: dayField('The date it was completed') });

/** A milestone is now expected at another time, in the words of the office: 'end of June 2026', 'by March 2027'. */
export const reforecastMilestoneForm = z.object({
  ...seen,
  due: field(readDue),
  reason: textField({ name: 'The reason', missing: 'Enter why the date has changed', max: 500, multiline: true }),
});

function readDue(entered: unknown): FieldReading<FuzzyDate> {
  const words = typeof entered === 'string' ? entered : '';
  if (words.trim() === '') return { ok: false, message: 'Enter when it is now expected' };
  const reading = parseFuzzyDate(words);
  const example = 'The date must be one we can read for certain, like June 2026 or 27 3 2026.';
  if (reading.kind === 'parsed') {
    // "Before June" and "after June" say when it will not be, not when it will.
    const isOwnDate = reading.qualifier === undefined || reading.qualifier === 'by';
    return isOwnDate ? { ok: true, value: { ...reading.date, raw: words.trim() } } : { ok: false, message: example };
  }
  const candidates = reading.candidates.length > 0 ? ` Did you mean ${reading.candidates.join(' or ')}?` : '';
  return { ok: false, message: `${example} ${reading.reason}${candidates}` };
}
