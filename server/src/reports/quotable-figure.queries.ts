import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** A figure that a paper may quote, as it becomes a figure of a draft. */
export interface QuotableRow {
  id: string;
  sourceKind: 'LIVE' | 'PUBLISHED_FIGURE';
  subjectType: string | null;
  subjectId: string | null;
  subjectField: string | null;
  publishedFigure: string | null;
  words: string;
  /** Its source in words, which say what it is about too. */
  sourceWords: string;
  valueKind: string;
  unit: string | null;
}

/** Those of the figures with these ids that a paper of the council may quote, in no order. */
export const quotableWithIds = (em: SqlEntityManager, councilId: string, ids: readonly string[]): Promise<QuotableRow[]> =>
  em.execute<QuotableRow[]>(
    `select id, source_kind as "sourceKind", subject_type as "subjectType", subject_id as "subjectId", subject_field as "subjectField",
       published_figure_id as "publishedFigure", words, source_words as "sourceWords", value_kind as "valueKind", unit
     from quotable_figure where council_id = ? and id in (${ids.map(() => '?').join(', ')})`,
    [councilId, ...ids],
  );
