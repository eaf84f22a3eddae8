import { foundAt } from './find-places.ts';
import type { Found, Paper, PaperImplication } from './paper.ts';

type FoundImplication = Found<PaperImplication>;

const fields =
  'finance|financial(?: and (?:resource|procurement|value for money))?|resources?(?: \\(.{2,60}\\))?|legal(?: and (?:constitutional(?: references)?|governance|procurement))?|human resources?(?: \\(hr\\))?|hr|staffing|workforce|equalit(?:y|ies)(?: and diversity| and human rights|, diversity and inclusion| & diversity)?|diversity|crime and disorder|information technology(?: \\(i?c?t\\))?|ict|it|property|estates|assets|risk(?: management| assessment)?|procurement|sustainability|environment(?:al)?(?: and climate change)?|climate(?: change| emergency)?(?: and environment)?|carbon|public health|health(?: and (?:well-?being|safety))?|safeguarding|data protection|gdpr|information governance|privacy|communications?|consultation(?: and engagement)?|community safety|social value|corporate (?:priorities|plan|policy)(?: and performance)?|policy|human rights|rural(?: proofing)?|children(?: and young people)?|looked after children|corporate parenting|working with (?:people|partners)|place[- ]based working|improving outcomes for children|value for money|section 17|section 151|monitoring officer|transport|planning|insight|cohesion|affected groups';
const field = new RegExp(`^(?:${fields})$`, 'i');
const suffix = /\s+(?:implications?|considerations?|comments?|impact(?: assessment)?)(?:\s*\(.{1,60}\))?(?: of (?:the )?(?:strategic )?.{3,60})?$/i;
const inline = new RegExp(`^(${fields}|other(?: \\(.{2,60}\\))?)(?: implications?| considerations?| comments?)?(?: \\([^()]{2,60}\\)(?=:))?\\s?([-–—:]?)\\s?(?=\\S)`, 'i');
const regionHeading = /^(?:other |corporate |specialist |key |summary of )?(?:implications|impacts?|considerations)(?: of (?:the )?(?:decision|recommendations?|report|proposals?)| for (?:the )?council)?$|^implications/i;
/** Names that stand over what a paper says of a field even without 'implications' behind them, where it has a part with it. */
const fieldAlone = /^(?:finance|financial|legal|human resources?(?: \(hr\))?|hr|staffing|equalit(?:y|ies)(?: and diversity| and human rights|, diversity and inclusion| & diversity)?|crime and disorder|risks?(?: management| assessment)?|procurement|sustainability|climate(?: change| emergency)?|carbon|public health|safeguarding|data protection|human rights|social value|value for money)$/i;
const none = /\b(?:no|not any|without)\b[^.;]{0,60}\b(?:implications?|impacts?|issues|considerations|comments)\b|^(?:none|nil|no)\b.{0,60}$|\bthere (?:are|is) none\b|\bdoes not (?:have|give rise to|raise)\b[^.;]{0,40}implications/i;
const notAssessed = /\b(?:not (?:yet )?(?:been )?(?:assessed|known|quantified|available|determined|carried out|undertaken)|to be (?:assessed|confirmed|determined|completed|advised)|tbc|tba|has yet to be|yet to be)\b/i;
const notApplicable = /^(?:n\/?a|not applicable|not required|not relevant)\b/i;

/**
 * What a paper says of each field: as sections of their own, as parts below 'Implications', on one line behind the name
 * of the field, in rows of a table, or in a sentence that says there are none.
 */
export function findImplications(paper: Paper): FoundImplication[] {
  const found: FoundImplication[] = [];
  let region: number | null = null;
  const hasNamed = paper.blocks.some(({ kind, text }) => kind === 'HEADING' && suffix.test(text) && field.test(text.replace(suffix, '').trim()));
  for (const [at, block] of paper.blocks.entries()) {
    if (block.kind === 'HEADING') {
      const level = block.level ?? 2;
      if (regionHeading.test(block.text)) {
        region = level;
        continue;
      }
      if (region !== null && level <= region) region = null;
      const name = nameOf(block.text, region !== null) ?? (hasNamed && fieldAlone.test(block.text) ? block.text : null);
      if (name !== null) found.push(underHeading(paper, at, name));
    } else if (block.kind === 'TABLE') {
      found.push(...inTable(paper, at, region !== null));
    } else if (region !== null || /implications?\b/i.test(block.text.slice(0, 60))) {
      const one = onOneLine(paper, at, region !== null);
      const above = found.at(-1);
      const isSaid = region === null && above?.place.block === at - 1 && above.value.kind.toLowerCase().includes(one?.value.kind.toLowerCase() ?? '');
      if (one && !isSaid) found.push(one);
    }
  }
  return found;
}

/** The name of the field that a heading is about; null where it is about something else. */
function nameOf(heading: string, isAmongImplications: boolean): string | null {
  const name = heading.replace(suffix, '').trim();
  if (/^(?:table|figure|appendix)\b|\bunder$/i.test(name)) return null;
  if (isAmongImplications) return name;
  return suffix.test(heading) && (field.test(name) || name.length <= 40) ? name : null;
}

function underHeading(paper: Paper, at: number, kind: string): FoundImplication {
  const blocks = [];
  for (let next = at + 1; next < paper.blocks.length && paper.blocks[next]!.kind !== 'HEADING'; next += 1) {
    if (blocks.length < 40) blocks.push(paper.blocks[next]!.text);
  }
  const text = blocks.join('\n');
  const value = { kind, state: stateOf(text), text: text === '' ? null : text };
  return foundAt(paper, value, { block: at, start: 0, end: paper.blocks[at]!.text.length }, 'A part of the paper has this name.', true);
}

function onOneLine(paper: Paper, block: number, isAmongImplications: boolean): FoundImplication | null {
  const { text } = paper.blocks[block]!;
  const match = inline.exec(text.slice(0, 200));
  const isParted = match !== null && (match[2] !== '' || /^\p{Lu}/u.test(text.slice(match[0].length)));
  if (match && isParted && (isAmongImplications || /implications?/i.test(match[0]))) {
    const said = text.slice(match[0].length);
    return foundAt(paper, { kind: match[1]!, state: stateOf(said), text: said }, { block, start: 0, end: text.length }, 'It stands behind the name of the field.', true);
  }
  const [whole, kind] = /^There are no (?:direct |specific |significant |additional )?([a-z&\- ]{2,50}?) implications\b[^.]{0,120}\.?/i.exec(text) ?? [];
  if (whole === undefined) return null;
  return foundAt(paper, { kind: kind!, state: 'NONE', text: whole }, { block, start: 0, end: whole.length }, 'A sentence says that there are none.', true);
}

/** Rows of two cells or more whose first names a field. */
function inTable(paper: Paper, block: number, isAmongImplications: boolean): FoundImplication[] {
  const found: FoundImplication[] = [];
  let start = 0;
  for (const row of paper.blocks[block]!.text.split('\n')) {
    const [label = '', ...cells] = row.split('\t');
    const name = label.replace(/:$/, '').replace(suffix, '');
    const isNamed = field.test(name) && (isAmongImplications || suffix.test(label.replace(/:$/, '')));
    if (isNamed && cells.some((cell) => cell !== '')) {
      const text = cells.filter((cell) => cell !== '').join(' ');
      found.push(foundAt(paper, { kind: name, state: stateOf(text), text }, { block, start, end: start + row.length }, 'A row of a table has this name.', true));
    }
    start += row.length + 1;
  }
  return found;
}

function stateOf(text: string): PaperImplication['state'] {
  const words = text.trim();
  if (words === '') return 'NOT_STATED';
  if (notApplicable.test(words)) return 'NOT_APPLICABLE';
  if (words.length <= 260 && none.test(words) && !/£\s?\d/.test(words) && !/\bother than\b|\bexcept\b|\bhowever\b/i.test(words)) return 'NONE';
  return words.length <= 260 && notAssessed.test(words) ? 'NOT_ASSESSED' : 'SOME';
}
