import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../platform/ids.ts';

/** The rest of the transaction works at this file: row-level security shows it the bytes of it, and of no other. */
export async function workAtFile(em: SqlEntityManager, fileId: string): Promise<void> {
  await em.execute(`select set_config('throughline.response_file', ?, true)`, [fileId]);
}

/** Whoever works at the file in another process is waited for. */
export async function holdFile(em: SqlEntityManager, fileId: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`response file ${fileId}`]);
}

export async function keepResponsePiece(em: SqlEntityManager, fileId: string, position: number, bytes: Buffer): Promise<void> {
  await em.execute('insert into response_file_piece (file_id, position, bytes) values (?, ?, ?)', [fileId, position, bytes]);
}

/** The bytes of the file at work, piece by piece. */
export async function* responsePieces(em: SqlEntityManager, fileId: string): AsyncGenerator<Buffer> {
  for (let position = 0; ; position++) {
    const [row] = await em.execute<{ bytes: Buffer }[]>('select bytes from response_file_piece where file_id = ? and position = ?', [fileId, position]);
    if (!row) return;
    yield row.bytes;
  }
}

/** A line as it was judged. */
export interface JudgedLine {
  lineNumber: number;
  reference: string | null;
  verdict: 'ADD' | 'LATE' | 'ALREADY' | 'WRONG';
  problems: { column: string; message: string }[];
  /** As it stands in the file; kept of wrong lines only. */
  raw: string;
}

export async function keepJudged(em: SqlEntityManager, of: { fileId: string; councilId: string }, lines: readonly JudgedLine[]): Promise<void> {
  const rows = lines.map(({ raw, lineNumber, ...rest }) => ({ id: newId(), line: lineNumber, ...rest, ...(rest.verdict === 'WRONG' && { raw }) }));
  await em.execute(
    `with lines as (
      select * from jsonb_to_recordset(?::jsonb) as x(id uuid, line integer, reference text, verdict text, problems jsonb, raw text)
    ), kept as (
      insert into response_file_line (id, council_id, file_id, line_number, reference, verdict, problems) select id, ?, ?, line, reference, verdict, problems from lines
    )
    insert into response_file_raw (file_id, line_number, raw) select ?, line, raw from lines where verdict = 'WRONG'`,
    [JSON.stringify(rows), of.councilId, of.fileId, of.fileId],
  );
}

/** Forgets how the lines of the file at work were judged, so that it can be read anew. */
export async function forgetJudged(em: SqlEntityManager, fileId: string): Promise<void> {
  await em.execute('delete from response_file_line where file_id = ?', [fileId]);
  await em.execute('delete from response_file_raw where file_id = ?', [fileId]);
}

/** Forgets what people wrote in the file at work; of its wrong lines too where they are not needed to be put right. */
export async function forgetBytes(em: SqlEntityManager, fileId: string, { wrongLinesToo }: { wrongLinesToo: boolean }): Promise<void> {
  await em.execute('delete from response_file_piece where file_id = ?', [fileId]);
  if (wrongLinesToo) await em.execute('delete from response_file_raw where file_id = ?', [fileId]);
}

export async function countJudged(em: SqlEntityManager, fileId: string): Promise<void> {
  await em.execute(
    `update response_file f set lines_read = c.all_lines, good_count = c.good, late_count = c.late, already_count = c.already, wrong_count = c.wrong
    from (select count(*) as all_lines, count(*) filter (where verdict in ('ADD', 'LATE')) as good, count(*) filter (where verdict = 'LATE') as late,
      count(*) filter (where verdict = 'ALREADY') as already, count(*) filter (where verdict = 'WRONG') as wrong from response_file_line where file_id = ?) c
    where f.id = ?`,
    [fileId, fileId],
  );
}

/** Of these keys those under which something was entered before. */
export async function keysEntered(em: SqlEntityManager, consultationId: string, prefix: string): Promise<Set<string>> {
  const rows = await em.execute<{ key: string }[]>('select entry_key as key from response_entry where consultation_id = ? and starts_with(entry_key, ?)', [consultationId, prefix]);
  return new Set(rows.map(({ key }) => key));
}

/** The wrong lines of the file at work, with what is wrong. */
export function wrongResponseLines(em: SqlEntityManager, fileId: string): Promise<{ lineNumber: number; raw: string; problems: JudgedLine['problems'] }[]> {
  return em.execute(
    `select l.line_number as "lineNumber", r.raw, l.problems from response_file_line l join response_file_raw r on r.file_id = l.file_id and r.line_number = l.line_number
    where l.file_id = ? order by l.line_number`,
    [fileId],
  );
}
