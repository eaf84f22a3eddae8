import type { ErrorCode } from '@throughline/shared/errors';
import { data } from 'react-router';

/** What a person sent: field → text, or texts where several boxes were ticked. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** One thing to correct. Without a field it is about the whole form. */
export interface FormError {
  field?: string | undefined;
  message: string;
}

/** What an action returns when it did nothing: the values as they were sent, and what to correct. */
export interface FormFailure {
  values: FormValues;
  errors: readonly FormError[];
  /** Why the server refused; absent where the form itself found the mistakes. */
  code?: ErrorCode | undefined;
}

/** An action's answer to a form that cannot be accepted. Draws the form again with status 400, or another below 500. */
export function invalid(values: FormValues, errors: readonly FormError[], status = 400, code?: ErrorCode) {
  return data<FormFailure>({ values, errors, code }, { status });
}

/** Whether an action's data is a failure. */
export function hasErrors(actionData: unknown): actionData is FormFailure {
  return typeof actionData === 'object' && actionData !== null && 'errors' in actionData;
}

/** Field → message, as forms and the server give them, in the order of the fields. */
export function errorsFrom(fields: Readonly<Record<string, string>>): FormError[] {
  return Object.entries(fields).map(([field, message]) => ({ field, message }));
}

/** A single text; the first where there are several; empty where there is none. */
export function textOf(value: FormValues[string] | undefined): string {
  return typeof value === 'string' ? value : (value?.[0] ?? '');
}

/** All texts of a group of checkboxes. */
export function textsOf(value: FormValues[string] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
