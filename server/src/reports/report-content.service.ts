import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { canonicalJson, type Json } from '../platform/canonical-json.ts';
import { Refused } from '../platform/errors.ts';
import { displayOf } from './report-draft.entity.ts';
import { hashOfVersion } from './report-version.entity.ts';
import { draftOf, type DraftedFigure } from './report.queries.ts';

/** What stands above the paper itself in a version. */
export interface Publication {
  number: number;
  /** Null where a paper does not say on which day it was published. */
  publishedAt: Date | null;
  note: string | null;
  /** The hash of the version before; null in the first. */
  previousHash: string | null;
}

/**
 * What a draft says now, as a version will hold it: every figure copied with its source, in canonical JSON, with its hash.
 *
 * @throws Refused REPORT_FIGURE_WITHOUT_SOURCE when a figure has no source, or its source has no value
 */
export async function freeze(
  em: SqlEntityManager,
  reportId: string,
  publication: Publication,
): Promise<{ content: string; contentHash: string }> {
  const { parts, figures } = await draftOf(em, reportId);
  const content = canonicalJson({
    format: 'throughline-report/1',
    ...parts,
    figures: figures.map(copied),
    ...publication,
    publishedAt: publication.publishedAt?.toISOString() ?? null,
  });
  return { content, contentHash: hashOfVersion(content) };
}

function copied(figure: DraftedFigure): Json {
  const {
    position,
    section,
    label,
    valueKind,
    unit,
    note,
    isApproximate,
    isComputed,
    isDemonstration,
    pence,
    number,
    day,
    counted,
    percentage,
  } = figure;
  const display = displayOf(figure);
  if (!figure.hasSource || figure.sourceKind === null || display === null)
    throw new Refused('REPORT_FIGURE_WITHOUT_SOURCE');
  const { sourceKind, subjectType, subjectId, subjectField, publishedFigureId, paper } = figure;
  return {
    position,
    section,
    label,
    valueKind,
    unit,
    note,
    isApproximate,
    isComputed,
    isDemonstration,
    pence,
    number,
    day,
    counted,
    percentage,
    display,
    source: {
      kind: sourceKind,
      words: sourceWords(figure),
      subjectType,
      subjectId,
      subjectField,
      publishedFigureId,
      paperId: paper?.id ?? null,
      place: paper?.place ?? null,
      raw: paper?.raw ?? null,
    },
  };
}

/** "Family hubs grant: amount awarded (Family Hubs update, 20 December 2022, paragraph 6)". */
function sourceWords({ sourceWords: record, paper }: DraftedFigure): string {
  const place = paper && [paper.title, paper.statedDate ?? 'no date', paper.place].join(', ');
  if (record === null) return place ?? '';
  return place === null ? record : `${record} (${place})`;
}
