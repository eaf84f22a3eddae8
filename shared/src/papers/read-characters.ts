import { settleDirection } from '../bidi.ts';

const named: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', pound: '£', ndash: '–', mdash: '—', hellip: '…',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', middot: '·', eacute: 'é', times: '×',
};

/** Control characters other than tab, line end and page break, halves of characters, and marks that take up no space. */
const unusable = /(?![\n\t\f])[\p{Cc}\p{Cs}\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu;

/**
 * The characters of a paper as they can be shown: line ends are \n, every white space of one line is a space or a tab,
 * page breaks stay as \f. What cannot be shown goes, and so do marks that turn text round.
 */
export function plainCharacters(text: string): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unusable, '').replace(/[^\S\n\t\f]/g, ' ');
  return settleDirection(lines);
}

/** Reads &amp;, &#163; and the like once. What is not known stays as it stands. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).replace(unusable, '') : '';
  });
}

/** Sets a space behind every '<' that a reader of HTML could take for the start of a tag: text stays text wherever it goes. */
export function withoutTagStarts(text: string): string {
  return text.replace(/<(?=[a-z/!?])/gi, '< ');
}

/** The words of one block: white space made single, nothing that could be taken for a tag. */
export function oneLine(text: string): string {
  return withoutTagStarts(withoutEntities(text).replace(unusable, '').replace(/\s+/g, ' ').trim());
}
