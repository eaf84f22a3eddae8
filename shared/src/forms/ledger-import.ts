import * as z from 'zod/mini';
import { choiceField, idField, optionalIdField, optionalTextField } from '../form-fields.ts';
import { field } from '../forms.ts';
import { fundTypes } from './record-spend.ts';

const wholeNumber = (entered: unknown) => (typeof entered === 'number' ? entered : Number(typeof entered === 'string' && entered.trim() !== '' ? entered : Number.NaN));

/** The version of a row that the person was looking at. */
const versionField = () =>
  field((entered) => {
    const value = wholeNumber(entered);
    return Number.isSafeInteger(value) && value > 0 ? { ok: true, value } : { ok: false, message: 'Open the page again' };
  });

const MOST_COLUMNS = 200;
function columnField(missing: string) {
  return field((entered) => {
    const value = wholeNumber(entered);
    return Number.isSafeInteger(value) && value >= 0 && value < MOST_COLUMNS ? { ok: true, value } : { ok: false, message: missing };
  });
}
function optionalColumnField() {
  return field((entered) => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const value = wholeNumber(entered);
    return Number.isSafeInteger(value) && value >= 0 && value < MOST_COLUMNS ? { ok: true, value } : { ok: false, message: 'Choose a column from the list' };
  });
}

/** What the lines of a file can stand for. */
export const importKinds = ['ACTUAL', 'ACCRUAL', 'COMMITMENT'] as const;

/** Which column of a file holds what. Columns are counted from 0; a column is not used for two things. */
export const chooseColumnsForm = z
  .object({
    importId: idField('Choose an import'),
    version: versionField(),
    kind: choiceField(importKinds, 'Select what the lines stand for'),
    date: columnField('Choose the column with the date'),
    amount: columnField('Choose the column with the amount'),
    credit: optionalColumnField(),
    description: columnField('Choose the column that says what it was for'),
    number: optionalColumnField(),
    evidence: optionalColumnField(),
    credits: optionalColumnField(),
    code: optionalColumnField(),
    secondCode: optionalColumnField(),
  })
  .check(({ value, issues }) => {
    const seen = new Map<number, string>();
    for (const name of ['date', 'amount', 'credit', 'description', 'code', 'secondCode'] as const) {
      const place = value[name];
      if (place === null) continue;
      if (seen.has(place)) issues.push({ code: 'custom', path: [name], message: 'This column is chosen for something else too', input: value });
      seen.set(place, name);
    }
  });

/** What a code of the finance system stands for in a grant; for one code of a file, or for all that are not matched yet. */
export const matchCodeForm = z.object({
  importId: idField('Choose an import'),
  codeId: optionalIdField('Choose a code from the list'),
  fundType: choiceField(fundTypes, 'Select capital or revenue'),
  allowedUseId: idField('Choose what the money was used for'),
  decisionId: idField('Choose the decision that allows this spend'),
  siteId: optionalIdField('Choose a site from the list'),
  budgetTitle: optionalTextField({ name: 'The budget line', max: 200 }),
});

/** An import as the person sees it. */
export const importVersionForm = z.object({ importId: idField('Choose an import'), version: versionField() });
