import type { ContentTerm } from './report-content.ts';
import type { Inline, TextBlock } from './report-text.ts';

/**
 * Spells short forms out where they are first used: "DfE" becomes "Department for Education (DfE)" once, and stays "DfE"
 * afterwards. The function that comes back is given the blocks of a paper in the order in which they are read, in one
 * piece or in several. Headings and links stay as they are and count for nothing; a form that the text spells out itself
 * is not spelt out again.
 */
export function speller(terms: readonly ContentTerm[]): (blocks: readonly TextBlock[]) => TextBlock[] {
  const expansions = new Map(terms.flatMap(({ term, expansion }) => (expansion === null ? [] : [[term, expansion] as const])));
  if (expansions.size === 0) return (blocks) => [...blocks];
  const longestFirst = [...expansions.keys()].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  const used = new Set<string>();

  const spelt = (text: string): string =>
    text.replace(pattern, (term, at: number) => {
      if (used.has(term)) return term;
      used.add(term);
      const expansion = expansions.get(term)!;
      const [before, after] = [text.slice(0, at).toLowerCase(), text.slice(at + term.length).toLowerCase()];
      const isSpelt = before.endsWith(`${expansion.toLowerCase()} (`) || after.startsWith(` (${expansion.toLowerCase()})`);
      return isSpelt ? term : `${expansion} (${term})`;
    });
  const inlines = (all: readonly Inline[]): Inline[] => all.map((inline) => (inline.kind === 'TEXT' ? { ...inline, text: spelt(inline.text) } : inline));
  const block = (one: TextBlock): TextBlock => {
    if (one.kind === 'PARAGRAPH') return { ...one, inlines: inlines(one.inlines) };
    if (one.kind === 'LIST') return { ...one, items: one.items.map((item) => item.map(block)) };
    if (one.kind === 'QUOTE') return { ...one, blocks: one.blocks.map(block) };
    // The headings of a table are headings.
    if (one.kind === 'TABLE') return { ...one, rows: one.rows.map((row) => row.map(inlines)) };
    return one;
  };
  return (blocks) => blocks.map(block);
}

/** The blocks of one text with its short forms spelt out where they are first used. */
export const spellOut = (blocks: readonly TextBlock[], terms: readonly ContentTerm[]): TextBlock[] => speller(terms)(blocks);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
