import { settleDirection } from './bidi.ts';

/** What may be kept: how long, and whether it may have several lines. */
export interface TextLimits {
  /** The most characters, counted as code points after cleaning; a line ending is one. */
  max: number;
  /** Whether line endings are allowed. */
  multiline?: boolean;
}

/** The text as it may be kept, or what is wrong with it. */
export type CleanText = { ok: true; text: string } | { ok: false; problem: 'TOO_LONG' | 'UNUSABLE_CHARACTERS' | 'SEVERAL_LINES' };

/** Control characters other than the line ending, halves of characters, and code points that no file format can carry. */
const unusable = /(?!\n)[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/**
 * Brings text from a person into the one form in which it is kept, or says why it cannot be kept.
 *
 * Line endings become \n, tabs a space, composed letters one code point (NFC); white space at the ends goes. Emoji,
 * every script and their joining marks stay. Text that shows nothing at all becomes ''. Cleaning clean text changes
 * nothing.
 */
export function cleanText(value: string, { max, multiline = false }: TextLimits): CleanText {
  if (value.length > max * 10 + 1000) return { ok: false, problem: 'TOO_LONG' };
  const plain = value.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll('\t', ' ');
  if (unusable.test(plain)) return { ok: false, problem: 'UNUSABLE_CHARACTERS' };
  const text = shown(settleDirection(plain).normalize('NFC').trim());
  if (!multiline && text.includes('\n')) return { ok: false, problem: 'SEVERAL_LINES' };
  return characterCount(text) > max ? { ok: false, problem: 'TOO_LONG' } : { ok: true, text };
}

/** How many characters a person would be told they have used: code points, so an accent or emoji is not counted twice. */
export function characterCount(text: string): number {
  return [...text].length;
}

function shown(text: string): string {
  return /[^\p{Cf}\s]/u.test(text) ? text : '';
}
