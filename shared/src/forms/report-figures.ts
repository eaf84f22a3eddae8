import * as z from 'zod/mini';
import { readFigure, typedFigureKinds } from '../figure-reading.ts';
import { choiceField, idField, optionalIdField, optionalTextField, textField } from '../form-fields.ts';
import { versionField, yesOrNoField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { KEY_LENGTH, isKey } from '../report-keys.ts';

const report = { reportId: idField('Choose a report') };
const seenFigure = { ...report, figureId: idField('Choose a figure'), version: versionField() };
const inSection = { sectionId: optionalIdField('Choose a section from the list') };

/** A key by which the text names something. */
export function keyField(missing = 'Enter the name by which the text calls it') {
  return field((entered): FieldReading<string> => {
    const words = typeof entered === 'string' ? entered.trim() : '';
    if (words === '') return { ok: false, message: missing };
    return isKey(words) ? { ok: true, value: words } : { ok: false, message: `Use small letters, numbers and hyphens, like amount-spent, and ${KEY_LENGTH} characters or fewer` };
  });
}

const MOST = 30;
/** What is quoted: the ids of the list of figures to quote. */
const quotedField = field((entered): FieldReading<string[]> => {
  const listed: unknown[] = Array.isArray(entered) ? entered : entered === undefined || entered === null || entered === '' ? [] : [entered];
  const ids = [...new Set(listed.map(String))];
  if (ids.length === 0) return { ok: false, message: 'Select at least one figure' };
  if (ids.length > MOST) return { ok: false, message: `Select ${MOST} figures or fewer at a time` };
  return ids.every((id) => /^[A-Z_]+(?:\/[A-Za-z0-9-]+){1,3}$/.test(id)) ? { ok: true, value: ids } : { ok: false, message: 'Select figures from the list' };
});

/** Figures of records and of published results, for a section or the whole paper. */
export const quoteFiguresForm = z.object({ ...report, ...inSection, quoted: quotedField });

const typed = {
  ...report,
  ...inSection,
  label: textField({ name: 'What the figure says', missing: 'Enter what the figure says', max: 200 }),
  kind: choiceField(typedFigureKinds, 'Select what kind of figure it is'),
  unit: optionalTextField({ name: 'What is counted', max: 40 }),
  note: optionalTextField({ name: 'The note', max: 300 }),
};
type Typed = { kind: (typeof typedFigureKinds)[number] };

function figureCheck(textOf: (value: Typed & { raw?: string; value: string | null }) => [field: string, words: string]) {
  return ({ value, issues }: { value: Typed & { raw?: string; value: string | null }; issues: { push(issue: object): unknown } }): void => {
    const [name, words] = textOf(value);
    const reading = readFigure(value.kind, words);
    if (!reading.ok) issues.push({ code: 'custom', path: [name], message: reading.message, input: value });
  };
}

/** A figure that a paper prints: where, in which words, and what they mean where they are no figure by themselves. */
export const figureFromPaperForm = z
  .object({
    ...typed,
    paperId: idField('Choose the paper'),
    place: textField({ name: 'The place', missing: 'Enter where it stands in the paper, like paragraph 6', max: 120 }),
    raw: textField({ name: 'The words of the paper', missing: 'Enter the figure as the paper prints it', max: 200 }),
    value: optionalTextField({ name: 'What it means', max: 60 }),
  })
  .check(figureCheck(({ raw, value }) => (value === null ? ['raw', raw!] : ['value', value])));

/** A figure that somebody outside the platform states. */
export const statedFigureForm = z
  .object({
    ...typed,
    value: textField({ name: 'The figure', missing: 'Enter the figure', max: 60 }),
    statedBy: textField({ name: 'Who says so', missing: 'Enter who says so, and when', max: 300 }),
  })
  .check(figureCheck(({ value }) => ['value', value!]));

/** What the words beside a figure say; its value comes from its source. */
export const changeFigureForm = z.object({
  ...seenFigure,
  ...inSection,
  label: typed.label,
  key: keyField(),
  unit: typed.unit,
  note: typed.note,
  isApproximate: yesOrNoField('Select whether the figure is about right or exact'),
  isExempt: yesOrNoField('Select who may read it once it is published'),
});

/** One place up or down. */
export const moveFigureForm = z.object({ ...report, figureId: seenFigure.figureId, direction: choiceField(['UP', 'DOWN'], 'Choose a direction') });

export const removeFigureForm = z.object(seenFigure);

const exhibit = {
  key: keyField(),
  kind: choiceField(['TABLE', 'BARS'], 'Select how the figures are shown'),
  title: textField({ name: 'The title', missing: 'Enter a title', max: 160 }),
  description: textField({ name: 'What it shows', missing: 'Enter what it shows, for people who do not see it', max: 600, multiline: true }),
  isExempt: yesOrNoField('Select who may read it once it is published'),
};
const seenExhibit = { ...report, exhibitId: idField('Choose a table or chart'), version: versionField() };

/** The keys of the figures that an exhibit shows, in their order: ticked boxes. */
const figureKeysField = field((entered): FieldReading<string[]> => {
  const listed: unknown[] = Array.isArray(entered) ? entered : entered === undefined || entered === null || entered === '' ? [] : [entered];
  const keys = [...new Set(listed.map(String))];
  if (keys.length === 0) return { ok: false, message: 'Select at least one figure' };
  if (keys.length > MOST) return { ok: false, message: `Select ${MOST} figures or fewer` };
  return keys.every(isKey) ? { ok: true, value: keys } : { ok: false, message: 'Select figures from the list' };
});

/** Figures shown together, with a title and a description. */
export const addExhibitForm = z.object({ ...report, ...exhibit, figureKeys: figureKeysField });
export const changeExhibitForm = z.object({ ...seenExhibit, ...exhibit, figureKeys: figureKeysField });
export const moveExhibitForm = z.object({ ...report, exhibitId: seenExhibit.exhibitId, direction: choiceField(['UP', 'DOWN'], 'Choose a direction') });
export const removeExhibitForm = z.object(seenExhibit);
