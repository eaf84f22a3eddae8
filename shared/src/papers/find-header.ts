import { parseFuzzyDate, type FuzzyDate } from '../dates.ts';
import { foundIn, type Segment } from './find-places.ts';
import type { Found, Paper, PaperHeader, Stated } from './paper.ts';
import { isSectionName } from './read-headings.ts';

const labels = {
  title: /^(?:title|(?:report |item )?title(?: of (?:the )?report)?|subject(?: of (?:the )?report)?|name of report|report (?:name|subject)|re)$/i,
  body: /^(?:name of (?:meeting|committee|body|decision[- ]maker)|(?:meeting|committee|body)(?: name)?(?: and date)?|decided at meeting|(?:report )?to(?: the)?|committee|decision[- ](?:maker|making body)|final decision[- ]maker|report considered by|considered by|report for|body|decision to be taken by|for consideration by)$/i,
  meetingDay: /^(?:date(?: and time)?(?: of (?:the )?(?:meeting|committee|decision|cabinet|report|panel))?|meeting date|committee date|decision date|date for decision|(?:on|dated))$/i,
  classification: /^(?:classification|public(?:\/| or )private|private(?:\/| or )public|(?:report )?status|publicity|(?:is (?:the|this) report )?(?:open|exempt|confidential|public|restricted)(?: or (?:exempt|confidential|private|closed))?(?: (?:information|report))?\??|confidentiality|access to information|(?:does (?:this|the) report )?(?:contains? )?(?:any )?(?:exempt|confidential)(?: (?:or|and) (?:exempt|confidential))? information\??|open\/(?:exempt|closed)|for publication|publication status|does (?:the|this) report contain (?:confidential|exempt).{0,60}|is any (?:part )?of (?:this|it) (?:report )?(?:exempt|confidential)\??|(?:will|is) (?:the|this) (?:report|item|decision)\b.{0,30}\b(?:in private|exempt|confidential)\b.{0,40}\?|(?:exempt|confidential)(?:\/| or )(?:exempt|confidential)(?: (?:report|item|appendix|appendices))?\??)$/i,
  asksFor: /^(?:(?:paper|item) for|purpose(?: of (?:the )?report)?|(?:report |decision )?type|type of (?:report|decision)|for|action(?: required)?|report for|this report is for|action requested)$/i,
  isKey: /^(?:(?:is (?:this|it|the decision) )?(?:a )?key(?: decision)?\b|key$|type of decision|decision type)|\bkey decision\b/i,
  inForwardPlan: /forward plan|notice of (?:key |forthcoming )?decision|cabinet work programme/i,
  callIn: /call[- ]?in\b/i,
  isUrgent: /^(?:urgent(?: item| decision| report)?|urgency|is (?:this|it|the (?:report|item|decision)) (?:an? )?urgent(?: item| decision| report| matter)?|general exception.*|special urgency.*)\??$/i,
  wards: /^(?:(?:electoral )?(?:wards?|divisions?|ward\(s\)|division\(s\)|wards? ?\/ ?divisions?|areas?)(?: (?:or|and) (?:wards?|divisions?|areas?))?(?: directly)?(?: affected| concerned| covered)?|affected wards?|(?:local )?members? and wards? affected|(?:local )?(?:ward|division(?:al)?) members?(?:\(s\))?)$/i,
};

const bodyWords = /\b(?:Committee|Cabinet|Panel|Board|Council|Executive|Commission|Forum|Assembly|Sub-?Committee|COMMITTEE|CABINET|PANEL|BOARD|COUNCIL|EXECUTIVE)(?![’'\w])/;
const ofMinutes = /^(?:agenda )?item (?:no\.? ?)?\d{1,3}[a-z]?[\s:–-]+|^(?:extract from )?(?:the )?(?:draft )?(?:minutes of|meeting of)(?: (?:a|the) meeting of)?(?: the)? /i;
const dayInText = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z][A-Za-z]{2,8},? \d{4}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)|\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8} \d{1,2},? \d{4})\b/;

/**
 * What stands at the head of a paper, in the words of many councils' forms: behind a label, as the answer to a question,
 * or by its place above the first section. What is told by its place alone is for somebody to look at.
 */
export function findHeader(paper: Paper, segments: readonly Segment[]): PaperHeader {
  const opening = segments.filter((segment) => segment.heading === null || !isSectionName(segment.heading)).slice(0, 40);
  const body = labelled(segments, labels.body, bodyOf(paper)) ?? firstOf(opening, bodyByPlace(paper, false)) ?? firstOf(opening, bodyByPlace(paper, true));
  const meetingDay = dayByLabel(paper, segments) ?? firstOf(opening.slice(0, 10), dayByPlace(paper));
  const key = findKey(paper, segments);
  return {
    title: labelled(segments, labels.title, textOf(paper)) ?? titleByPlace(paper, opening, [body, meetingDay]),
    body,
    meetingDay,
    classification: labelled(segments, labels.classification, classificationOf(paper)) ?? firstOf(opening, classificationByPlace(paper)),
    asksFor: labelled(segments, labels.asksFor, asksForOf(paper)) ?? firstOf(opening, asksForByPlace(paper)),
    ...key,
    inForwardPlan: labelled(segments, labels.inForwardPlan, statedOrReference(paper)),
    callIn: labelled(segments, labels.callIn, statedOf(paper)),
    isUrgent: labelled(segments, labels.isUrgent, statedOf(paper)),
    wards: labelled(segments, labels.wards, wardsOf(paper)),
  };
}

type Read<T> = (segment: Segment, isByHeading: boolean) => Found<T> | null;

/** The first segment with such a label, or under such a heading, that can be read. */
function labelled<T>(segments: readonly Segment[], label: RegExp, read: Read<T>): Found<T> | null {
  for (const segment of segments) {
    if (segment.text.length > 300) continue;
    const isByLabel = segment.label !== null && label.test(segment.label);
    const isByHeading = !isByLabel && segment.label === null && segment.heading !== null && segment.heading !== segment.text && segment.text.length <= 80 && label.test(segment.heading);
    const found = isByLabel || isByHeading ? read(segment, isByHeading) : null;
    if (found) return found;
  }
  return null;
}

function firstOf<T>(segments: readonly Segment[], read: (segment: Segment) => Found<T> | null): Found<T> | null {
  for (const segment of segments) {
    const found = read(segment);
    if (found) return found;
  }
  return null;
}

function textOf(paper: Paper): Read<string> {
  return (segment) => {
    const words = segment.text.replace(/[;,]+$/, '');
    return words === '' ? null : foundIn(paper, segment, words, 0, words.length, saysSo(segment));
  };
}

/** Names of wards; where the members for them are named instead, that is no ward. */
function wardsOf(paper: Paper): Read<string> {
  return (segment, isByHeading) => (/^(?:councillor|cllr)\b/i.test(segment.text) ? null : textOf(paper)(segment, isByHeading));
}

function saysSo({ label, heading }: Segment): string {
  const name = label ?? heading ?? '';
  return `It is called: ${name}${name.endsWith('?') ? '' : '.'}`;
}

/** The name of a body, without the day that may stand behind it. */
function bodyOf(paper: Paper): Read<string> {
  return (segment) => {
    const name = withoutDay(segment.text);
    if (/^report for$/i.test(segment.label ?? '') && !bodyWords.test(name)) return null;
    return name === '' || !/\p{L}{3}/u.test(name) ? null : foundIn(paper, segment, name, 0, name.length, saysSo(segment));
  };
}

function withoutDay(text: string): string {
  const day = dayInText.exec(text);
  return (day ? text.slice(0, day.index) : text).replace(/[\s,;:–—-]+(?:on|held on)?\s*$/, '').trimEnd();
}

/** A council's own name stands over papers for its committees: it is the body only where no other is named. */
function bodyByPlace(paper: Paper, mayBeCouncil: boolean): (segment: Segment) => Found<string> | null {
  return (segment) => {
    if (segment.label !== null || paper.blocks[segment.block]!.label !== null || segment.text.length > 140 || !bodyWords.test(segment.text)) return null;
    const whole = withoutDay(segment.text);
    const name = whole.replace(ofMinutes, '');
    if (/^(?:report|joint report|from|agenda|title)\b|\b(?:is|are|was|will|to)\b|[.:]$/i.test(name) || !bodyWords.test(name)) return null;
    if (!mayBeCouncil && /\b(?:borough|city|county|district|town|metropolitan|parish)? ?council$/i.test(name)) return null;
    const from = whole.length - name.length;
    return foundIn(paper, segment, name, from, whole.length, 'It stands at the head of the paper and names a body.', false);
  };
}

function dayByLabel(paper: Paper, segments: readonly Segment[]): Found<FuzzyDate> | null {
  const read: Read<FuzzyDate> = (segment) => dayIn(paper, segment, saysSo(segment), true);
  return labelled(segments, labels.meetingDay, read) ?? labelled(segments, labels.body, read);
}

function dayByPlace(paper: Paper): (segment: Segment) => Found<FuzzyDate> | null {
  return (segment) => (segment.label === null && segment.text.length <= 160 ? dayIn(paper, segment, 'It stands at the head of the paper.', false) : null);
}

function dayIn(paper: Paper, segment: Segment, rule: string, isSure: boolean): Found<FuzzyDate> | null {
  const match = dayInText.exec(segment.text);
  const reading = match ? parseFuzzyDate(match[0]) : null;
  if (!match || reading?.kind !== 'parsed') return null;
  return foundIn(paper, segment, reading.date, match.index, match.index + match[0].length, `${rule} ${reading.rule}`, isSure && !reading.assumed);
}

function titleByPlace(paper: Paper, opening: readonly Segment[], others: readonly (Found<unknown> | null)[]): Found<string> | null {
  const taken = new Set(others.map((found) => found?.place.block));
  const named = others.map((found) => found?.raw);
  const marked = opening.find((segment) => paper.blocks[segment.block]!.kind === 'HEADING' && paper.blocks[segment.block]!.level === 1 && !taken.has(segment.block) && !named.includes(segment.text));
  const placed = opening.slice(0, 14).map(wholeLine(paper)).find((segment) => segment !== null && !taken.has(segment.block) && !named.includes(segment.text) && isTitle(segment.text)) ?? undefined;
  const title = marked ?? placed;
  return title ? foundIn(paper, title, title.text, 0, title.text.length, 'It stands at the head of the paper.', false) : null;
}

/** A segment as a line of its own, where what stands before it is part of a title and no label: 'Family hubs: the first year'. */
function wholeLine(paper: Paper): (segment: Segment) => Segment | null {
  return (segment) => {
    if (segment.label === null) return segment;
    const { kind, text } = paper.blocks[segment.block]!;
    const isLabelled = Object.values(labels).some((label) => label.test(segment.label!)) || /[a-z] (?:of|by)$|author|officer|head of|contact|member|holder|director|from|report|consult|appendi|enclosure|signed|approv|status|type|decision|date|reason|maker|tel\b|e-?mail|ref/i.test(segment.label);
    return kind === 'TABLE' || isLabelled ? null : { ...segment, start: 0, text, label: null };
  };
}

function isTitle(text: string): boolean {
  if (text.length < 8 || text.length > 200 || !text.includes(' ') || isSectionName(text) || /\bcouncil$/i.test(text)) return false;
  return /^[\p{Lu}\d‘“'"]/u.test(text) && !/^(?:that |report of|joint report|report by|from|agenda|item \d|for (?:information|decision)|part \d|not for|open|exempt|key decision|non-key|not a key decision)|[.:]$|@|^\d|^(?:councillor|cllr)/i.test(text);
}

const isPublic = /^(?:unrestricted|public\b|open\b|part (?:1|i|a|one)\b|not (?:exempt|confidential|restricted)|non-?exempt|for (?:general )?(?:publication|release)|no exempt|official$|official - open)/i;
const isExempt = /^(?:exempt|restricted|confidential|private|part (?:2|ii|b|two)\b|not for (?:general )?(?:publication|release)|closed)/i;

function classificationOf(paper: Paper): Read<'PUBLIC' | 'EXEMPT'> {
  return (segment) => {
    const answer = stated(segment.text);
    const asksExempt = /exempt|confidential|private\??$|restricted/i.test(segment.label ?? segment.heading ?? '');
    const byAnswer = answer === 'YES' || answer === 'NO' ? ((answer === 'YES') === asksExempt ? 'EXEMPT' : 'PUBLIC') : null;
    const value = isPublic.test(segment.text) ? 'PUBLIC' : isExempt.test(segment.text) ? 'EXEMPT' : byAnswer;
    return value && foundIn(paper, segment, value, 0, segment.text.length, saysSo(segment));
  };
}

function classificationByPlace(paper: Paper): (segment: Segment) => Found<'PUBLIC' | 'EXEMPT'> | null {
  return (segment) => {
    if (segment.label !== null || segment.text.length > 80) return null;
    const value = /^(?:unrestricted|for general release|open report|public report|part (?:1|i|a)\b.{0,20}|for publication)$/i.test(segment.text)
      ? 'PUBLIC'
      : /^(?:not for (?:general )?(?:publication|release)|exempt(?: report)?|confidential|part (?:2|ii|b)\b.{0,20})$/i.test(segment.text)
        ? 'EXEMPT'
        : null;
    return value && foundIn(paper, segment, value, 0, segment.text.length, 'It stands at the head of the paper.');
  };
}

function purposeOf(text: string): 'DECISION' | 'DISCUSSION' | 'INFORMATION' | null {
  if (/\bdecision\b|\bapproval\b/i.test(text)) return 'DECISION';
  if (/\bdiscussion\b|\bcomment\b|\bconsideration\b/i.test(text)) return 'DISCUSSION';
  return /\binformation\b|\bnot(?:e|ing)\b/i.test(text) ? 'INFORMATION' : null;
}

function asksForOf(paper: Paper): Read<'DECISION' | 'DISCUSSION' | 'INFORMATION'> {
  return (segment) => {
    const value = segment.text.length <= 40 ? purposeOf(segment.text) : null;
    return value && foundIn(paper, segment, value, 0, segment.text.length, saysSo(segment));
  };
}

function asksForByPlace(paper: Paper): (segment: Segment) => Found<'DECISION' | 'DISCUSSION' | 'INFORMATION'> | null {
  return (segment) => {
    if (segment.label !== null || !/^(?:(?:report )?for|item for) (?:information|decision|discussion|noting|comment|approval)(?: only)?\.?$/i.test(segment.text)) return null;
    return foundIn(paper, segment, purposeOf(segment.text)!, 0, segment.text.length, 'It stands at the head of the paper.');
  };
}

/** A key decision: the answer, and the council's own test where the question gives it. */
function findKey(paper: Paper, segments: readonly Segment[]): Pick<PaperHeader, 'isKey' | 'keyTest'> {
  const candidates = segments.filter(({ label }) => label === null || (!labels.inForwardPlan.test(label) && !labels.callIn.test(label)));
  const isKey = labelled(candidates, labels.isKey, statedOf(paper)) ?? firstOf(segments.slice(0, 60), keyByPlace(paper));
  const test = segments.find(({ text, label }) => label === null && text.length <= 400 && /key decision/i.test(text) && /£|two or more|significant/i.test(text) && /\?|likely/.test(text));
  const [lead] = test ? (/^.{0,30}?key decision\??\s*[-–—:]?\s*/i.exec(test.text) ?? ['']) : [''];
  const keyTest = test && test.text.length > lead.length ? foundIn(paper, test, test.text.slice(lead.length), lead.length, test.text.length, 'The question says what makes a decision key.') : null;
  return { isKey, keyTest };
}

function keyByPlace(paper: Paper): (segment: Segment) => Found<Stated> | null {
  return (segment) => {
    if (segment.text.length > 160) return null;
    const no = /\b(?:non[- ]key decision|not a key decision)\b/i.exec(segment.text);
    const yes = /^key decision$|\bthis is a key decision\b/i.exec(segment.text);
    const match = no ?? yes;
    return match && foundIn(paper, segment, no ? 'NO' : 'YES', match.index, match.index + match[0].length, 'The paper says so in words.');
  };
}

const box = '(?:[☐☒☑□■✓✔✗✘]|\\[[ xX]?\\])';

/** The answer whose box is ticked, of several in a row: '☐ Yes ☒ No', or with the boxes behind: 'Yes [ ] No [x]'. */
function tickedAnswer(text: string): Stated | null {
  const answer = '(yes|no|n\\/a|not applicable)';
  const isBoxFirst = new RegExp(`^${box}`).test(text);
  const pattern = new RegExp(isBoxFirst ? `(?<box>${box})\\s*${answer}` : `${answer}\\s*(?<box>${box})`, 'gi');
  const answers = [...text.slice(0, 200).matchAll(pattern)];
  const ticked = answers.filter((match) => !/[☐□]|\[ ?\]/.test(match.groups!['box']!));
  if (answers.length < 2 || ticked.length !== 1) return null;
  const [words] = /yes|no(?!t)/i.exec(ticked[0]![0]) ?? [];
  return words === undefined || /n\/a/i.test(ticked[0]![0]) ? 'NOT_APPLICABLE' : words.toLowerCase() === 'yes' ? 'YES' : 'NO';
}

/** YES, NO or not applicable, in the ways forms are filled in; a tick that lost its typeface is a yes. */
function stated(text: string): Stated | null {
  const ticked = tickedAnswer(text);
  if (ticked) return ticked;
  if (/^(?:yes|y|✓|✔|☒|ü|true)(?:$|[\s,.;:–-])/i.test(text)) return 'YES';
  if (/^(?:no|n|✗|✘|false|none)(?:$|[\s,.;:–-])/i.test(text)) return 'NO';
  return /^(?:n\/?a|not applicable)\b/i.test(text) ? 'NOT_APPLICABLE' : null;
}

function statedOf(paper: Paper): Read<Stated> {
  return (segment) => {
    const value = stated(segment.text) ?? (/\bnot (?:a |subject|eligible|key|be called)|\bcannot be called|non-?key/i.test(segment.text) ? 'NO' : /^key\b|\bis (?:a key|subject|eligible|open)\b|\b(?:can|may|will) be called[- ]in\b/i.test(segment.text) ? 'YES' : null);
    return value && foundIn(paper, segment, value, 0, segment.text.length, `The answer to: ${segment.label ?? segment.heading}`);
  };
}

function statedOrReference(paper: Paper): Read<Stated> {
  return (segment, isByHeading) => {
    const answer = statedOf(paper)(segment, isByHeading);
    if (answer || !/\d/.test(segment.text) || segment.text.length > 60) return answer;
    return foundIn(paper, segment, 'YES', 0, segment.text.length, 'It has a reference or a day in the forward plan.', false);
  };
}
