import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { canonicalJson, type Json } from '../platform/canonical-json.ts';
import { hashOfVersion } from './report-version.entity.ts';
import { draftOf, type DraftedFigure } from './report.queries.ts';

/** What may differ between signing and publishing: the signatures themselves, why it is late, and what belongs to the council. */
const notSigned = new Set(['signOffs', 'urgencyReason', 'meetingDay', 'wards', 'order', 'numbering', 'council', 'body']);

/**
 * A hash of what a draft says, in hexadecimal: its text and parts, exempt ones too. Of a figure that is copied from a record
 * it covers which record it is, since its value is copied on the day of publication.
 */
export async function hashOfText(em: SqlEntityManager, reportId: string): Promise<string> {
  const { parts, sections, enclosures, exhibits, figures } = await draftOf(em, reportId);
  const signed = Object.fromEntries(Object.entries(parts).filter(([name]) => !notSigned.has(name)));
  return hashOfVersion(canonicalJson({ ...signed, sections, enclosures, exhibits, figures: figures.map(referenceOf) } as Json));
}

function referenceOf(figure: DraftedFigure): Json {
  const { key, section, label, valueKind, unit, note, isApproximate, isExempt, sourceKind, subjectType, subjectId, subjectField, publishedFigureId, paper } = figure;
  const { pence, number, day } = figure;
  const stated = sourceKind === 'PAPER' ? { pence, number, day, place: paper?.place ?? null } : null;
  return { key, section, label, valueKind, unit, note, isApproximate, isExempt, sourceKind, subjectType, subjectId, subjectField, publishedFigureId, stated };
}
