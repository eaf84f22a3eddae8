import { oneLine } from './read-characters.ts';

/** The words of a line and the addresses of its links. */
export interface InlineText {
  text: string;
  links: { text: string; href: string }[];
}

const pieces =
  /<a\b[^<>]{0,200}?\bhref\s{0,3}=\s{0,3}(?:"([^"<>]{0,1000})"|'([^'<>]{0,1000})'|([^\s"'<>]{1,1000}))[^<>]{0,200}>([^<]{0,500})<\/a>|!?\[([^[\]]{0,500})\]\(([^()\s]{0,2000})\)|<\/?[a-z][^<>]{0,1000}>|<!--|-->|(\*{1,3}|_{2,3}|`{1,2})/gi;

/**
 * Reads what marks words up inside one line, in HTML or Markdown: links give their words and their address, emphasis
 * and every other tag goes. The text that is left is one line and holds no tag.
 */
export function readInline(line: string): InlineText {
  const links: InlineText['links'] = [];
  const bare = line.replace(
    pieces,
    (whole, double?: string, single?: string, open?: string, linked?: string, label?: string, target?: string, emphasis?: string) => {
      if (linked !== undefined) return link(links, linked, double ?? single ?? open ?? '');
      if (label !== undefined) return link(links, label, target ?? '');
      if (emphasis !== undefined) return '';
      return /^<\/?(?:p|br|li|ul|ol|div|td|tr|h\d)\b/i.test(whole) ? ' ' : '';
    },
  );
  return { text: oneLine(bare.replace(/\\([.()[\]*_#-])/g, '$1')), links };
}

function link(links: InlineText['links'], words: string, href: string): string {
  const text = oneLine(words);
  if (text !== '') links.push({ text, href: oneLine(href) });
  return words;
}
