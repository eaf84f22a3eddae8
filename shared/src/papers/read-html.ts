import { blocksOfLines } from './read-blocks.ts';
import { oneLine, plainCharacters, withoutEntities } from './read-characters.ts';
import { line, type Line } from './read-lines.ts';
import type { Paper } from './paper.ts';

/**
 * Reads a paper in HTML: headings, paragraphs, lists in lists, tables, links and the words that describe pictures.
 * Nothing in it is run, fetched or kept as HTML; scripts, styles and forms are passed over. Never throws, and takes
 * time in proportion to the text.
 */
export function paperOfHtml(html: string): Paper {
  const reading = new HtmlReading();
  for (const token of tokens(plainCharacters(html).replaceAll('\f', ' '))) {
    if (token.tag === null) reading.text(token.text);
    else reading.tag(token.tag, token.isEnd, token.text);
  }
  return blocksOfLines(reading.finished());
}

interface Token {
  /** The name of a tag in small letters; null for text. */
  tag: string | null;
  isEnd: boolean;
  /** The text, or what stands inside the tag. */
  text: string;
}

const passedOver = new Set(['script', 'style', 'template', 'noscript', 'svg', 'math', 'head', 'iframe', 'object', 'textarea', 'select']);

/** Cuts HTML into tags and text, from left to right, each character once. What is never closed ends with the text. */
function* tokens(html: string): Generator<Token> {
  const small = html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const start = open < 0 ? html.length : open;
    if (start > at) yield { tag: null, isEnd: false, text: html.slice(at, start) };
    if (open < 0) return;
    if (html.startsWith('<!--', open)) {
      at = endOf(html, '-->', open);
      continue;
    }
    const [name] = /^<\/?[a-z][a-z\d]{0,20}|^<[!?]/.exec(small.slice(open, open + 24)) ?? [];
    if (name === undefined) {
      yield { tag: null, isEnd: false, text: '<' };
      at = open + 1;
      continue;
    }
    const close = endOf(html, '>', open);
    const tag = name.replace(/[</!?]/g, '');
    yield { tag, isEnd: name.startsWith('</'), text: html.slice(open, Math.min(close, open + 4000)) };
    at = passedOver.has(tag) && !name.startsWith('</') ? endOf(small, '>', endOf(small, `</${tag}`, close)) : close;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

const breaks = new Set(['p', 'div', 'section', 'article', 'header', 'footer', 'main', 'blockquote', 'ul', 'ol', 'dl', 'dt', 'dd', 'pre', 'figure', 'figcaption', 'address', 'hr', 'body', 'html']);

class HtmlReading {
  private readonly lines: Line[] = [];
  private words = '';
  private boldWords = 0;
  private boldDepth = 0;
  private links: Line['links'][number][] = [];
  private link: { from: number; href: string } | null = null;
  private headingLevel: number | null = null;
  private readonly lists: { next: number | null }[] = [];
  private item: { label: string | null } | null = null;
  private row: string[] | null = null;

  text(text: string): void {
    const words = withoutEntities(text);
    if (this.boldDepth > 0) this.boldWords += words.trim().length;
    this.words += words;
  }

  tag(tag: string, isEnd: boolean, inside: string): void {
    if (/^h[1-6]$/.test(tag)) {
      this.close();
      this.headingLevel = isEnd ? null : Number(tag[1]);
    } else if (tag === 'b' || tag === 'strong') {
      this.boldDepth = Math.max(0, this.boldDepth + (isEnd ? -1 : 1));
    } else if (tag === 'a') {
      this.anchor(isEnd, inside);
    } else if (tag === 'br') {
      if (this.row) this.words += ' ';
      else this.close();
    } else if (tag === 'img' && !isEnd) {
      this.words += attribute(inside, 'alt');
    } else if (tag === 'li') {
      this.listItem(isEnd);
    } else if (tag === 'tr' || tag === 'td' || tag === 'th' || tag === 'table') {
      this.table(tag, isEnd);
    } else if (breaks.has(tag)) {
      this.close();
      if (tag === 'ol' || tag === 'ul') this.list(tag, isEnd, inside);
    }
  }

  finished(): Line[] {
    this.endRow();
    this.close();
    return this.lines;
  }

  private anchor(isEnd: boolean, inside: string): void {
    if (!isEnd) {
      this.link = { from: this.words.length, href: attribute(inside, 'href') };
    } else if (this.link) {
      const text = oneLine(this.words.slice(this.link.from));
      if (text !== '' && this.link.href !== '') this.links.push({ text, href: this.link.href });
      this.link = null;
    }
  }

  private list(tag: string, isEnd: boolean, inside: string): void {
    if (isEnd) this.lists.pop();
    else this.lists.push({ next: tag === 'ol' ? Number(attribute(inside, 'start')) || 1 : null });
  }

  private listItem(isEnd: boolean): void {
    this.close();
    const list = this.lists.at(-1);
    this.item = isEnd ? null : { label: list?.next == null ? null : `${list.next}.` };
    if (!isEnd && list?.next != null) list.next += 1;
  }

  private table(tag: string, isEnd: boolean): void {
    if (tag === 'table' || tag === 'tr') {
      this.endRow();
      if (this.words.trim() !== '' || tag === 'table') this.close();
      if (tag === 'tr' && !isEnd) this.row = [];
    } else if (this.row && tag !== 'tr') {
      if (isEnd) this.row.push(oneLine(this.words));
      this.words = '';
    }
  }

  private endRow(): void {
    if (this.row === null) return;
    if (this.words.trim() !== '') this.row.push(oneLine(this.words));
    if (this.row.some((cell) => cell !== '')) this.lines.push(line(this.row.join('\t'), { links: this.links, isRow: true }));
    this.row = null;
    this.reset();
  }

  /** Ends the paragraph that is being read. In a cell of a table it only parts words. */
  private close(): void {
    if (this.row) {
      this.words += ' ';
      return;
    }
    const text = oneLine(this.words);
    if (text !== '') {
      const isBold = this.boldWords >= this.words.trim().length && this.headingLevel === null;
      const label = this.item?.label;
      this.lines.push(
        line(label ? `${label} ${text}` : text, {
          links: this.links,
          headingLevel: this.headingLevel,
          itemLevel: this.item ? Math.max(1, this.lists.length) : null,
          isBold,
          isWhole: true,
        }),
        line(''),
      );
      this.item = null;
    } else if (this.lines.at(-1)?.isRow) {
      this.lines.push(line(''));
    }
    this.reset();
  }

  private reset(): void {
    this.words = '';
    this.boldWords = 0;
    this.links = [];
    this.link = null;
  }
}

function attribute(inside: string, name: string): string {
  const pattern = new RegExp(`\\b${name}\\s{0,3}=\\s{0,3}(?:"([^"]{0,3000})"|'([^']{0,3000})'|([^\\s"'>]{1,3000}))`, 'i');
  const [, double, single, bare] = pattern.exec(inside) ?? [];
  return oneLine(double ?? single ?? bare ?? '');
}
