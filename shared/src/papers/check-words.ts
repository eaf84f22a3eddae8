/** Words as they are compared: lower case, one kind of quotation mark and dash, single spaces, no mark at the end. */
export function foldWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;:]+$/, '');
}

/** The words of a text, folded, without marks. */
export function wordsOf(text: string): string[] {
  return foldWords(text).match(/[\p{L}\p{N}£%]+(?:['-][\p{L}\p{N}]+)*/gu) ?? [];
}

const small = new Set(
  'a an the of for and or in on at to by with from as is are was were be been has have had that this these those it its will would not no all any which who what their our your into than then'.split(' '),
);

/** The words that carry the sense of a text. */
export function tellingWords(text: string): string[] {
  return wordsOf(text).filter((word) => !small.has(word));
}

/** How much two texts say the same, from 0 to 1: the words they share among all the words of both. */
export function likeness(one: string, other: string): number {
  const first = new Set(tellingWords(one));
  const second = new Set(tellingWords(other));
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared / (first.size + second.size - shared);
}

/** A noun as it is compared: singular, so that 'hubs' and 'hub' are one. */
export function singular(word: string): string {
  const plain = word.toLowerCase();
  if (plain.endsWith('ies') && plain.length > 4) return `${plain.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/.test(plain)) return plain;
  return plain.replace(/s$/, '');
}

const numberWords = 'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' ');

/** A whole number written in figures or, up to twenty, in a word; null for anything else. */
export function numberOf(text: string): number | null {
  if (/^\d{1,3}(?:,?\d{3})*$/.test(text)) return Number(text.replaceAll(',', ''));
  const index = numberWords.indexOf(text.toLowerCase());
  return index === -1 ? null : index;
}

/** A pattern for a number as `numberOf` reads it. */
export const numberPattern = `(?:\\d{1,3}(?:,\\d{3})+|\\d+|${numberWords.slice(1).join('|')})`;

/** Several things in a sentence: 'a, b and c'. */
export function listed(things: readonly string[]): string {
  return things.length < 2 ? (things[0] ?? '') : `${things.slice(0, -1).join(', ')} and ${things.at(-1)!}`;
}

/** Words as they are quoted within a sentence of ours. */
export const quoted = (words: string): string => `“${words.replace(/\s+/g, ' ').trim()}”`;
