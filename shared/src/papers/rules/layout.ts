import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';

/** A table with a caption whose first row is already data: a screen reader has no names for the columns. */
export const tableWithoutHeadings: Rule = {
  name: 'table-without-a-heading-row',
  grade: 'KNOW',
  looksFor: 'A table without a heading row.',
  find(hand) {
    return hand.paper.blocks.flatMap((block, index): Flaw[] => {
      const caption = index === 0 ? '' : hand.block(index - 1).text;
      if (block.kind !== 'TABLE' || !/^(?:table|figure|chart)\s+\d/i.test(caption)) return [];
      const rows = block.text.split('\n');
      const [first, second] = [rows[0]!.split('\t'), rows[1]?.split('\t') ?? []];
      const isData = first.slice(1).some((cell) => cell.length > 60 || /^\s*£?\d[\d,.]*[%mk]?\s*$/.test(cell)) && first.length > 1 && second.length > 1;
      const hasYears = first.slice(1).every((cell) => /^\s*(?:(?:19|20)\d\d(?:[/-]\d{2,4})?)?\s*$/.test(cell));
      if (!isData || hasYears) return [];
      return [{ place: { block: index, start: 0, end: rows[0]!.length }, words: 'The first row of this table is data already. Give it a row that names the columns.' }];
    });
  },
};

/**
 * A level of headings that is left out: whoever moves by headings thinks they missed one. A printed number says for itself
 * to what a heading belongs.
 */
export const headingLevelLeftOut: Rule = {
  name: 'heading-level-left-out',
  grade: 'KNOW',
  looksFor: 'A heading two levels below the one before it.',
  find(hand) {
    let before = 1;
    return hand.paper.blocks.flatMap((block, index): Flaw[] => {
      if (block.kind !== 'HEADING' || block.level === null || block.label !== null) return [];
      const jump = block.level - before;
      before = block.level;
      if (jump < 2 || index === 0 || hand.headingOf[index - 1] === -1) return [];
      const place = { block: index, start: 0, end: block.text.length };
      return [{ place, words: `A level of headings is left out before this one. Go down one level at a time.` }];
    });
  },
};

/** A numbered section with nothing in it. */
export const sectionEmpty: Rule = {
  name: 'section-is-empty',
  grade: 'MEND',
  looksFor: 'A heading with nothing under it.',
  find(hand) {
    return hand.paper.blocks.flatMap((block, index): Flaw[] => {
      if (block.kind !== 'HEADING' || block.label === null || /\d\.\d/.test(block.label) || index === 0 || !isEmpty(hand, index)) return [];
      const place = { block: index, start: 0, end: block.text.length };
      return [{ place, words: 'Nothing stands under this heading. Say what belongs there, say that there is none, or take it out.' }];
    });
  },
};

function isEmpty(hand: PaperInHand, heading: number): boolean {
  const next = hand.paper.blocks[heading + 1];
  if (next === undefined) return true;
  return next.kind === 'HEADING' && (next.level ?? 1) <= (hand.block(heading).level ?? 1) && next.label !== null;
}
