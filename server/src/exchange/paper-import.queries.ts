import type { SqlEntityManager } from '@mikro-orm/postgresql';

interface Judgement {
  importId: string;
  kind: string;
  verdict: string;
  by: string;
  at: Date;
}

/** One verdict on every fact of a kind that is open; those without a reading stay open unless they are left out. */
export async function judgeOpenFacts(em: SqlEntityManager, { importId, kind, verdict, by, at }: Judgement): Promise<void> {
  await em.execute(
    `update paper_import_fact set verdict = ?, decided_by = ?, decided_at = ?, version = version + 1
     where import_id = ? and kind = ? and verdict = 'OPEN' and (taken is not null or ? = 'LEFT_OUT')`,
    [verdict, by, at, importId, kind, verdict],
  );
}

/** Forgets the text of a paper and what was found in it. */
export async function forgetPaper(em: SqlEntityManager, importId: string): Promise<void> {
  await em.execute('delete from paper_import_fact where import_id = ?', [importId]);
  await em.execute('delete from paper_import_block where import_id = ?', [importId]);
}
