import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { quoted } from '../check-words.ts';

/** What a member of the public can be expected to know, or what is no abbreviation at all. */
const everyday = new Set(
  'UK GB EU US USA TV AM PM OK NHS GP GPs MP MPs BBC PDF FAQ ID IT HR ICT DVD CD PC COVID AI CEO BT QR VAT PAYE NI NB PS TBC TBA NA PE A&E AGM CV IQ DNA HIV STEM HMRC RAF YMCA NSPCC OFSTED GDPR GCSE GCSEs II III IV VI VII VIII IX XI XII'.split(' '),
);

/** What committees print in capitals for weight. */
const emphasised = new Set(
  'NOTE NOTES NOTED AGREE AGREES AGREED APPROVE APPROVES APPROVED ENDORSE ENDORSES ENDORSED CONSIDER COMMENT SUPPORT DELEGATE ADOPT RESOLVE RESOLVED RECOMMEND RECOMMENDS RECOMMENDED REFER RECEIVE ONLY NOT AND OR NO YES ALL NEW MUST PUBLIC PRIVATE EXEMPT URGENT DRAFT FINAL'.split(' '),
);

/** Letters that stand for a name which the paper never gives: officers know it, the public does not. */
export const acronymNotSpeltOut: Rule = {
  name: 'abbreviation-never-spelt-out',
  grade: 'KNOW',
  looksFor: 'An abbreviation that the paper never spells out.',
  find(hand) {
    const seen = new Set<string>();
    const words = hand.paper.blocks.map(({ text }) => text.match(/\p{L}[\p{L}’']*/gu) ?? []);
    return hand.search(/(?<![\p{L}\p{N}@/.-])\p{Lu}[\p{Lu}&]{0,8}\p{Ll}?\p{Lu}{1,9}s?(?![\p{L}\p{N}@/-]| \d)/gu).flatMap(({ match: [word], place }): Flaw[] => {
      const letters = word.replace(/s$/, '');
      if (seen.has(letters) || everyday.has(word) || letters.length < 2 || letters.length > 9 || isShouted(hand, place.block, place.start) || emphasised.has(word) || isOfLabel(hand, place.block, place.start)) return [];
      seen.add(letters);
      if (isOfWords(hand, word) || isSpeltOut(hand, letters) || words.some((each) => hasInitials(each, letters.replaceAll('&', '').toLowerCase()))) return [];
      return [{ place, about: letters, words: `${quoted(letters)} is never spelt out. Give the full name where it comes first.` }];
    });
  },
};

/** Whether the word stands among others that are printed in capitals: a heading or emphasis, no abbreviation. */
function isShouted(hand: PaperInHand, block: number, start: number): boolean {
  const { text, kind } = hand.block(block);
  const around = text.slice(Math.max(0, start - 40), start + 40).match(/\p{L}{2,}/gu) ?? [];
  const capitals = around.filter((word) => word === word.toUpperCase()).length;
  return (kind === 'HEADING' || capitals > 1) && capitals * 2 > around.length;
}

/** Whether the word is part of a label in capitals, as in 'REPORT AUTHOR: Jane Smith'. */
function isOfLabel(hand: PaperInHand, block: number, start: number): boolean {
  const label = /^[^:\p{Ll}\n]{4,40}:/u.exec(hand.block(block).text);
  return label !== null && start < label[0].length && label[0].includes(' ');
}

/** Whether a word that is long enough also stands in small letters: it was printed in capitals for weight. */
function isOfWords(hand: PaperInHand, word: string): boolean {
  if (word.length < 5) return false;
  const inSmall = new RegExp(`(?<!\\p{L})${word[0]}${word.slice(1).toLowerCase()}(?!\\p{L})|(?<!\\p{L})${word.toLowerCase()}(?!\\p{L})`, 'u');
  return hand.paper.blocks.some(({ text }) => inSmall.test(text));
}

/** Whether the paper has a list entry or a bracket that says what the letters stand for. */
function isSpeltOut(hand: PaperInHand, letters: string): boolean {
  const listed = new RegExp(`^${escaped(letters)}s?\\s*(?:[-–—:=]|\\t|means|stands for)\\s*\\p{L}{3}`, 'u');
  const bracketed = new RegExp(`\\p{L}[\\p{L}’'/-]*,? \\(['‘“"]?(?:the )?${escaped(letters)}s?['’”"]?\\)|(?:^|\\s)${escaped(letters)}s? \\(\\p{L}+ \\p{L}`, 'u');
  return hand.paper.blocks.some(({ text }) => listed.test(text) || bracketed.test(text));
}

/** Whether a run of words, with capitals or without, has these first letters; small words may be left out. */
function hasInitials(words: readonly string[], letters: string): boolean {
  return words.some((word, start) => {
    if (word.length < 3 || word === word.toUpperCase() || word[0]!.toLowerCase() !== letters[0]) return false;
    let at = 0;
    for (const each of words.slice(start, start + letters.length * 2 + 1)) {
      const isSmall = /^(?:and|of|the|for|in|to|on|with|s)$/i.test(each);
      if (each[0]!.toLowerCase() === letters[at]) at++;
      else if (!isSmall) return false;
      if (at === letters.length) return isNamed(words.slice(start, start + letters.length * 2 + 1));
    }
    return false;
  });
}

/** A name has capitals, or is long enough that its initials are no chance. */
function isNamed(words: readonly string[]): boolean {
  return /^\p{Lu}/u.test(words[0]!) || words.length >= 4;
}

const escaped = (letters: string): string => letters.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
