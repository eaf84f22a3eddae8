import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/** A printed number of a section or paragraph in its parts: '5.6.1' is [5, 6, 1]. Null for letters and other labels. */
function partsOf(label: string | null): number[] | null {
  const bare = label?.trim().replace(/[.):]+$/, '') ?? '';
  return /^\d{1,3}(?:\.\d{1,3}){0,3}$/.test(bare) ? bare.split('.').map(Number) : null;
}

interface Numbered {
  index: number;
  parts: number[];
  number: string;
  isHeading: boolean;
}

/** Numbers that name a part of the paper. Those of a list are none: every list begins at 1 again. */
function numbered(hand: PaperInHand): Numbered[] {
  const all = hand.paper.blocks.flatMap(({ label, kind, text }, index) => {
    const parts = partsOf(label);
    const isOfList = parts?.length === 1 && kind === 'ITEM';
    return parts === null || isOfList ? [] : [{ index, parts, number: parts.join('.'), isHeading: kind === 'HEADING' || isLikeHeading(kind, text) }];
  });
  const headingsHaveNumbers = all.some(({ isHeading }) => isHeading);
  return all.filter(({ isHeading, parts }) => isHeading || parts.length > 1 || !headingsHaveNumbers);
}

/** Two parts with one number: minutes and letters that cite 'paragraph 5.3' cite both. */
export const numberTwice: Rule = {
  name: 'section-number-twice',
  grade: 'MEND',
  looksFor: 'A number that two sections or paragraphs carry.',
  find(hand) {
    const seen = new Set<string>();
    return numbered(hand).flatMap(({ index, number }) => {
      if (!seen.has(number)) return (seen.add(number), []);
      const place = { block: index, start: 0, end: hand.block(index).text.length };
      return [{ place, about: `${number} ${hand.block(index).text}`, words: `The number ${number} is there twice. Who cites it cites both: number on.` }];
    });
  },
};

/** Whether a numbered line is short enough, and no sentence, so that readers take it for a heading. */
function isLikeHeading(kind: string, text: string): boolean {
  return kind === 'PARAGRAPH' && text.length <= 60 && !/[.:;,!?]$/.test(text);
}

/** A number that goes back, or one that sits under another heading than its own. */
export const numberOutOfOrder: Rule = {
  name: 'section-number-out-of-order',
  grade: 'MEND',
  looksFor: 'A paragraph whose number does not belong to its section, or sections that are left out.',
  find(hand) {
    const flaws: Flaw[] = [];
    let section: Numbered | null = null;
    let isTold = false;
    const seen = new Set<string>();
    for (const each of numbered(hand)) {
      const place = { block: each.index, start: 0, end: hand.block(each.index).text.length };
      if (each.isHeading) {
        const isTwice = seen.has(each.number);
        seen.add(each.number);
        const gap = section === null || isTwice ? null : gapBetween(section.parts, each.parts);
        if (gap !== null) flaws.push({ place, about: `${section!.number} ${each.number}`, words: `After section ${section!.number} comes ${each.number}: ${gap}.` });
        section = each;
        isTold = false;
        continue;
      }
      if (section === null || isTold || each.parts.length <= section.parts.length) continue;
      if (section.parts.every((part, index) => part === each.parts[index])) continue;
      isTold = true;
      const heading = quoted(hand.block(section.index).text);
      flaws.push({ place, about: `${section.number} ${each.number}`, words: `Paragraph ${each.number} stands under section ${section.number}, ${heading}. Who looks for it there does not find it.` });
    }
    return flaws;
  },
};

/** Why one heading's number cannot follow another's, in a few words; null where it can. */
function gapBetween(before: number[], after: number[]): string | null {
  if (before.length !== after.length || before.slice(0, -1).join('.') !== after.slice(0, -1).join('.')) return null;
  const [one, next] = [before.at(-1)!, after.at(-1)!];
  if (next === one) return null;
  if (next < one) return 'the numbers go back';
  return next > one + 1 ? 'a number is left out' : null;
}

/** A list that begins with g: it was numbered on from another list, and a reader looks for a to f. */
export const listGoesOn: Rule = {
  name: 'list-begins-in-the-middle',
  grade: 'KNOW',
  looksFor: 'A lettered list that does not begin with a.',
  find(hand) {
    let isInList = false;
    return hand.paper.blocks.flatMap((block, index): Flaw[] => {
      const [, letter] = /^\(?([a-z])[.)]?$/.exec(block.label ?? '') ?? [];
      const wasInList = isInList;
      isInList = letter !== undefined || (isInList && block.kind === 'ITEM' && (block.label === null || (block.level ?? 1) > 1));
      if (letter === undefined || wasInList || letter === 'a' || 'ivx'.includes(letter)) return [];
      const place = { block: index, start: 0, end: block.text.length };
      return [{ place, about: `${letter} ${block.text}`, words: `This list begins with ${quoted(letter)}. Begin it with a, so that nobody looks for what comes before.` }];
    });
  },
};
