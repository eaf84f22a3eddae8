import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { DisclosurePolicy, Rounding } from '../platform/disclosure-policy.ts';
import type { Timing } from './consultation.entity.ts';

/** What the results of a consultation depend on. */
export interface ConsultationToCount extends Timing {
  id: string;
  councilId: string;
  /** Null when nothing is asked. */
  formId: string | null;
  resultsPublishedAt: Date | null;
  isDemonstration: boolean;
  disclosureThreshold: number;
  equalityThreshold: number;
  countRounding: Rounding;
  /** What the question that results are split by is counted under; null when none was chosen. */
  splitBy: string | null;
}

/** Under which policy a council's counts leave. */
export const policyOf = ({ disclosureThreshold, equalityThreshold, countRounding }: Pick<ConsultationToCount, 'disclosureThreshold' | 'equalityThreshold' | 'countRounding'>): DisclosurePolicy => ({
  threshold: disclosureThreshold, equalityThreshold, rounding: countRounding,
});

export async function consultationToCount(pool: Pool, id: string): Promise<ConsultationToCount | null> {
  const { rows } = await pool.query<ConsultationToCount>({
    name: 'consultation_to_count',
    text: `
      select c.id, c.council_id as "councilId", f.id as "formId", c.results_published_at as "resultsPublishedAt",
        c.is_demonstration as "isDemonstration", k.disclosure_threshold as "disclosureThreshold",
        k.equality_threshold as "equalityThreshold", k.count_rounding as "countRounding", c.split_by as "splitBy",
        c.is_published as "isPublished", c.withdrawn_at as "withdrawnAt", c.suspended_at as "suspendedAt", c.opens_at as "opensAt", c.closes_at as "closesAt"
      from consultation c join council k on k.id = c.council_id
      left join consultation_form f on f.consultation_id = c.id and f.is_current
      where c.id = $1`,
    values: [id],
  });
  return rows[0] ?? null;
}

/** Key of the consultation, a question or an option → how many are counted. Raw counts: they leave through disclosure only. */
export type Tallies = ReadonlyMap<string, number>;

export async function tallies(pool: Pool, consultationId: string): Promise<Tallies> {
  const { rows } = await pool.query<{ key: string; counted: number }>({
    name: 'consultation_tallies',
    text: 'select key, counted from consultation_tally where consultation_id = $1',
    values: [consultationId],
  });
  return new Map(rows.map(({ key, counted }) => [key, counted]));
}

type OrderedPart = 'consultation_option' | 'consultation_duty' | 'pack_document' | 'consultee_group';

/** The place after the last of the parts of a consultation, from 1. The consultation is held by the transaction. */
export async function nextPosition(em: SqlEntityManager, table: OrderedPart, consultationId: string): Promise<number> {
  const [row] = await em.execute<{ next: number }[]>(`select coalesce(max(position), 0) + 1 as next from ${table} where consultation_id = ?`, [consultationId]);
  return row!.next;
}
