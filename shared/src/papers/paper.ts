import type { FuzzyDate } from '../dates.ts';

/**
 * A committee paper as a reader has it in front of them: blocks in their order, each with the words that stand there.
 * Whether it was pasted, uploaded or written here, it is checked and searched for facts in this one shape.
 */
export interface Paper {
  blocks: readonly PaperBlock[];
}

/** One piece of a paper. */
export interface PaperBlock {
  kind: 'HEADING' | 'PARAGRAPH' | 'ITEM' | 'TABLE';
  /** Of a heading from 1 (the title), of an item from 1 (not inside another); null otherwise. */
  level: number | null;
  /** The number or letter as it is printed, such as '2.1', '17.' or 'a.'; null where there is none. Text to show, never a key. */
  label: string | null;
  /** The words without the label, whitespace made single. Of a table: its rows, cells parted by tabs and rows by line ends. */
  text: string;
  /** Addresses of links in the block, as written: '#' leads nowhere. */
  links: readonly { text: string; href: string }[];
}

/** Where words stand in a paper: the block, and from where to where in its text. */
export interface Place {
  /** Index into `Paper.blocks`. */
  block: number;
  start: number;
  end: number;
}

/** Something read from a paper, with the words it was read from. */
export interface Found<T> {
  value: T;
  place: Place;
  /** The words as they stand there. */
  raw: string;
  /** How it was read, in a sentence that can stand beside it. */
  rule: string;
  /** False where somebody should look at it first: it was assumed, or could be read in another way. */
  isSure: boolean;
}

/** A stated answer of a form: four answers, never one empty box. */
export type Stated = 'YES' | 'NO' | 'NOT_APPLICABLE' | 'NOT_STATED';

/** What stands at the head of a paper. Null where the paper does not say, or nothing was recognised. */
export interface PaperHeader {
  title: Found<string> | null;
  body: Found<string> | null;
  meetingDay: Found<FuzzyDate> | null;
  classification: Found<'PUBLIC' | 'EXEMPT'> | null;
  asksFor: Found<'DECISION' | 'DISCUSSION' | 'INFORMATION'> | null;
  isKey: Found<Stated> | null;
  /** The council's test of a key decision, as printed. */
  keyTest: Found<string> | null;
  inForwardPlan: Found<Stated> | null;
  callIn: Found<Stated> | null;
  isUrgent: Found<Stated> | null;
  wards: Found<string> | null;
}

export interface PaperRecommendation {
  verb: string;
  text: string;
  reason: string | null;
}

/** What a paper says of one field. The four ways of saying nothing are four values. */
export interface PaperImplication {
  kind: string;
  state: 'SOME' | 'NONE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'NOT_STATED';
  text: string | null;
}

export interface PaperEnclosure {
  kind: 'APPENDIX' | 'BACKGROUND_PAPER' | 'EARLIER_DECISION';
  label: string | null;
  title: string;
  /** False where the paper points to it and it is not there; null where that cannot be told from the text. */
  isAtHand: boolean | null;
}

export interface PaperPerson {
  name: string;
  /** The post or role, as printed; null where none stands beside the name. */
  post: string | null;
  capacity: 'AUTHOR' | 'ACCOUNTABLE_OFFICER' | 'PORTFOLIO_HOLDER' | 'CONTACT' | 'SIGNED_OFF' | 'NAMED';
}

/** An amount, day, count, percentage or length of time that a paper states. */
export type PaperFigure =
  | { kind: 'MONEY'; pence: number; isApproximate: boolean; limit: 'UP_TO' | 'OR_MORE' | null; period: string | null; label: string }
  | { kind: 'DATE'; date: FuzzyDate; label: string }
  | { kind: 'COUNT'; number: number; unit: string; isApproximate: boolean; label: string }
  | { kind: 'PERCENTAGE'; hundredths: number; label: string }
  | { kind: 'PERIOD'; number: number; unit: 'DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS'; label: string }
  | { kind: 'AGES'; from: number | 'CONCEPTION'; to: number | null; label: string };

/** Everything that was found in a paper, each with its place. What is doubtful is found too and says so. */
export interface PaperFacts {
  header: PaperHeader;
  recommendations: readonly Found<PaperRecommendation>[];
  implications: readonly Found<PaperImplication>[];
  enclosures: readonly Found<PaperEnclosure>[];
  people: readonly Found<PaperPerson>[];
  figures: readonly Found<PaperFigure>[];
  /** Words that look like an amount or a date and cannot be read for certain: a person is asked. */
  questions: readonly { kind: 'MONEY' | 'DATE'; place: Place; raw: string; reason: string; candidates: readonly string[] }[];
}

/**
 * Something about a paper that does not fit, or that its reader will stumble over.
 *
 * `MEND`: mended, or left with a reason, before anybody signs. `KNOW`: said once to those who write; it holds nothing up.
 */
export interface PaperFinding {
  /** The rule that found it, such as 'date-before-what-it-cites'. */
  rule: string;
  grade: 'MEND' | 'KNOW';
  /** Null where it is about something that is not there. */
  place: Place | null;
  /** The words it is about; '' where there are none. */
  quote: string;
  /** What does not fit, and why that matters, in one or two sentences. */
  words: string;
  /** Stays the same while what was found is the same, wherever it stands: what a reason for leaving it is bound to. */
  key: string;
}
