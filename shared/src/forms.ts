import * as z from 'zod/mini';
import { errors } from './errors.ts';

/** A form of the catalogue: says what the values of its fields must be, and what becomes of them. */
export type Form<Data = unknown> = z.ZodMiniType<Data>;

/** The data that a form gives when its values are right. */
export type DataOf<F extends Form> = z.output<F>;

/** The data of a form, or field → what is wrong with it, in words for the person who filled it in. */
export type FormResult<Data> = { ok: true; data: Data } | { ok: false; fields: Record<string, string> };

/** The name under which a mistake stands that belongs to no single field. */
export const wholeForm = 'form';

/**
 * Checks values against a form. The client runs it to answer quickly, the server as judge.
 *
 * @param values what was entered, by field; fields that the form does not know are left out of its data
 * @returns the first mistake of each field, in the order of the form
 */
export function validateForm<F extends Form>(form: F, values: unknown): FormResult<DataOf<F>> {
  const result = z.safeParse(form, values, { error: () => errors.BAD_INPUT.words });
  if (result.success) return { ok: true, data: result.data };
  const fields: Record<string, string> = {};
  for (const { path, message } of result.error.issues) fields[String(path[0] ?? wholeForm)] ??= message;
  return { ok: false, fields };
}

/** One value as it should be kept, or what to say to the person who entered it. */
export type FieldReading<Value> = { ok: true; value: Value } | { ok: false; message: string };

/** A field of a form, from a function that reads whatever was entered. A field that is absent is read as undefined. */
export function field<Value>(read: (entered: unknown) => FieldReading<Value>) {
  return z.pipe(
    z.optional(z.unknown()),
    z.transform((entered, context): Value => {
      const reading = read(entered);
      if (reading.ok) return reading.value;
      context.issues.push({ code: 'custom', message: reading.message, input: entered });
      return z.NEVER;
    }),
  );
}
