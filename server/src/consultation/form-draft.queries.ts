import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { CheckedForm } from '@throughline/shared/form-check';

/** A form with all its words, published or not: to be checked, and to be compared with the version before. */
export interface WrittenForm extends CheckedForm {
  questions: (CheckedForm['questions'][number] & { identity: string; version: number; hint: string | null; countsAs: string | null })[];
}

export async function writtenForm(em: SqlEntityManager, formId: string): Promise<WrittenForm> {
  const [row] = await em.execute<{ form: WrittenForm }[]>('select written_form(?) as form', [formId]);
  return row!.form;
}
