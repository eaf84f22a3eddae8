import { canonicalJson, type Json } from '../platform/canonical-json.ts';
import { hashOfVersion } from './report-version.entity.ts';

/** The content of a version: its parts by name. */
export type Parts = { readonly [name: string]: Json };

/** A part of a version; `index` from 0 where it is one of a list. */
export interface PartPlace {
  name: string;
  index: number | null;
}

/** The content as it was written; null when it is no JSON object. */
export function parsed(content: string): Parts | null {
  try {
    const value = JSON.parse(content) as Json;
    return isParts(value) ? value : null;
  } catch {
    return null;
  }
}

/** Canonical JSON; null for what has none, which nothing that was published is. */
export function written(value: Json): string | null {
  try {
    return canonicalJson(value);
  } catch {
    return null;
  }
}

/** The parts whose hashes are not those that the content itself keeps of them; none for a content of the first format, which keeps none. */
export function partsAgainstTheirHashes(content: Parts): PartPlace[] {
  const { partHashes, format: _format, ...parts } = content;
  if (partHashes === undefined || !isParts(partHashes)) return [];
  return namesOf(parts, partHashes).flatMap((name): PartPlace[] => {
    const [part, hash] = [parts[name], partHashes[name]];
    if (!isList(part) || !isList(hash)) return part !== undefined && hash === hashOf(part) ? [] : [{ name, index: null }];
    return placesWhere(part, hash, (item, its) => hashOf(item) === its).map((index) => ({ name, index }));
  });
}

/** Where two contents differ. */
export function partsThatDiffer(one: Parts, other: Parts): PartPlace[] {
  return namesOf(one, other).flatMap((name): PartPlace[] => {
    const [here, there] = [one[name], other[name]];
    if (!isList(here) || !isList(there)) return here !== undefined && there !== undefined && written(here) === written(there) ? [] : [{ name, index: null }];
    return placesWhere(here, there, (item, its) => written(item) === written(its)).map((index) => ({ name, index }));
  });
}

/** The part in which a text leaves the canonical one of this content; null when it does not. */
export function partWhereItLeaves(content: Parts, text: string): PartPlace | null {
  const canonical = written(content);
  if (canonical === null || canonical === text) return null;
  let at = 0;
  while (at < canonical.length && canonical[at] === text[at]) at++;
  let end = 1;
  for (const name of Object.keys(content).toSorted()) {
    const part = content[name]!;
    const begin = end + JSON.stringify(name).length + 1;
    end = begin + (written(part) ?? '').length + 1;
    if (at < end) return { name, index: isList(part) && at >= begin ? itemAt(part, at - begin) : null };
  }
  return { name: 'end', index: null };
}

/** @param at from the list's own beginning */
function itemAt(list: readonly Json[], at: number): number | null {
  let end = 1;
  for (const [index, item] of list.entries()) {
    end += (written(item) ?? '').length + 1;
    if (at < end) return index;
  }
  return null;
}

const hashOf = (part: Json): string | null => {
  const text = written(part);
  return text === null ? null : hashOfVersion(text);
};
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const isParts = (value: Json | undefined): value is Parts => typeof value === 'object' && value !== null && !Array.isArray(value);
const namesOf = (one: Parts, other: Parts): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted();

/** Places at which the lists do not fit, with those that only one of them has. */
function placesWhere(one: readonly Json[], other: readonly Json[], fits: (item: Json, its: Json) => boolean): number[] {
  const longest = Math.max(one.length, other.length);
  return Array.from({ length: longest }, (_, place) => place).filter((place) => place >= one.length || place >= other.length || !fits(one[place]!, other[place]!));
}

const singles: Readonly<Record<string, string>> = {
  title: 'The title', body: 'The committee', meetingDay: 'The day of the meeting', note: 'The note of the version', number: 'The number of the version',
  publishedAt: 'The time of publication', previousHash: 'The fingerprint of the version before', sealedHash: 'The fingerprint of the exempt part',
  partHashes: 'The fingerprints of the parts', format: 'The name of the format', slug: 'The address of the report', council: 'The council', kind: 'The kind of report',
  end: 'The end of the content',
};
const items: Readonly<Record<string, readonly [word: string, label: string | null]>> = {
  sections: ['Section', 'heading'], figures: ['Figure', 'label'], exhibits: ['Table or chart', 'title'], recommendations: ['Recommendation', null],
  implications: ['Implication', 'kind'], enclosures: ['Enclosure', 'title'], wards: ['Ward', 'name'], purposes: ['Purpose', null], glossary: ['Term', 'term'],
  people: ['Contact or author', null], signOffs: ['Line of the sign-off list', 'role'],
};

/** A part in words: "Section 3, “Money”", "Figure 2, “Spent”", "The title". */
export function wordsOfPart({ name, index }: PartPlace, content: Parts | null): string {
  const [word, labelled] = items[name] ?? [];
  if (word === undefined) return singles[name] ?? `The header field “${name}”`;
  if (index === null) return `The list of ${name === 'signOffs' ? 'sign-offs' : name}`;
  const list = content?.[name];
  const item = isList(list) ? list[index] : undefined;
  const label = labelled !== null && labelled !== undefined && isParts(item) ? item[labelled] : undefined;
  return `${word} ${index + 1}${typeof label === 'string' ? `, “${label}”` : ''}`;
}
