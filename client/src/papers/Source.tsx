import { formatDay } from '@throughline/shared/dates';
import type { SourceFragment } from './Source.graphql.generated.ts';

interface SourceProps {
  facts: readonly SourceFragment[];
  /** Only where this field came from; all facts otherwise. */
  field?: string | undefined;
}

/** Where what stands above came from: "Source: Family Hubs update, 20 December 2022, paragraph 6". Nothing without a source. */
export function Source({ facts, field }: SourceProps) {
  const words = sourceWords(field === undefined ? facts : facts.filter((fact) => fact.field === field));
  return words === '' ? null : <span className="app-source">Source: {words}</span>;
}

/** The papers, each with its date and the places in it, none named twice. */
export function sourceWords(facts: readonly SourceFragment[]): string {
  const papers = new Map<string, { name: string; places: Set<string> }>();
  for (const { paper, place } of facts) {
    const name = `${paper.title}, ${paper.datedOn === null ? 'date unknown' : formatDay(paper.datedOn)}`;
    const known = papers.get(paper.id) ?? { name, places: new Set<string>() };
    known.places.add(place);
    papers.set(paper.id, known);
  }
  return [...papers.values()].map(({ name, places }) => `${name}, ${placeWords([...places])}`).join('; ');
}

/** "paragraphs 24 and 6" for paragraph 24 and paragraph 6; other places as they are. */
function placeWords(places: readonly string[]): string {
  const numbers = places.map((place) => /^paragraph ([^\s,;]+)$/.exec(place)?.[1]);
  if (places.length < 2 || numbers.includes(undefined)) return places.join('; ');
  return `paragraphs ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`;
}
