import { isItsHash, toTheMillisecond, type StoredEntry } from '../platform/audit-chain.ts';
import type { Json } from '../platform/canonical-json.ts';
import { hashOfVersion } from './report-version.entity.ts';
import { parsed, partWhereItLeaves, partsAgainstTheirHashes, partsThatDiffer, wordsOfPart, written, type PartPlace, type Parts } from './version-parts.service.ts';

/** What was checked of a version. */
export type CheckedThing = 'CONTENT' | 'SHOWN' | 'LABELS' | 'CHAIN' | 'SEALED' | 'AUDIT';
export const checkedThings: readonly CheckedThing[] = ['CONTENT', 'SHOWN', 'LABELS', 'CHAIN', 'SEALED', 'AUDIT'];

/** One thing that does not fit. */
export interface VersionFinding {
  checked: CheckedThing;
  /** "Section 3, “Money”". */
  part: string;
  words: string;
}

/** Canonical JSON beside the copy of it that PostgreSQL has taken apart, and the hash that was kept of it. */
interface Stored {
  content: string;
  contentJson: Json;
  contentHash: string;
}

/** The entry of the audit chain in which the publication was recorded. */
export interface RecordedEntry extends StoredEntry {
  /** The hash of the entry before, '' before the first; null when that entry is missing. */
  hashBefore: string | null;
  /** What the entry after it, or the end of the chain, holds as this one's hash; null when there is neither. */
  heldAfter: string | null;
}

/** A version as it is stored, with everything that holds it. */
export interface StoredVersion extends Stored {
  id: string;
  reportId: string;
  slug: string;
  number: number;
  /** To the microsecond, in UTC: 2026-11-22T10:00:00.000000Z. */
  publishedAt: string | null;
  note: string | null;
  /** The hash of the version with the number before; null when there is none. */
  hashBefore: string | null;
  sealed: Stored | null;
  /** The entries of the audit chain about it that hold a digest, the first one first. */
  entries: readonly RecordedEntry[];
}

/**
 * Works out anew everything that holds a published version, and names what does not fit: its content against its hash and
 * part by part, the copy that pages are drawn from, the columns beside it, the version before, the exempt part, and the
 * audit chain.
 */
export function checkVersion(version: StoredVersion): VersionFinding[] {
  const told = version.entries[0]?.digest ?? null;
  return [
    ...contentFindings(version, told),
    ...shownFindings(version, 'SHOWN', 'as the pages show it'),
    ...labelFindings(version),
    ...chainFindings(version),
    ...sealedFindings(version),
    ...auditFindings(version),
  ];
}

function contentFindings(version: StoredVersion, told: string | null): VersionFinding[] {
  const { content, contentHash } = version;
  const hash = hashOfVersion(content);
  const parts = parsed(content);
  const finding = (place: PartPlace): VersionFinding => ({ checked: 'CONTENT', part: wordsOfPart(place, parts), words: 'It is not what was published.' });
  if (hash === contentHash && (told === null || told === hash)) {
    return parts ? partsAgainstTheirHashes(parts).map(finding) : [{ checked: 'CONTENT', part: 'The whole version', words: 'It cannot be read.' }];
  }
  if (hash === told) return [{ checked: 'CONTENT', part: 'The fingerprint of the version', words: 'It was changed. The content is the one that was published.' }];
  const places = changedPlaces(version, parts, told ?? contentHash);
  if (places.length > 0) return places.map(finding);
  return [{ checked: 'CONTENT', part: 'The whole version', words: 'It is not what was published.' }];
}

/** Which parts of a content that is not the published one were changed, as far as anything is left that tells. */
function changedPlaces({ content, contentJson }: Stored, parts: Parts | null, published: string): PartPlace[] {
  const copy = contentJson as Parts;
  const copyText = written(copy);
  if (parts && copyText !== null && hashOfVersion(copyText) === published) {
    const places = partsThatDiffer(copy, parts);
    if (places.length > 0) return places;
  }
  const places = parts ? partsAgainstTheirHashes(parts) : [];
  if (places.length > 0) return places;
  const place = partWhereItLeaves(copy, content);
  return place ? [place] : [];
}

/** The copy that PostgreSQL has taken apart says the same as the content. */
function shownFindings({ content, contentJson }: Stored, checked: CheckedThing, where: string): VersionFinding[] {
  const parts = parsed(content);
  const copy = contentJson as Parts;
  if (parts === null) return [];
  const places = partsThatDiffer(parts, copy);
  return places.map((place) => ({ checked, part: wordsOfPart(place, parts), words: `It is not the same ${where}.` }));
}

function labelFindings({ content, number, note, publishedAt, slug }: StoredVersion): VersionFinding[] {
  const parts = parsed(content);
  if (parts === null) return [];
  const beside = { number: [number, parts['number']], note: [note, parts['note']], publishedAt: [publishedAt && toTheMillisecond(publishedAt), parts['publishedAt']], slug: [slug, parts['slug']] };
  return Object.entries(beside).flatMap(([name, [kept, said]]) =>
    kept === said ? [] : [{ checked: 'LABELS' as const, part: wordsOfPart({ name, index: null }, parts), words: 'It stands otherwise beside the content than in it.' }],
  );
}

function chainFindings({ content, number, hashBefore }: StoredVersion): VersionFinding[] {
  const parts = parsed(content);
  if (parts === null) return [];
  if (number > 1 && hashBefore === null) return [{ checked: 'CHAIN', part: `Version ${number - 1}`, words: 'It is not there any more.' }];
  if (parts['previousHash'] === hashBefore) return [];
  return [{ checked: 'CHAIN', part: 'The version before', words: 'It is not the one on which this version was built.' }];
}

function sealedFindings({ content, sealed }: StoredVersion): VersionFinding[] {
  const parts = parsed(content);
  if (parts === null || (parts['sealedHash'] === undefined && sealed === null)) return [];
  const finding = (words: string): VersionFinding => ({ checked: 'SEALED', part: 'The exempt part', words });
  if (sealed === null) return [finding('It is not there any more.')];
  if (hashOfVersion(sealed.content) !== parts['sealedHash']) return [finding('It is not the one that was sealed with this version.')];
  if (sealed.contentHash !== parts['sealedHash']) return [finding('Its own fingerprint was changed.')];
  return shownFindings(sealed, 'SEALED', 'as those see it who may').slice(0, 1).map(() => finding('Its two copies do not say the same.'));
}

/** What was published in the second format was recorded with its digest; before that no digests were kept. */
const isRecordable = (content: string): boolean => parsed(content)?.['format'] !== 'throughline-report/1';

function auditFindings({ content, contentHash, entries }: StoredVersion): VersionFinding[] {
  const finding = (words: string): VersionFinding => ({ checked: 'AUDIT', part: 'The record of the publication', words });
  const [first, ...more] = entries;
  if (first === undefined) return isRecordable(content) ? [finding('It is not in the audit chain.')] : [];
  if (!entries.every(holds)) return [finding('It was changed: the audit chain does not hold it.')];
  if (more.length > 0) return [finding('There is more than one for the same version.')];
  if (first.digest === contentHash) return [];
  return [finding('It holds another fingerprint than this version now has.')];
}

/** Whether the entry is what its hash says, between its neighbours. */
const holds = (entry: RecordedEntry): boolean =>
  isItsHash(entry) && entry.previousHash === entry.hashBefore && entry.heldAfter === entry.hash;
