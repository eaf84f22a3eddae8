import type { Stated } from './papers/paper.ts';

/** A part of a paper, as a council's template orders them. */
export type PaperPartName =
  | 'PURPOSES' | 'HEADER' | 'SUMMARY' | 'RECOMMENDATIONS' | 'BODY' | 'OPTIONS' | 'CONSULTEES' | 'IMPLICATIONS' | 'RISKS' | 'NEXT_STEPS'
  | 'PEOPLE' | 'SIGN_OFF' | 'ENCLOSURES' | 'FIGURES' | 'GLOSSARY';

/** In what way something is said to be there or not; none, not assessed, not applicable and not stated are four answers. */
export type ImplicationAnswer = 'SOME' | 'NONE' | 'NOT_ASSESSED' | 'NOT_APPLICABLE' | 'NOT_STATED';

/** A figure as a paper shows it. */
export interface ContentFigure {
  /** By which the text and the exhibits name it. */
  key: string;
  /** The place of the section it belongs to; null when it belongs to the whole paper. */
  section: number | null;
  label: string;
  /** As it is shown, such as "£997,000"; null in a draft while it has no value. */
  display: string | null;
  unit: string | null;
  note: string | null;
  pence: number | null;
  number: number | null;
  isComputed: boolean;
  isDemonstration: boolean;
  /** Its source in words; null in a draft while it has none. */
  source: string | null;
  /** As a paper prints it; null when it comes from none. */
  raw: string | null;
  /** The day on which it was copied; null in a draft, and where the version does not say. */
  asAt: string | null;
}

export interface ContentSection {
  position: number;
  label: string | null;
  heading: string;
  /** Markdown, as report-text.ts reads it. */
  body: string;
  /** The part in which the template puts it. */
  role: 'SUMMARY' | 'BODY' | 'OPTIONS' | 'CONSULTEES' | 'RISKS' | 'NEXT_STEPS';
}

export interface ContentExhibit {
  key: string;
  kind: 'TABLE' | 'BARS';
  title: string;
  /** What it shows, for those who do not see it. */
  description: string;
  figureKeys: readonly string[];
}

export interface ContentTerm {
  term: string;
  expansion: string | null;
  meaning: string | null;
}

/**
 * What a paper says, whether it is published or a draft: the one shape from which the page, the print, the preview and the
 * Word file are drawn. Days are YYYY-MM-DD, amounts whole pence.
 */
export interface ReportContent {
  title: string;
  kind: 'SCRUTINY_PROGRESS_REPORT' | 'UPDATE_FOR_INFORMATION' | 'OUTLINE_BUSINESS_CASE' | 'FULL_BUSINESS_CASE' | 'HIGHLIGHT_REPORT' | 'QUARTERLY_DASHBOARD' | 'DECISION_RECORD';
  body: string;
  meetingDay: string | null;
  asksFor: 'DECISION' | 'DISCUSSION' | 'INFORMATION' | 'NOT_STATED';
  isKey: Stated;
  keyTest: string | null;
  keyExplanation: string | null;
  inForwardPlan: Stated;
  callIn: Stated;
  isUrgent: Stated;
  urgencyReason: string | null;
  holderRecommends: Stated;
  wardCoverage: 'ALL' | 'LISTED' | 'NOT_STATED';
  wards: readonly { name: string }[];
  purposes: readonly string[];
  noOptionsReason: string | null;
  isDemonstration: boolean;
  /** The parts in the order of the council's template. */
  order: readonly PaperPartName[];
  numbering: 'NONE' | 'THROUGHOUT' | 'BY_SECTION';
  sections: readonly ContentSection[];
  recommendations: readonly { position: number; text: string; reason: string | null }[];
  implications: readonly { kind: string; state: ImplicationAnswer; text: string | null }[];
  people: readonly { capacity: 'AUTHOR' | 'ACCOUNTABLE_OFFICER' | 'PORTFOLIO_HOLDER' | 'CONTACT'; name: string; post: string | null; email: string | null; phone: string | null }[];
  signOffs: readonly { role: string; state: Stated; signedBy: string | null; onBehalfOf: string | null; signedOn: string | null }[];
  enclosures: readonly {
    kind: 'APPENDIX' | 'BACKGROUND_PAPER' | 'EARLIER_DECISION';
    label: string | null;
    title: string;
    datedOn: string | null;
    isAtHand: boolean;
    url: string | null;
    publisher: string | null;
    /** Its file as a version keeps it. */
    file?: { id: string; name: string; byteCount: number } | null;
    /** Its file as the API gives it. */
    fileUrl?: string | null;
    fileName?: string | null;
    byteCount?: number | null;
  }[];
  exhibits: readonly ContentExhibit[];
  figures: readonly ContentFigure[];
  /** The short forms and terms that it uses. */
  glossary: readonly ContentTerm[];
}
