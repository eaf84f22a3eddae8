import type { PaperInHand } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';
import type { Place } from '../paper.ts';

/** For each kind of implication the work that has some. */
const related: [kind: RegExp, work: RegExp][] = [
  [/human resources|\bhr\b|staff|workforce|personnel/i, /\b(?:workforce|staff(?:ing)?|recruit\w*|restructur\w*|redundanc\w*|tupe|training of staff)\b/i],
  [/\bit\b|\bict\b|information technology|digital|technology/i, /\b(?:data and systems|systems|digital|software|data[- ]sharing|ict|information system|database)\b/i],
  [/property|asset|accommodation/i, /\b(?:asset review|buildings?|premises|refurbish\w*|co-location|sites?)\b/i],
  [/equalit|diversity/i, /\b(?:seldom heard|ethnic|equality impact|protected characteristics?)\b/i],
  [/data protection|gdpr|privacy|information governance/i, /\b(?:data[- ]sharing|shared? (?:personal )?(?:data|information)|personal data)\b/i],
  [/financ|budget|resources?$/i, /\b(?:grant funding|savings|investment of)\b/i],
];

/**
 * 'No implications' for staff beside a workstream for the workforce: the field was skipped, or the work was. A heading or
 * the name of a listed item counts as work; a word in passing does not.
 */
export const implicationNoneBesideWork: Rule = {
  name: 'implication-none-beside-work',
  grade: 'MEND',
  looksFor: '“No implications” in a field that the paper’s own work is about.',
  find(hand) {
    const work = [...namedWork(hand), ...hand.known.workstreams.map((name) => ({ name, place: null }))];
    return hand.facts.implications.flatMap(({ value, place }) => {
      if (value.state !== 'NONE') return [];
      const pattern = related.find(([kind]) => kind.test(value.kind))?.[1];
      const named = pattern && work.find((each) => pattern.test(each.name) && each.place?.block !== place.block);
      const found = named ?? workInWords(hand, value.kind, place.block);
      if (!found) return [];
      const words = `The paper says that there are none for ${quoted(value.kind)}, and has ${quoted(found.name)} as a piece of its work. Say what that needs, or why it needs nothing.`;
      return [{ place, about: `${value.kind} ${found.name}`, words }];
    });
  },
};

/** For some kinds of implication the words of a sentence that cannot be without any. */
const plainly: [kind: RegExp, work: RegExp][] = [
  [/human resources|\bhr\b|staff|workforce|personnel/i, /\b(?:recruit(?:ment|ing)?|appoint(?:ment|ing)?) (?:of )?(?:\p{L}+ ){0,4}(?:workers?|staff|officers?|posts?|co-?ordinators?|managers?|practitioners?)\b|\bredundanc|\bTUPE\b/iu],
  [/financ|budget/i, /\b(?:costs?|spend(?:ing)?|expenditure|funding|investment) (?:\p{L}+ ){0,6}(?:is|are|of|will be|is estimated at)? ?(?:about |approximately |up to )?£/iu],
];

function workInWords(hand: PaperInHand, kind: string, besides: number): { name: string } | undefined {
  const pattern = plainly.find(([each]) => each.test(kind))?.[1];
  const sentence = pattern && hand.sentences.find(({ text, block }) => block !== besides && hand.headingOf[block] !== hand.headingOf[besides] && !/\bkey decision\b/i.test(text) && pattern.test(text));
  if (!sentence) return undefined;
  const words = sentence.text.split(' ');
  return { name: words.length <= 16 ? sentence.text.replace(/[.]$/, '') : `${words.slice(0, 16).join(' ')}…` };
}

/** Pieces of work by name: headings, and what stands before the dash or colon of a listed item. */
function namedWork(hand: PaperInHand): { name: string; place: Place | null }[] {
  return hand.paper.blocks.flatMap((block, index) => {
    const name = nameIn(block.kind, block.text);
    const place = { block: index, start: 0, end: name?.length ?? 0 };
    return name === null || /implications/i.test(hand.headingWords(index)) ? [] : [{ name, place }];
  });
}

function nameIn(kind: string, text: string): string | null {
  if (kind === 'HEADING') return text.length <= 60 && !/implications|recommend|background|contact/i.test(text) ? text : null;
  if (kind !== 'ITEM') return null;
  const [, name] = /^([^–:.]{3,60}?) ?(?: [–-] |:)/.exec(text) ?? [];
  return name?.trim() ?? null;
}
