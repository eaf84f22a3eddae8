import { formatDay, formatFuzzyDate, type FuzzyDate } from '@throughline/shared/dates';
import type { FactKind } from '@throughline/shared/forms/paper-import';
import { formatPence } from '@throughline/shared/money';
import type { Found, Paper, PaperEnclosure, PaperFacts, PaperFigure, PaperFinding, PaperHeader, PaperImplication, PaperPerson, Place } from '@throughline/shared/papers/paper';
import type { ReportClassification, ReportPurpose } from '../reports/report-words.type.ts';

/** What a fact would become, as data. */
export type TakenFact =
  | { kind: 'HEADER'; field: keyof PaperHeader; value: string }
  | ({ kind: 'PERSON' } & PaperPerson)
  | { kind: 'RECOMMENDATION'; verb: RecommendedVerb; text: string; reason: string | null }
  | ({ kind: 'IMPLICATION'; name: string } & Pick<PaperImplication, 'state' | 'text'>)
  | { kind: 'ENCLOSURE'; enclosed: PaperEnclosure['kind']; label: string | null; title: string; isAtHand: boolean }
  | { kind: 'MONEY'; pence: number; isApproximate: boolean; note: string | null; label: string }
  | { kind: 'DATE'; start: string; end: string; precision: string; label: string }
  | { kind: 'COUNT'; number: number; unit: string; isApproximate: boolean; label: string }
  | { kind: 'FINDING'; rule: string; note: string };

/** A fact as it is kept until somebody decides. */
export interface FactToJudge {
  kind: FactKind;
  placed: Place | null;
  beforeWords: string;
  raw: string;
  afterWords: string;
  place: string;
  words: string;
  taken: TakenFact | null;
  rule: string;
  isSure: boolean;
}

export const recommendedVerbs = ['NOTE', 'CONSIDER', 'REVIEW', 'AGREE', 'APPROVE', 'ENDORSE', 'SUPPORT', 'REFER', 'COMMENT'] as const;
export type RecommendedVerb = (typeof recommendedVerbs)[number];
const nearest: Readonly<Record<string, RecommendedVerb>> = {
  RECEIVE: 'NOTE', ACKNOWLEDGE: 'NOTE', WELCOME: 'NOTE', RECOGNISE: 'NOTE', DISCUSS: 'CONSIDER', SCRUTINISE: 'CONSIDER', EXAMINE: 'REVIEW', MONITOR: 'REVIEW', IDENTIFY: 'CONSIDER',
  DELEGATE: 'APPROVE', AUTHORISE: 'APPROVE', AUTHORIZE: 'APPROVE', RATIFY: 'APPROVE', ADOPT: 'APPROVE', ACCEPT: 'APPROVE', AWARD: 'APPROVE', GRANT: 'APPROVE', ALLOCATE: 'APPROVE', COMMEND: 'ENDORSE', ADVISE: 'COMMENT',
};
const stated: Readonly<Record<string, string>> = { YES: 'yes', NO: 'no', NOT_APPLICABLE: 'not applicable', NOT_STATED: 'not stated' };
const states: Record<PaperImplication['state'], string> = { SOME: 'some', NONE: 'none', NOT_ASSESSED: 'not assessed', NOT_APPLICABLE: 'not applicable', NOT_STATED: 'not stated' };
const fieldNames: Record<keyof PaperHeader, string> = {
  title: 'Title', body: 'Committee or body', meetingDay: 'Day of the meeting', classification: 'Who may read it', asksFor: 'What it asks for', isKey: 'Key decision', keyTest: 'The council’s test of a key decision',
  inForwardPlan: 'In the forward plan', callIn: 'Open to call-in', isUrgent: 'Urgent', wards: 'Wards affected',
};
const others: Readonly<Record<string, string>> = {
  PUBLIC: 'everybody', EXEMPT: 'the committee and officers only', DECISION: 'a decision', DISCUSSION: 'discussion', INFORMATION: 'nothing; it is for information',
} satisfies Record<`${ReportClassification}` | Exclude<`${ReportPurpose}`, 'NOT_STATED'>, string>;
const capacities: Record<PaperPerson['capacity'], string> = {
  AUTHOR: 'author', ACCOUNTABLE_OFFICER: 'responsible officer', PORTFOLIO_HOLDER: 'portfolio holder', CONTACT: 'contact', SIGNED_OFF: 'signed it off', NAMED: 'named in the text',
};

const MOST_FACTS = 3000;

/** All facts and findings of a paper, in the order of their kinds and of the paper, each with its words and its place. */
export function factsToJudge(paper: Paper, facts: PaperFacts, findings: readonly PaperFinding[]): FactToJudge[] {
  const whereabouts = placeWords(paper);
  const fact = (kind: FactKind, found: { place: Place; raw: string; rule: string; isSure: boolean }, taken: TakenFact | null): FactToJudge => ({
    kind, placed: found.place, ...wordsBeside(paper, found.place), raw: cut(found.raw, 400), place: whereabouts[found.place.block]!, words: taken ? sayFact(taken) : 'Say how it is meant', taken, rule: found.rule, isSure: found.isSure && taken !== null,
  });
  const figures = (kind: PaperFigure['kind']) => facts.figures.filter(({ value }) => value.kind === kind);
  return [
    ...Object.entries(facts.header).flatMap(([field, found]) => (found ? [fact('HEADER', found, headerTaken(field as keyof PaperHeader, found))] : [])),
    ...facts.people.map((found) => fact('PERSON', found, { kind: 'PERSON', ...found.value })),
    ...facts.recommendations.map((found) => fact('RECOMMENDATION', found, { kind: 'RECOMMENDATION', ...found.value, verb: verbOf(found.value.verb) })),
    ...onceEach(facts.implications).map((found) => fact('IMPLICATION', found, { kind: 'IMPLICATION', name: cut(found.value.kind, 120), state: found.value.state, text: found.value.text })),
    ...facts.enclosures.map((found) => fact('ENCLOSURE', found, { kind: 'ENCLOSURE', enclosed: found.value.kind, label: found.value.label, title: cut(found.value.title, 300), isAtHand: found.value.isAtHand ?? false })),
    ...figures('MONEY').map((found) => fact('MONEY', found, figureTaken(found.value))),
    ...figures('DATE').map((found) => fact('DATE', found, figureTaken(found.value))),
    ...figures('COUNT').map((found) => fact('COUNT', found, figureTaken(found.value))),
    ...facts.questions.map((question) => fact(question.kind, { ...question, rule: question.reason, isSure: false }, null)),
    ...findings.map((finding): FactToJudge => ({
      kind: 'FINDING', placed: finding.place, ...(finding.place ? wordsBeside(paper, finding.place) : { beforeWords: '', afterWords: '' }), raw: cut(finding.quote, 400),
      place: finding.place ? whereabouts[finding.place.block]! : 'the paper as a whole', words: finding.words, taken: { kind: 'FINDING', rule: finding.rule, note: finding.words },
      rule: finding.grade === 'MEND' ? 'Something that does not fit.' : 'Something to know.', isSure: true,
    })),
  ].slice(0, MOST_FACTS);
}

export const verbOf = (verb: string): RecommendedVerb => recommendedVerbs.find((each) => each === verb) ?? nearest[verb] ?? 'AGREE';

function headerTaken(field: keyof PaperHeader, { value }: Found<unknown>): TakenFact {
  return { kind: 'HEADER', field, value: cut(typeof value === 'string' ? value : (value as FuzzyDate).start, 1000) };
}

function figureTaken(figure: PaperFigure): TakenFact | null {
  const label = cut(figure.label, 150);
  switch (figure.kind) {
    case 'MONEY': {
      const limit = figure.limit === 'UP_TO' ? 'at most' : figure.limit === 'OR_MORE' ? 'at least' : null;
      const note = [limit, figure.period === 'year' ? 'a year' : figure.period].filter((part) => part !== null).join(', ');
      return { kind: 'MONEY', pence: figure.pence, isApproximate: figure.isApproximate, note: note === '' ? null : note, label };
    }
    case 'DATE':
      return { kind: 'DATE', start: figure.date.start, end: figure.date.end, precision: figure.date.precision, label };
    case 'COUNT':
      return { kind: 'COUNT', number: figure.number, unit: cut(figure.unit, 60), isApproximate: figure.isApproximate, label };
    default:
      return null;
  }
}

/** What a fact says, in words that stand beside those of the paper. */
export function sayFact(taken: TakenFact): string {
  switch (taken.kind) {
    case 'HEADER':
      return `${fieldNames[taken.field]}: ${taken.field === 'meetingDay' ? formatDay(taken.value) : (stated[taken.value] ?? others[taken.value] ?? taken.value)}`;
    case 'PERSON':
      return `${taken.name}${taken.post === null ? '' : `, ${taken.post}`} (${capacities[taken.capacity]})`;
    case 'RECOMMENDATION':
      return `To ${taken.verb.toLowerCase()}: ${taken.text}${taken.reason === null ? '' : ` Reason: ${taken.reason}`}`;
    case 'IMPLICATION':
      return `${taken.name}: ${states[taken.state]}`;
    case 'ENCLOSURE':
      return `${taken.label === null || taken.label === taken.title ? '' : `${taken.label}: `}${taken.title}`;
    case 'MONEY':
      return `${taken.isApproximate ? 'about ' : ''}${formatPence(taken.pence)}${taken.note === null ? '' : `, ${taken.note}`}`;
    case 'DATE':
      return formatFuzzyDate({ ...taken, precision: taken.precision === 'FUZZY' ? 'RANGE' : taken.precision, approximate: false });
    case 'COUNT':
      return `${taken.isApproximate ? 'about ' : ''}${taken.number.toLocaleString('en-GB')} ${taken.unit}`;
    case 'FINDING':
      return taken.note;
  }
}

/** The first of each field: a report says one thing of it. */
function onceEach(found: readonly Found<PaperImplication>[]): Found<PaperImplication>[] {
  const seen = new Set<string>();
  return found.filter(({ value }) => {
    const name = value.kind.toLowerCase();
    return seen.has(name) ? false : seen.add(name);
  });
}

function wordsBeside(paper: Paper, { block, start, end }: Place): { beforeWords: string; afterWords: string } {
  const { text } = paper.blocks[block]!;
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 70);
  return {
    beforeWords: start > 90 ? `… ${before.replace(/^\S*\s/, '')}` : before,
    afterWords: end + 70 < text.length ? `${after.replace(/\s\S*$/, '')} …` : after,
  };
}

/** Where each block stands, in words: by its own number, otherwise by the heading above it. */
function placeWords(paper: Paper): string[] {
  let heading: string | null = null;
  return paper.blocks.map(({ kind, label, text }) => {
    if (kind === 'HEADING') heading = `${label === null ? '' : `${label} `}${cut(text, 80)}`;
    if (kind !== 'HEADING' && label !== null && /^\d/.test(label)) return `paragraph ${label.replace(/\.$/, '')}`;
    return heading === null ? 'the head of the paper' : `under ‘${heading}’`;
  });
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}

/** What can be corrected of a fact, as it is written in a form. */
export function textOf(taken: TakenFact): string {
  switch (taken.kind) {
    case 'HEADER':
      return taken.field === 'meetingDay' ? formatDay(taken.value) : taken.value;
    case 'PERSON':
      return taken.name;
    case 'RECOMMENDATION':
      return taken.text;
    case 'IMPLICATION':
      return taken.name;
    case 'ENCLOSURE':
      return taken.title;
    case 'MONEY':
      return `${taken.isApproximate ? 'about ' : ''}${formatPence(taken.pence)}`;
    case 'COUNT':
      return `${taken.number} ${taken.unit}`;
    case 'FINDING':
      return taken.note;
    case 'DATE':
      return sayFact(taken);
  }
}

/** The verb of a recommendation, or the state of an implication. */
export function choiceOf(taken: TakenFact): string | null {
  if (taken.kind === 'RECOMMENDATION') return taken.verb;
  return taken.kind === 'IMPLICATION' ? taken.state : null;
}

/** The reason of a recommendation, or what implications there are. */
export function reasonOf(taken: TakenFact): string | null {
  if (taken.kind === 'RECOMMENDATION') return taken.reason;
  return taken.kind === 'IMPLICATION' ? taken.text : null;
}
