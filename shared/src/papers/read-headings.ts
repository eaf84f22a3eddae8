import type { LineLabel } from './read-labels.ts';
import type { Line } from './read-lines.ts';

/** What stands around a line that may be a heading. */
export interface Around {
  /** Whether the line before and the line after are empty, or there is none. */
  isAfterGap: boolean;
  isBeforeGap: boolean;
  /** The words of the next line that has any; '' at the end. */
  next: string;
  /** Whether the lines go on counting on the line next to this one: then it is an item of a list. */
  isCounted: boolean;
  /** Whether it stands below the heading for recommendations. */
  isAmongRecommendations: boolean;
  /** Whether it would go on with the list of recommendations, or begin it: then its short words are one of them. */
  isListed: boolean;
}

const sectionWords = new RegExp(
  `^(?:${[
    '(?:executive |brief |report )?summary',
    '(?:further |additional )?background(?: (?:information|and context|documents?|papers?|to the report))?(?: and history of decisions)?',
    '(?:introduction|context|conclusions?|proposals?|overview|governance|timescales|glossary|abbreviations|appendix|appendices|enclosures|annexes|attachments)',
    '(?:list of )?(?:appendices|background (?:papers|documents|reading))(?: \\(.{1,60}\\))?',
    'resolved|resolutions?',
    '(?:the )?(?:officer |draft |proposed |specific |key |summary of |[a-z ]{3,30}[’\']s? )?recommend(?:ation(?:s|\\(s\\))?|ed)(?: and reasons?| for decision)?',
    'reasons?(?: for (?:the )?(?:recommendations?|recommendation\\(s\\)|decision|urgency))?',
    '(?:purpose|details?|content|body|subject)(?: of (?:the |this )?report)?',
    '(?:other |alternative )?options(?: considered| appraisal| analysis)?(?: and (?:not )?(?:rejected|recommended))?',
    '(?:corporate |specialist |key )?implications(?: of the decision| for the council)?',
    '.{3,50} (?:implications|considerations|comments)(?: \\(.{1,40}\\))?',
    'contact (?:details|officers?|information)|contacts|service director responsible',
    'consultation(?: and engagement)?|consultees(?: and their opinions)?|next steps(?: and timelines?)?|time(?:line|table)(?: and next steps)?',
    'risk(?:s| management| assessment)?|legal|financ(?:e|ial)|equalit(?:y|ies)(?: (?:and|&) (?:diversity|human rights)|, diversity and inclusion)?|crime and disorder|data protection|safeguarding|key issues|current position',
  ].join('|')}):?$`,
  'i',
);

/** An answer that stands on the line of its heading: '7. Recommendations of the portfolio holder N/A'. */
const answer = /(?<=.{4})[\s:–-]+(?:n\/a|not applicable|none|nil)\.?$/i;

/** Whether the words are ones that papers set over a part of theirs: 'Summary', 'Financial implications', 'Contact details'. */
export function isSectionName(words: string): boolean {
  return words.length <= 110 && sectionWords.test(words);
}

/** Of which level a line is a heading, from 1; null when it is none. */
export function headingLevel(line: Line, label: LineLabel | null, around: Around): number | null {
  if (line.headingLevel !== null) return line.headingLevel;
  const whole = label?.rest ?? line.text;
  const words = whole.length > 120 ? whole : whole.replace(answer, '');
  if (line.itemLevel !== null || words.length > 110 || words.length < 2) return null;
  if ((label !== null && label.kind !== 'NUMBER') || (!around.isBeforeGap && /^\p{Ll}/u.test(around.next))) return null;
  if (label !== null && label.depth > 1 && /^[^:]{2,60}:\s+\S/.test(whole)) return null;
  const level = label === null ? 2 : label.depth + 1;
  if (isSectionName(words) && !(around.isCounted && around.isAmongRecommendations)) return level;
  if (line.isBold && label !== null && around.isAfterGap && !/[.;,:]$/.test(words)) return level;
  if (/[.;,!]$/.test(words) || isPair(words, label)) return null;
  if (isCapitals(words)) return level;
  if (label !== null) return isNumberedHeading(words, around) && !isWrapped(words, around) ? level : null;
  if (/[:?]$/.test(words)) return line.isBold && around.isAfterGap ? level : null;
  if (line.isBold) return around.isAfterGap || around.isBeforeGap ? level : null;
  return standsAlone(words, around) ? level : null;
}

function isPair(words: string, label: LineLabel | null): boolean {
  return label === null && /^[^:]{2,80}:\s+\S/.test(words);
}

function isCapitals(words: string): boolean {
  return words.length >= 5 && /[A-Z]{3}/.test(words) && !/\p{Ll}/u.test(words) && !/\d{3}|^N\/A/.test(words);
}

/** A line that is filled and goes on in the next one is the first of a paragraph. */
function isWrapped(words: string, around: Around): boolean {
  return !around.isBeforeGap && words.length >= 40 && !/^(?:[-•]|\(?[a-z\d]{1,3}[.)]|\d+\.\d+)\s/i.test(around.next);
}

function isNumberedHeading(words: string, around: Around): boolean {
  if (around.isListed || around.isCounted) return false;
  if (/ (?:to|of|the|and|a|for|in|with|by|that)$/.test(words)) return false;
  return /^[A-Z]/.test(words) && words.length <= 90 && words.split(' ').length <= 12 && !words.endsWith(':');
}

function isPersonWithPost(words: string): boolean {
  return /\b(?:Director|Head of|Officer|Manager|Councillor|Cllr|Cabinet Member|Lead|Leader|Chair)\b/.test(words) && /[,–-]\s/.test(words);
}

/** Short words with a gap around them and running text, an item or a numbered paragraph below. */
function standsAlone(words: string, around: Around): boolean {
  if (!around.isAfterGap || !around.isBeforeGap || words.length > 80 || words.split(' ').length > 10) return false;
  if (!/^[A-Z‘“'"]/.test(words) || /^(?:N\/A|None|Yes|No|All)\b/i.test(words) || /\d{4}$|@/.test(words)) return false;
  if (isPersonWithPost(words) || / (?:to|that|of|the|and|for|with|by)$/.test(words)) return false;
  return around.next.length >= 70 || /^(?:[-•]|\(?[a-z][.)]|\d+\.\d+)\s/i.test(around.next);
}
