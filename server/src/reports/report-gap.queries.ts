import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** The kinds of what stands in the way of a report, each once. See the view report_gap. */
export async function gapsOf(em: SqlEntityManager, reportId: string): Promise<string[]> {
  const rows = await em.execute<{ kind: string }[]>(`select distinct kind from report_gap where report_id = ? order by kind`, [reportId]);
  return rows.map(({ kind }) => kind);
}
