import MarkdownIt, { type Token } from 'markdown-it';

/** Words of a text, plain or set apart, a link, or a figure that the text names by its key. */
export type Inline =
  | { kind: 'TEXT'; text: string; isBold: boolean; isItalic: boolean }
  | { kind: 'LINK'; href: string; text: string }
  | { kind: 'FIGURE'; key: string; isBold: boolean };

/** A piece of the text of a report. Headings begin at 3: above them stand the report's title and the section's heading. */
export type TextBlock =
  | { kind: 'HEADING'; level: 3 | 4; inlines: Inline[] }
  | { kind: 'PARAGRAPH'; inlines: Inline[] }
  | { kind: 'LIST'; isOrdered: boolean; start: number; items: TextBlock[][] }
  | { kind: 'QUOTE'; blocks: TextBlock[] }
  | { kind: 'TABLE'; headings: Inline[][]; rows: Inline[][][] }
  /** A table or chart of figures, named by its key on a line of its own. */
  | { kind: 'EXHIBIT'; key: string };

// No HTML, no pictures (a picture needs alt text and a place to be kept), no code, no rules: what Word and a screen reader both carry.
const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable(['image', 'code', 'fence', 'hr', 'html_block', 'html_inline', 'reference', 'backticks']);

const key = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const exhibitLine = new RegExp(`^\\[\\[exhibit:(${key})\\]\\]$`);
const figureToken = new RegExp(`\\[\\[(${key})\\]\\]`, 'g');

/**
 * The text of a section as blocks, from Markdown: headings (`###`, `####`), lists, quotes, tables with a row of headings,
 * bold, italic, links to https addresses and to pages of this platform. `[[spent]]` is the figure with that key, and
 * `[[exhibit:money]]` on a line of its own the table or chart. Everything else is words. Never throws, never gives HTML.
 */
export function reportBlocks(text: string): TextBlock[] {
  return readBlocks(markdown.parse(text, {}));
}

/** The keys of the figures and exhibits that a text names, in their order, each once. */
export function keysNamed(text: string): { figures: string[]; exhibits: string[] } {
  const figures = new Set<string>();
  const exhibits = new Set<string>();
  const look = (blocks: readonly TextBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'EXHIBIT') exhibits.add(block.key);
      else if (block.kind === 'LIST') block.items.forEach(look);
      else if (block.kind === 'QUOTE') look(block.blocks);
      else for (const inline of inlinesOf(block)) if (inline.kind === 'FIGURE') figures.add(inline.key);
    }
  };
  look(reportBlocks(text));
  return { figures: [...figures], exhibits: [...exhibits] };
}

/** All inlines of a block that holds some itself. */
export function inlinesOf(block: TextBlock): Inline[] {
  if (block.kind === 'HEADING' || block.kind === 'PARAGRAPH') return block.inlines;
  return block.kind === 'TABLE' ? [...block.headings, ...block.rows.flat()].flat() : [];
}

/** Inlines as plain words, each figure as it is shown. */
export const wordsOfInlines = (inlines: readonly Inline[], shown: (key: string) => string): string =>
  inlines.map((inline) => (inline.kind === 'FIGURE' ? shown(inline.key) : inline.text)).join('');

function readBlocks(tokens: readonly Token[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]!;
    const end = endOf(tokens, at);
    const inside = tokens.slice(at + 1, end);
    if (token.type === 'heading_open') blocks.push({ kind: 'HEADING', level: Number(token.tag.slice(1)) > 3 ? 4 : 3, inlines: inlines(inside[0]) });
    else if (token.type === 'paragraph_open') blocks.push(...paragraph(inside[0]));
    else if (token.type === 'bullet_list_open' || token.type === 'ordered_list_open') {
      blocks.push({ kind: 'LIST', isOrdered: token.type === 'ordered_list_open', start: Number(token.attrGet('start') ?? 1), items: groups(inside, 'list_item_open').map(readBlocks) });
    } else if (token.type === 'blockquote_open') blocks.push({ kind: 'QUOTE', blocks: readBlocks(inside) });
    else if (token.type === 'table_open') {
      const [headings = [], ...rows] = groups(inside.filter(({ type }) => !/^t(head|body)_/.test(type)), 'tr_open').map((row) =>
        groups(row, 'th_open', 'td_open').map((cell) => inlines(cell[0])),
      );
      blocks.push({ kind: 'TABLE', headings, rows });
    }
    at = end + 1;
  }
  return blocks;
}

/** A paragraph; lines of it that name an exhibit stand by themselves. */
function paragraph(token: Token | undefined): TextBlock[] {
  const blocks: TextBlock[] = [];
  let words: Token[] = [];
  const finish = () => {
    const read = readInlines(words);
    if (read.some((inline) => inline.kind !== 'TEXT' || inline.text.trim() !== '')) blocks.push({ kind: 'PARAGRAPH', inlines: read });
    words = [];
  };
  for (const line of lines(token?.children ?? [])) {
    const named = exhibitLine.exec(line.map(({ content }) => content).join('').trim())?.[1];
    if (named === undefined) {
      if (words.length > 0) words.push(space);
      words.push(...line);
    } else {
      finish();
      blocks.push({ kind: 'EXHIBIT', key: named });
    }
  }
  finish();
  return blocks;
}

const space = { type: 'text', content: ' ' } as Token;

function lines(tokens: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') found.push([]);
    else found.at(-1)!.push(token);
  }
  return found;
}

const inlines = (token: Token | undefined): Inline[] => readInlines((token?.children ?? []).map((child) => (child.type.endsWith('break') ? space : child)));

function readInlines(tokens: readonly Token[]): Inline[] {
  const read: Inline[] = [];
  let [bold, italic] = [0, 0];
  let link: { href: string; text: string } | null = null;
  for (const token of tokens) {
    const { type, content } = token;
    if (type === 'strong_open') bold++;
    else if (type === 'strong_close') bold--;
    else if (type === 'em_open') italic++;
    else if (type === 'em_close') italic--;
    else if (type === 'link_open') link = { href: String(token.attrGet('href') ?? ''), text: '' };
    else if (type === 'link_close') {
      if (link) read.push(isSafeLink(link.href) && link.text.trim() !== '' ? { kind: 'LINK', ...link } : { kind: 'TEXT', text: link.text, isBold: bold > 0, isItalic: italic > 0 });
      link = null;
    } else if (link) link.text += content;
    else readWords(read, content, { isBold: bold > 0, isItalic: italic > 0 });
  }
  return read;
}

/** Links lead to https addresses, to mail, and to pages of this platform. */
const isSafeLink = (href: string): boolean => /^(https:\/\/[^\s/]|mailto:[^\s@]+@|\/(?!\/))/i.test(href);

function readWords(read: Inline[], words: string, { isBold, isItalic }: { isBold: boolean; isItalic: boolean }): void {
  let from = 0;
  const text = (until: number) => {
    if (until > from) read.push({ kind: 'TEXT', text: words.slice(from, until), isBold, isItalic });
  };
  for (const match of words.matchAll(figureToken)) {
    text(match.index);
    read.push({ kind: 'FIGURE', key: match[1]!, isBold });
    from = match.index + match[0].length;
  }
  text(words.length);
}

/** The place of the token that closes what the one at `at` opens; itself when it opens nothing. */
function endOf(tokens: readonly Token[], at: number): number {
  let depth = 0;
  for (let place = at; place < tokens.length; place++) {
    depth += tokens[place]!.nesting;
    if (depth <= 0) return place;
  }
  return tokens.length;
}

/** What stands inside each of the tokens of a type, one level down. */
function groups(tokens: readonly Token[], ...types: string[]): Token[][] {
  const found: Token[][] = [];
  for (let at = 0; at < tokens.length; ) {
    const end = endOf(tokens, at);
    if (types.includes(tokens[at]!.type)) found.push(tokens.slice(at + 1, end));
    at = end + 1;
  }
  return found;
}
