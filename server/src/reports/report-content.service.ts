import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatDay, londonDay } from '@throughline/shared/dates';
import { keysNamed } from '@throughline/shared/report-text';
import { canonicalJson, type Json } from '../platform/canonical-json.ts';
import { Refused } from '../platform/errors.ts';
import { displayOf } from './report-draft.entity.ts';
import { hashOfVersion } from './report-version.entity.ts';
import { draftOf, type DraftedFigure, type DraftedReport } from './report.queries.ts';

/** What stands above the paper itself in a version. */
export interface Publication {
  number: number;
  /** Null where a paper does not say on which day it was published. */
  publishedAt: Date | null;
  note: string | null;
  /** The hash of the version before; null in the first. */
  previousHash: string | null;
}

/** Canonical JSON and its hash. */
export interface Hashed {
  content: string;
  contentHash: string;
}

type Part = { readonly [name: string]: Json };

/**
 * What a draft says now, as a version will hold it: every figure copied with its source, in canonical JSON, with its hash.
 *
 * What is exempt goes into the sealed part, and the public part is numbered as if it were not there: neither its titles nor
 * its gaps tell of it. The public part holds the hash of the sealed one, which has a random salt and is there for every
 * version. It also holds a hash for each of its own parts, so that a change can be named.
 *
 * @throws Refused REPORT_FIGURE_WITHOUT_SOURCE when a figure has no source, or its source has no value;
 *   REPORT_NAMES_MISSING_FIGURE when the text names a figure or exhibit that is not there;
 *   REPORT_NAMES_EXEMPT_FIGURE when a public part names an exempt one
 */
export async function freeze(em: SqlEntityManager, reportId: string, publication: Publication): Promise<Hashed & { sealed: Hashed }> {
  const draft = await draftOf(em, reportId);
  const asAt = publication.publishedAt && londonDay(publication.publishedAt);
  const figures = draft.figures.map((figure) => copied(figure, asAt));
  holdNames(draft);
  const open = partsOf(draft, figures, false);
  const sealed = hashed({ format: 'throughline-report-sealed/1', salt: randomBytes(16).toString('hex'), ...partsOf(draft, figures, true) });
  const parts: Part = {
    ...draft.parts,
    ...open,
    glossary: termsUsed(draft, open),
    ...publication,
    publishedAt: publication.publishedAt?.toISOString() ?? null,
    sealedHash: sealed.contentHash,
  };
  return { ...hashed({ format: 'throughline-report/2', ...parts, partHashes: hashesOf(parts) }), sealed };
}

function hashed(value: Json): Hashed {
  const content = canonicalJson(value);
  return { content, contentHash: hashOfVersion(content) };
}

/** The hash of each part; of a list, one for each of its items. */
export const hashesOf = (parts: Part): Part =>
  Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, Array.isArray(part) ? (part as Json[]).map((item) => hashOfVersion(canonicalJson(item))) : hashOfVersion(canonicalJson(part))]),
  );

/** The public or the exempt sections, figures, exhibits and enclosures. Public ones are numbered anew, so that nothing shows by its gap. */
export function partsOf(
  { sections, enclosures, exhibits }: DraftedReport,
  figures: readonly { position: number; section: number | null; isExempt: boolean }[],
  isExempt: boolean,
): Part {
  const kept = <T extends { position: number; isExempt: boolean }>(rows: readonly T[]) =>
    rows.filter((row) => row.isExempt === isExempt).map(({ isExempt: _marked, ...row }, index) => ({ ...row, position: isExempt ? row.position : index + 1 }));
  const place = new Map(sections.filter((section) => section.isExempt === isExempt).map(({ position }, index) => [position, isExempt ? position : index + 1]));
  return {
    sections: kept(sections) as Json,
    enclosures: kept(enclosures) as Json,
    exhibits: kept(exhibits) as Json,
    figures: kept(figures).map((figure) => ({ ...figure, section: place.get(figure.section ?? 0) ?? null })) as Json,
  };
}

/** Every key that a text or an exhibit names is there, and nothing public names what is exempt. */
function holdNames({ sections, exhibits, figures }: DraftedReport): void {
  const exemptFigures = new Map(figures.map(({ key, isExempt }) => [key, isExempt]));
  const exemptExhibits = new Map(exhibits.map(({ key, isExempt }) => [key, isExempt]));
  const hold = (keys: readonly string[], known: ReadonlyMap<string, boolean>, isNamerExempt: boolean) => {
    for (const key of keys) {
      if (!known.has(key)) throw new Refused('REPORT_NAMES_MISSING_FIGURE');
      if (known.get(key) && !isNamerExempt) throw new Refused('REPORT_NAMES_EXEMPT_FIGURE');
    }
  };
  for (const { body, isExempt } of sections) {
    const named = keysNamed(body);
    hold(named.figures, exemptFigures, isExempt);
    hold(named.exhibits, exemptExhibits, isExempt);
  }
  for (const { figureKeys, isExempt } of exhibits) hold(figureKeys, exemptFigures, isExempt);
}

/** The terms of the council that the public part uses, as whole words. */
export function termsUsed({ parts, terms }: DraftedReport, open: Part): Json {
  const words = JSON.stringify([parts['title'], parts['purposes'], parts['recommendations'], parts['implications'], open['sections'], open['enclosures']]);
  return terms.filter(({ term }) => new RegExp(`(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u').test(words));
}

function copied(figure: DraftedFigure, asAt: string | null) {
  const { position, key, section, label, valueKind, unit, note, isApproximate, isComputed, isDemonstration, isExempt, pence, number, day, counted, percentage } = figure;
  const display = displayOf(figure);
  if (!figure.hasSource || figure.sourceKind === null || display === null) throw new Refused('REPORT_FIGURE_WITHOUT_SOURCE');
  const { sourceKind, subjectType, subjectId, subjectField, publishedFigureId, paper } = figure;
  return {
    position, key, section, label, valueKind, unit, note, isApproximate, isComputed, isDemonstration, isExempt, pence, number, day, counted, percentage, display, asAt,
    source: {
      kind: sourceKind,
      words: sourceWords(figure),
      subjectType, subjectId, subjectField, publishedFigureId,
      paperId: paper?.id ?? null,
      place: paper?.place ?? null,
      raw: paper?.raw ?? null,
    },
  };
}

/** "Family hubs grant: amount awarded (Family Hubs update, 20 December 2022, paragraph 6)". The day is as it must be read, not as it is misprinted. */
export function sourceWords({ sourceWords: record, paper }: DraftedFigure): string {
  const place = paper && [paper.title, paper.datedOn === null ? (paper.statedDate ?? 'no date') : formatDay(paper.datedOn), paper.place].join(', ');
  if (record === null) return place ?? '';
  return place === null ? record : `${record} (${place})`;
}
