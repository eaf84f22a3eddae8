import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { PaperFacts } from '@throughline/shared/papers/paper';
import { readPaper } from '@throughline/shared/papers/read-paper';

/** The kinds of facts that are measured. */
export const kinds = ['money', 'dates', 'people', 'recommendations'] as const;
export type MeasuredKind = (typeof kinds)[number];

/** What a careful reader found in a paper: values with the line they stand on, and no sentence of it. */
export interface Gold {
  paper: string;
  file: string;
  /** What stands at its head; fields that are left out are not measured. */
  header?: Record<string, string>;
  money: { line: number; pence: number; isApproximate?: boolean }[];
  dates: { line: number; start: string; end: string }[];
  people: { line: number; name: string; post: string | null }[];
  recommendations: { line: number; verb: string; label: string | null; hasReason: boolean }[];
}

/** What was found right, what was found and is not there, and what was missed, as keys a person can read. */
export interface Measure {
  right: string[];
  wrong: string[];
  missed: string[];
}

export const samples = join(import.meta.dirname, 'samples');
/** The five papers lie beside the project where it is developed, and are not part of it. */
export const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds');
const goldOfSeeds = join(import.meta.dirname, 'gold');

/** The papers that can be measured here, each with its gold list: our own always, the five where they are at hand. */
export function papersAtHand(): { gold: Gold; text: string; isOurs: boolean }[] {
  const ours = goldIn(samples).map((gold) => ({ gold, text: readFileSync(join(samples, gold.file), 'utf8'), isOurs: true }));
  if (!existsSync(seeds)) return ours;
  return [...goldIn(goldOfSeeds).map((gold) => ({ gold, text: readFileSync(join(seeds, gold.file), 'utf8'), isOurs: false })), ...ours];
}

function goldIn(folder: string): Gold[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !file.startsWith('findings'));
  return files.toSorted().map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Gold);
}

/** Reads a paper and holds what is found against its gold list, kind by kind. */
export function measure(text: string, gold: Gold): Record<MeasuredKind | 'header', Measure> {
  const facts = findFacts(readPaper(text));
  return {
    money: compare(found(facts, 'MONEY'), gold.money.map(({ pence }) => `£${pence / 100}`)),
    dates: compare(found(facts, 'DATE'), gold.dates.map(({ start, end }) => `${start} to ${end}`)),
    people: compare(facts.people.map(({ value }) => person(value)), gold.people.map(person)),
    recommendations: compare(
      facts.recommendations.map(({ value, place }) => recommendation(value.verb, labelAt(text, place.block), value.reason !== null)),
      gold.recommendations.map(({ verb, label, hasReason }) => recommendation(verb, label, hasReason)),
    ),
    header: compareHeader(facts, gold),
  };
}

function labelAt(text: string, block: number): string | null {
  return readPaper(text).blocks[block]!.label;
}

function found(facts: PaperFacts, kind: 'MONEY' | 'DATE'): string[] {
  return facts.figures.flatMap(({ value }) => {
    if (value.kind !== kind) return [];
    if (value.kind === 'MONEY') return [`£${value.pence / 100}`];
    return value.kind === 'DATE' ? [`${value.date.start} to ${value.date.end}`] : [];
  });
}

function person({ name, post }: { name: string; post: string | null }): string {
  return `${name}, ${post ?? 'no post'}`.replaceAll('’', "'").toLowerCase();
}

function recommendation(verb: string, label: string | null, hasReason: boolean): string {
  return `${verb} ${label ?? 'unnumbered'}${hasReason ? ' with reason' : ''}`;
}

/** Each value that was found is right once for each time it stands in the gold list. */
function compare(values: readonly string[], expected: readonly string[]): Measure {
  const missed = [...expected];
  const right: string[] = [];
  const wrong: string[] = [];
  for (const value of values) {
    const at = missed.indexOf(value);
    if (at < 0) wrong.push(value);
    else right.push(...missed.splice(at, 1));
  }
  return { right, wrong, missed };
}

function compareHeader({ header }: PaperFacts, gold: Gold): Measure {
  const result: Measure = { right: [], wrong: [], missed: [] };
  for (const [field, expected] of Object.entries(gold.header ?? {})) {
    const value = header[field as keyof typeof header]?.value;
    const words = typeof value === 'object' ? value.start : value;
    if (words === expected) result.right.push(field);
    else if (words === undefined) result.missed.push(field);
    else result.wrong.push(`${field}: ${words}`);
  }
  return result;
}

/** Of what was found the share that is there, and of what is there the share that was found. 1 where there is nothing to find. */
export function rates({ right, wrong, missed }: Measure): { precision: number; recall: number } {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return { precision: share(right.length, right.length + wrong.length), recall: share(right.length, right.length + missed.length) };
}
