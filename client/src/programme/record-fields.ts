import { formatFuzzyDate, type FuzzyDateToSay } from '@throughline/shared/dates';
import type { Field } from '../forms/fields.ts';
import { textOf, type FormValues } from '../forms/form-result.ts';
import { notFound } from '../route-errors.ts';

const example = 'For example, June 2026, summer 2026 or 27 3 2026';

/** A time in words, as offices say it. */
export const timeField = (name: string, label: string): Field => ({ name, kind: 'text', label, hint: example, width: 20 });

/** Text of several lines. */
export const longField = (name: string, label: string, maxLength: number, hint?: string): Field => ({
  ...{ name, kind: 'textarea', label, hint, maxLength, rows: 4 },
});

/** One line of text. */
export const textField = (name: string, label: string, hint?: string): Field => ({ name, kind: 'text', label, hint });

/** A saved time as it would be typed. */
export const typed = (date: FuzzyDateToSay | null): string => (date === null ? '' : formatFuzzyDate(date));

/** What was typed for a time: the server reads the words again. Null where nothing was. */
export const wordsOf = (value: FormValues[string] | undefined): string | null => textOf(value).trim() || null;

/** What somebody sees who follows a link to what is gone. */
export const findById = <Row extends { id: string }>(rows: readonly Row[], id: string | undefined): Row => {
  const found = rows.find((row) => row.id === id);
  if (!found) throw notFound();
  return found;
};
