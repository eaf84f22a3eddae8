import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/** Slips of the keyboard that every reader sees: a word typed twice, a mark too many. */
export const slipOfTheKeyboard: Rule = {
  name: 'slip-of-the-keyboard',
  grade: 'KNOW',
  looksFor: 'A word typed twice, or two marks where one belongs.',
  find(hand) {
    const twice = hand.search(/(?<![\p{L}\p{N}'’-])(\p{L}\p{Ll}*) (?=\p{Ll})\1(?![\p{L}\p{N}'’-])/giu).flatMap(({ match, place, sentence }): Flaw[] => {
      if (/^(?:had|that|is|no|very|so|bye|ha|many|far|really|can)$/i.test(match[1]!)) return [];
      return [{ place, about: sentence.text, words: `${quoted(match[1]!)} is there twice.` }];
    });
    const marks = hand.search(/(?:,\s?;|;\s?,|,\s?,|(?<!\.)\.\.(?!\.)|,\.|;;|\?\?)/g).flatMap(({ place, sentence }): Flaw[] => {
      const isAddress = /https?:|www\./.test(hand.block(place.block).text.slice(Math.max(0, place.start - 60), place.start));
      return isAddress ? [] : [{ place, about: sentence.text, words: `Two marks stand where one belongs: ${quoted(hand.block(place.block).text.slice(place.start, place.end))}.` }];
    });
    return [...twice, ...marks];
  },
};

/** Text that was meant for a machine, or that a machine misread. */
export const strayMarkup: Rule = {
  name: 'text-not-meant-for-readers',
  grade: 'MEND',
  looksFor: 'Markup or field names that were left in the text, or words that a scanner misread.',
  find(hand) {
    const tags = hand.search(/<\/?[a-z][a-z0-9]{0,10}(?: [^<>]{0,200})?>|&(?:nbsp|amp|lt|gt|quot|rsquo|ldquo|#\d{1,5});|Error! (?:Reference source|Bookmark)|\{\{[^{}]{1,60}\}\}|\[(?:insert|tbc|xx+)[^\]]{0,60}\]|Lorem ipsum/gi).map(
      ({ match: [raw], place }): Flaw => ({ place, about: raw, words: 'This was meant for the computer or for the writer, and not for readers. Take it out.' }),
    );
    const garbled = hand.sentences.flatMap((sentence): Flaw[] => (isGarbled(sentence.text) ? [{ place: sentence, words: 'These are no words: a scanner misread them, or a signature. Write what belongs there.' }] : []));
    return [...tags, ...garbled];
  },
};

/** Common short words; a line of several words without any of them, with a lone small letter, is noise of a scanner. */
const common = /\b(?:the|a|an|of|for|and|or|in|to|at|by|with|is|are|was|no|not|all|on|from|as|it|we|per|de|la|van|von)\b/i;

function isGarbled(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length < 4 || words.length > 12 || /[.:;!?\d@/()]/.test(text) || common.test(text)) return false;
  const short = words.filter((word) => word.length <= 4).length;
  return short * 2 >= words.length && /(?:^|\s)[b-hj-z](?=\s|$)|\s[i](?=\s)/.test(text);
}
