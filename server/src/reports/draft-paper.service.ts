import { formatDay } from '@throughline/shared/dates';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { Found, Paper, PaperFacts, PaperImplication, Stated } from '@throughline/shared/papers/paper';
import { emptyHeader, PaperWriter, type DraftPlace } from './draft-paper-writer.service.ts';
import { displayOf } from './report-draft.entity.ts';
import type { DraftedReport } from './report.queries.ts';

/** A draft in the shape in which every paper is checked. */
export interface PaperOfDraft {
  paper: Paper;
  facts: PaperFacts;
  /** For each block of the paper where it stands in the draft; null for what only the print has, such as headings of parts. */
  places: (DraftPlace | null)[];
}

interface Header {
  title: string;
  body: string;
  meetingDay: string | null;
  classification: 'PUBLIC' | 'EXEMPT';
  asksFor: string;
  isKey: Stated;
  keyTest: string | null;
  inForwardPlan: Stated;
  callIn: Stated;
  isUrgent: Stated;
  purposes: string[];
  wardCoverage: string;
  recommendations: { position: number; verb: string; text: string; reason: string | null }[];
  implications: { position: number; kind: string; state: PaperImplication['state']; text: string | null }[];
  people: { position: number; capacity: string; name: string; post: string | null }[];
}

const stated: Record<Stated, string> = { YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'Not applicable', NOT_STATED: 'Not stated' };
const states: Record<PaperImplication['state'], string> = {
  SOME: '', NONE: 'None', NOT_ASSESSED: 'Not assessed yet', NOT_APPLICABLE: 'Not applicable', NOT_STATED: 'Not stated',
};

/**
 * A draft as a paper: the public parts, or the exempt ones. Figures stand in the text as they would be published now, and
 * what the draft holds in fields (its header, recommendations, implications) is taken from them and not read from words.
 */
export function paperOfDraft(draft: DraftedReport, isExempt: boolean): PaperOfDraft {
  const header = draft.parts as unknown as Header;
  const writer = new PaperWriter(draft);
  if (!isExempt) writeFront(writer, header);
  const sections = draft.sections.filter((section) => section.isExempt === isExempt);
  for (const section of sections) writer.section(section);
  if (!isExempt) writeBack(writer, draft, header);
  const paper: Paper = { blocks: writer.blocks };
  return { paper, places: writer.places, facts: { ...findFacts(paper), ...(isExempt ? nothingOfTheFront : writer.facts()) } };
}

const nothingOfTheFront = { recommendations: [], implications: [], enclosures: [], header: emptyHeader() };

function writeFront(writer: PaperWriter, header: Header): void {
  const front: DraftPlace = { part: 'HEADER', position: 0, title: 'Front of the paper' };
  const line = (label: string, value: string): Found<string>['place'] => writer.field(front, label, value);
  writer.put({ kind: 'HEADING', level: 1, text: header.title }, front);
  const found = <T>(value: T, place: Found<T>['place'], raw: string): Found<T> => ({ value, place, raw, rule: 'As it is recorded', isSure: true });
  const { header: facts } = writer;
  facts.body = found(header.body, line('Body', header.body), header.body);
  if (header.meetingDay !== null) {
    const raw = formatDay(header.meetingDay);
    const date = { start: header.meetingDay, end: header.meetingDay, precision: 'DAY' as const, approximate: false, raw };
    facts.meetingDay = found(date, line('Date', raw), raw);
  }
  if (header.isKey !== 'NOT_STATED') {
    if (header.keyTest !== null) facts.keyTest = found(header.keyTest, line('Test of a key decision', header.keyTest), header.keyTest);
    facts.isKey = found(header.isKey, line('Key decision', stated[header.isKey]), stated[header.isKey]);
  }
  if (header.wardCoverage === 'ALL') facts.wards = found('All', line('Wards', 'All'), 'All');
  if (header.asksFor === 'DECISION' || header.asksFor === 'DISCUSSION' || header.asksFor === 'INFORMATION') {
    const words = `For ${header.asksFor.toLowerCase()}`;
    facts.asksFor = found(header.asksFor, line('Asks for', words), words);
  }
  for (const purpose of header.purposes) writer.put({ kind: 'ITEM', level: 1, text: purpose }, front);
}

function writeBack(writer: PaperWriter, draft: DraftedReport, { recommendations, implications, people }: Header): void {
  if (recommendations.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Recommendations' }, null);
  for (const { position, verb, text, reason } of recommendations) {
    const at: DraftPlace = { part: 'RECOMMENDATION', position, title: `Recommendation ${position}` };
    const place = writer.put({ kind: 'ITEM', level: 1, label: `${position}.`, text }, at);
    writer.recommendations.push({ value: { verb, text, reason }, place, raw: text, rule: 'As it is recorded', isSure: true });
    if (reason !== null) writer.put({ kind: 'PARAGRAPH', text: `Reason: ${reason}` }, at);
  }
  if (implications.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Implications' }, null);
  for (const { position, kind, state, text } of implications) {
    const words = [states[state], text ?? ''].filter((each) => each !== '').join('. ');
    const place = writer.put({ kind: 'PARAGRAPH', text: `${kind}: ${words}` }, { part: 'IMPLICATION', position, title: kind });
    writer.implications.push({ value: { kind, state, text }, place, raw: kind, rule: 'As it is recorded', isSure: true });
  }
  const enclosures = draft.enclosures.filter((enclosure) => !enclosure.isExempt) as unknown as { position: number; label: string | null; title: string }[];
  if (enclosures.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Enclosures' }, null);
  for (const { position, label, title } of enclosures) {
    writer.put({ kind: 'ITEM', level: 1, label, text: label === null ? title : `${label}: ${title}` }, { part: 'ENCLOSURE', position, title });
  }
  if (people.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Contacts' }, null);
  for (const { position, name, post } of people) {
    writer.put({ kind: 'PARAGRAPH', text: post === null ? name : `${name}, ${post}` }, { part: 'PERSON', position, title: name });
  }
  const figures = draft.figures.filter((figure) => !figure.isExempt && displayOf(figure) !== null);
  if (figures.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Figures' }, null);
  for (const figure of figures) {
    writer.put({ kind: 'ITEM', level: 1, text: `${figure.label}: ${displayOf(figure)}` }, { part: 'FIGURE', position: figure.position, title: figure.label });
  }
  const terms = draft.terms.filter(({ expansion }) => expansion !== null);
  if (terms.length > 0) writer.put({ kind: 'HEADING', level: 2, text: 'Abbreviations' }, null);
  for (const { term, expansion } of terms) writer.put({ kind: 'ITEM', level: 1, text: `${term} – ${expansion}` }, null);
}
