import { foundAt } from './find-places.ts';
import type { Found, Paper, PaperBlock, PaperEnclosure } from './paper.ts';

type FoundEnclosure = Found<PaperEnclosure>;

const mark = '(?:[Aa]ppendix|[Aa]nnexe?|[Ee]nclosure|[Aa]ttachment|APPENDIX|ANNEX)';
const named = new RegExp(`\\b(${mark} (?:\\d{1,2}[a-z]?|[A-Z]))\\b(?:\\s?(?:[:–—-]|is|\\()\\s?((?:[^\\n\\t;()]|\\([^()\\n\\t]{0,80}\\)){3,160}?)(?=[.;)]|\\s${mark} |[\\n\\t]|$))?`, 'g');
const pointed = new RegExp(`\\b${mark} (?:\\d{1,2}[a-z]?|[A-Za-z])\\b`, 'g');
const regions: [RegExp, PaperEnclosure['kind']][] = [
  [/^(?:list of )?(?:appendices|enclosures|annexe?s|attachments|appendix)\b/i, 'APPENDIX'],
  [/^(?:list of )?background (?:papers?|documents?|reading|information used)\b/i, 'BACKGROUND_PAPER'],
  [/^(?:previous|earlier) (?:decisions?|reports?|consideration)\b|^history of decisions\b/i, 'EARLIER_DECISION'],
];
const toFollow = /\s*(?:\(?(?:to follow|to be (?:tabled|circulated|provided)|not (?:yet )?(?:attached|available)|copy to follow)\)?|[–—-]\s*to follow)$/i;
const nothing = /^(?:n\/?a|none|nil|not applicable|there are (?:none|no .{0,60}))\.?$/i;

/**
 * What a paper says is attached, was read for it or was decided before: lists below such headings and in such rows, and
 * every appendix it points to. One that is a link that leads nowhere is not at hand; one that stands in the text itself is.
 */
export function findEnclosures(paper: Paper): FoundEnclosure[] {
  const found: FoundEnclosure[] = [];
  const here = appendicesHere(paper);
  let region: PaperEnclosure['kind'] | null = null;
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'HEADING') {
      region = regions.find(([heading]) => heading.test(block.text))?.[1] ?? null;
    } else if (region !== null && block.kind !== 'TABLE') {
      const [, label] = /^([^:]{4,40}):(?:\s|$)/.exec(block.text) ?? [];
      if (nothing.test(block.text) || (label !== undefined && /contact|author|officer|e-?mail|^tel/i.test(label))) region = null;
      else found.push(...listed(paper, at, regions.find(([heading]) => heading.test(label ?? ''))?.[1] ?? region, here));
    } else {
      found.push(...namedIn(paper, at, here));
    }
  }
  found.push(...onlyPointedTo(paper, found, here));
  return onceEach(found);
}

/** Labels of the appendices whose own text stands in the paper, under a heading of theirs. */
function appendicesHere(paper: Paper): ReadonlySet<string> {
  const heading = new RegExp(`^(${mark} (?:\\d{1,2}[a-z]?|[A-Z]))\\b`);
  const texts = paper.blocks.flatMap((block, at) => (block.kind === 'HEADING' && paper.blocks[at + 1]?.kind !== 'HEADING' ? (heading.exec(block.text)?.[1] ?? []) : []));
  return new Set(texts.map((label) => label.toLowerCase()));
}

function listed(paper: Paper, at: number, kind: PaperEnclosure['kind'], here: ReadonlySet<string>): FoundEnclosure[] {
  const block = paper.blocks[at]!;
  const own = namedIn(paper, at, here);
  if (own.length > 0) return own;
  if (nothing.test(block.text) || block.text.length > 400 || block.text.endsWith(':')) return [];
  const numbered = kind === 'APPENDIX' && block.label === null ? lettered(paper, at) : null;
  const intro = kind === 'APPENDIX' ? (numbered?.[0].length ?? 0) : (/^(?:list of )?(?:background|previous|earlier) [^:]{4,30}:\s+/i.exec(block.text)?.[0].length ?? 0);
  const title = block.text.slice(intro).replace(/\s*https?:\/\/\S+\s*$/, '') || block.text;
  const number = numbered?.[1] ?? block.label?.replace(/[().]/g, '') ?? null;
  const word = /^annex/i.test(block.text) ? 'Annex' : 'Appendix';
  const label = kind === 'APPENDIX' && number !== null ? `${word} ${number.toUpperCase()}` : null;
  const value = { kind, label, title: withoutNote(title), isAtHand: atHand(block, title) };
  return [foundAt(paper, value, { block: at, start: intro, end: intro + title.length }, 'It stands in the list of them.', true)];
}

/** The number or letter before the title of an appendix: with a dash behind it, or alone where the lines count on. */
function lettered(paper: Paper, at: number): RegExpExecArray | null {
  const { text } = paper.blocks[at]!;
  const named = new RegExp(`^${mark} (\\d{1,2}[a-z]?|[A-Z])\\s+(?=\\p{Lu})`, 'u').exec(text);
  if (named) return named;
  const dashed = /^(\d{1,2}|[A-Z])\s?[–—:-]\s/.exec(text);
  const bare = /^(\d{1,2}|[A-Z])\s+(?=\p{Lu})/u.exec(text);
  const isCounted = bare !== null && [-1, 1].some((step) => paper.blocks[at + step]?.text.startsWith(`${String.fromCharCode(bare[1]!.charCodeAt(0) + step)} `));
  return dashed ?? (isCounted ? bare : null);
}

function namedIn(paper: Paper, at: number, here: ReadonlySet<string>): FoundEnclosure[] {
  const block = paper.blocks[at]!;
  if (!/appendix|annex|enclosure|attachment/i.test(block.text)) return [];
  return [...block.text.matchAll(named)].flatMap((match): FoundEnclosure[] => {
    const [, label, title] = match;
    if (title === undefined || /^(?:exempt|confidential|restricted|attached|enclosed|included|provided|not )\b/i.test(title)) return [];
    const value = { kind: 'APPENDIX' as const, label: label!, title: withoutNote(title), isAtHand: here.has(label!.toLowerCase()) || atHand(block, title) };
    return [foundAt(paper, value, { block: at, start: match.index, end: match.index + match[0].length }, 'It is named with its title.', true)];
  });
}

/** Appendices that the text points to and that are listed nowhere. */
function onlyPointedTo(paper: Paper, found: readonly FoundEnclosure[], here: ReadonlySet<string>): FoundEnclosure[] {
  const known = new Set(found.map(({ value }) => value.label?.toLowerCase()));
  return paper.blocks.flatMap((block, at): FoundEnclosure[] =>
    block.kind === 'HEADING'
      ? []
      : [...block.text.matchAll(pointed)].flatMap((match) => {
          const label = `${match[0][0]!.toUpperCase()}${match[0].slice(1).replace(/ ([a-z])$/, (_, letter: string) => ` ${letter.toUpperCase()}`)}`;
          if (known.has(label.toLowerCase())) return [];
          known.add(label.toLowerCase());
          const value = { kind: 'APPENDIX' as const, label, title: label, isAtHand: here.has(label.toLowerCase()) || null };
          return [foundAt(paper, value, { block: at, start: match.index, end: match.index + match[0].length }, 'The text points to it.', true)];
        }),
  );
}

/** A title without the note that it is still to come, which is kept apart. */
function withoutNote(title: string): string {
  return title.trim().replace(toFollow, '').trim() || title.trim();
}

function atHand(block: PaperBlock, title: string): boolean | null {
  if (toFollow.test(title.trim())) return false;
  const link = block.links.find(({ text }) => title.includes(text) || text.includes(title.trim()));
  return link?.href === '#' || link?.href === '' ? false : null;
}

function onceEach(found: readonly FoundEnclosure[]): FoundEnclosure[] {
  const seen = new Set<string>();
  return found.filter(({ value: { kind, label, title } }) => {
    const key = `${kind}|${label?.toLowerCase() ?? title.toLowerCase()}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
