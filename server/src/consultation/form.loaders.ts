import type { Pool } from 'pg';
import { formDefinition, type Asked, type FormDefinition } from './form.queries.ts';

/**
 * The published forms, kept in memory: they are frozen, so what was read once stays right. Saving an answer and sending
 * a response check it without a query.
 */
export interface Forms {
  /** @param within the transaction that asks, so that it need not wait for a second connection */
  byId(formId: string, within?: Asked): Promise<FormDefinition>;
  /** The published form with this question; null when there is none. */
  withQuestion(questionId: string): Promise<FormDefinition | null>;
}

const KEPT = 200;
const formsOf = new WeakMap<Pool, Forms>();

/** One memory for each database. */
export function forms(pool: Pool): Forms {
  const known = formsOf.get(pool);
  if (known) return known;
  const made = makeForms(pool);
  formsOf.set(pool, made);
  return made;
}

function makeForms(pool: Pool): Forms {
  const kept = new Map<string, FormDefinition>();
  const keep = (form: FormDefinition): FormDefinition => {
    kept.set(form.id, form);
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return form;
  };
  return {
    async byId(formId, within = pool) {
      const known = kept.get(formId);
      if (known) return known;
      const form = await formDefinition(within, 'form', formId);
      if (!form) throw new Error('A response points at a form that is not published.');
      return keep(form);
    },
    async withQuestion(questionId) {
      for (const form of kept.values()) if (form.questions.some(({ id }) => id === questionId)) return form;
      const form = await formDefinition(pool, 'question', questionId);
      return form && keep(form);
    },
  };
}
