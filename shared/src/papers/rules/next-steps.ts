import type { PaperInHand, Sentence } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

const nothing = /^(?:[\w ]{1,24}: ?)?(?:n\/?a|none(?: at (?:this|the present) (?:stage|time)| identified| arising)?|nil|not applicable|no further (?:steps|action)|not known|tbc|-|–)?[.]?$/i;
const promise = /\b(?:will|shall|is to|are to|we plan to|it is intended to) (?:\p{L}+ ){0,4}?\p{L}{3,}/iu;
const rhythm = /\b(?:after \d+ (?:weeks|months|years)|quarterly|monthly|annually|each (?:quarter|year|month)|within \d+ (?:weeks|months))\b/i;

/** A paper that promises a review and says 'N/A' under next steps: nobody will know when to ask for it. */
export const nextStepsNothing: Rule = {
  name: 'no-next-steps-beside-promises',
  grade: 'MEND',
  looksFor: 'Next steps or a timeline that say nothing, in a paper that promises things.',
  find(hand) {
    return hand.paper.blocks.flatMap((block, index) => {
      if (!/\b(?:next steps|timelines?|time ?table|follow[- ]up)\b/i.test(block.text) || block.text.length > 90) return [];
      const said = block.kind === 'HEADING' ? hand.under(index).map((each) => hand.block(each).text).join(' ').trim() : afterLabel(block.text);
      if (said === null || !nothing.test(said)) return [];
      const promises = promisesOf(hand);
      if (promises.length === 0) return [];
      const examples = promises.slice(0, 2).map(({ text }) => quoted(shortened(text))).join(' and ');
      const words = `Nothing is given under next steps, and the paper promises things, such as ${examples}. List them, with who and by when.`;
      return [{ place: { block: index, start: 0, end: block.text.length }, words }];
    });
  },
};

function afterLabel(text: string): string | null {
  const [, said] = /^(?:next steps|timelines?|timetable)[^:]*:\s*(.*)$/i.exec(text) ?? [];
  return said ?? null;
}

function promisesOf(hand: PaperInHand): Sentence[] {
  const { day } = hand;
  const isToCome = (sentence: Sentence): boolean => hand.figuresWithin('DATE', sentence).some(({ value }) => day === null || value.date.end > day);
  return hand.sentences.filter((sentence) => promise.test(sentence.text) && (rhythm.test(sentence.text) || isToCome(sentence)));
}

function shortened(text: string): string {
  const words = text.split(' ');
  return words.length <= 14 ? text.replace(/[.]$/, '') : `${words.slice(0, 14).join(' ')}…`;
}
