import type { Paper } from './paper.ts';
import { blocksOfLines } from './read-blocks.ts';
import { paperOfHtml } from './read-html.ts';
import { linesOfText } from './read-lines.ts';

/**
 * Reads a committee paper that was pasted or came as text, with the marks that converters leave in it. Never throws, and
 * gives no HTML back; takes time in proportion to the text.
 */
export function readPaper(text: string): Paper {
  if (/^\s{0,1000}<(?:!doctype html|html|head|body)\b/i.test(text)) return paperOfHtml(text);
  return blocksOfLines(linesOfText(text));
}
