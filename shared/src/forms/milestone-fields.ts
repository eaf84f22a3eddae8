import { parseFuzzyDate, type FuzzyDate } from '../dates.ts';
import { choiceField, idField, textField } from '../form-fields.ts';
import { field, type FieldReading } from '../forms.ts';

/** The version of a row that the person was looking at. */
export const versionField = (missing: string) =>
  field((entered): FieldReading<number> => {
    const version = Number(entered);
    const isVersion = entered !== '' && Number.isInteger(version) && version > 0;
    return isVersion ? { ok: true, value: version } : { ok: false, message: missing };
  });

/** What every change of a milestone says: which one, and the version that the person was looking at. */
export const seenMilestone = {
  milestoneId: idField('Choose a milestone'),
  version: versionField('Open the milestone again'),
};

/** What a milestone is called, and who may see it. */
export const milestoneWords = {
  title: textField({ name: 'The milestone', missing: 'Enter what will have been reached', max: 200 }),
  audience: choiceField(['PUBLIC', 'BOARD'], 'Choose who may see it'),
};

/** Why a milestone changed, for the board and its officers. */
export const reasonField = (missing: string) =>
  textField({ name: 'The reason', missing, max: 500, multiline: true });

/** When something is due, in the words of the office: 'end of June 2026', 'by March 2027', '27 3 2026'. */
export const dueField = (missing: string) => field((entered) => readDue(entered, missing));

/** The same where it may be left out: null when nothing is entered. */
export const optionalDueField = () =>
  field((entered): FieldReading<FuzzyDate | null> => {
    const isBlank = entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '');
    return isBlank ? { ok: true, value: null } : readDue(entered, '');
  });

function readDue(entered: unknown, missing: string): FieldReading<FuzzyDate> {
  const words = typeof entered === 'string' ? entered : '';
  if (words.trim() === '') return { ok: false, message: missing };
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
