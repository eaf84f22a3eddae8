import { registerEnumType } from 'type-graphql';

/** The kinds of paper that committees get. */
export enum ReportKind {
  SCRUTINY_PROGRESS_REPORT = 'SCRUTINY_PROGRESS_REPORT',
  UPDATE_FOR_INFORMATION = 'UPDATE_FOR_INFORMATION',
  OUTLINE_BUSINESS_CASE = 'OUTLINE_BUSINESS_CASE',
  FULL_BUSINESS_CASE = 'FULL_BUSINESS_CASE',
  HIGHLIGHT_REPORT = 'HIGHLIGHT_REPORT',
  QUARTERLY_DASHBOARD = 'QUARTERLY_DASHBOARD',
  DECISION_RECORD = 'DECISION_RECORD',
}
registerEnumType(ReportKind, { name: 'ReportKind', description: 'The kind of paper.' });

/** How far a paper has come. */
export enum ReportStatus {
  DRAFTING = 'DRAFTING',
  CONSULTING = 'CONSULTING',
  SIGN_OFF = 'SIGN_OFF',
  CLEARED = 'CLEARED',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ReportStatus, {
  name: 'ReportStatus',
  description: 'How far a paper has come.',
  valuesConfig: {
    DRAFTING: { description: 'It is being written.' },
    CONSULTING: { description: 'Officers are asked what they think of it; it is still being written.' },
    SIGN_OFF: { description: 'It waits to be signed off. Its text does not change meanwhile.' },
    CLEARED: { description: 'Everybody who has to has signed it off. It can be published.' },
    PUBLISHED: { description: 'At least one version is published. A correction is a further version.' },
    WITHDRAWN: { description: 'It is no longer shown.' },
  },
});

/** Who may read a paper once it is published. */
export enum ReportClassification {
  PUBLIC = 'PUBLIC',
  EXEMPT = 'EXEMPT',
}
registerEnumType(ReportClassification, {
  name: 'ReportClassification',
  description: 'Who may read a paper once it is published: everybody, or the committee and officers only.',
});

/** What a committee is asked for. */
export enum ReportPurpose {
  DECISION = 'DECISION',
  DISCUSSION = 'DISCUSSION',
  INFORMATION = 'INFORMATION',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(ReportPurpose, {
  name: 'ReportPurpose',
  description: 'What a committee is asked for, where the paper says so.',
});

/** Which wards a paper concerns. */
export enum WardCoverage {
  ALL = 'ALL',
  LISTED = 'LISTED',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(WardCoverage, {
  name: 'WardCoverage',
  description: 'Which wards a paper concerns: all of them, those it lists, or it does not say.',
});

/** In what capacity somebody is named. */
export enum ReportCapacity {
  AUTHOR = 'AUTHOR',
  ACCOUNTABLE_OFFICER = 'ACCOUNTABLE_OFFICER',
  PORTFOLIO_HOLDER = 'PORTFOLIO_HOLDER',
  CONTACT = 'CONTACT',
}
registerEnumType(ReportCapacity, { name: 'ReportCapacity', description: 'In what capacity a paper names somebody.' });

/** What a paper says of one field. The four ways of saying nothing are four values. */
export enum ImplicationState {
  SOME = 'SOME',
  NONE = 'NONE',
  NOT_ASSESSED = 'NOT_ASSESSED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(ImplicationState, {
  name: 'ImplicationState',
  description: 'What a paper says of one field.',
  valuesConfig: {
    SOME: { description: 'There are implications, and it says which.' },
    NONE: { description: 'It was looked at and there are none.' },
    NOT_ASSESSED: { description: 'It has not been looked at yet.' },
    NOT_APPLICABLE: { description: 'It does not arise for a paper of this kind.' },
    NOT_STATED: { description: 'The paper says nothing about it.' },
  },
});

/** What a committee is asked to do. */
export enum RecommendationVerb {
  NOTE = 'NOTE',
  CONSIDER = 'CONSIDER',
  REVIEW = 'REVIEW',
  AGREE = 'AGREE',
  APPROVE = 'APPROVE',
  ENDORSE = 'ENDORSE',
  SUPPORT = 'SUPPORT',
  REFER = 'REFER',
  COMMENT = 'COMMENT',
}
registerEnumType(RecommendationVerb, { name: 'RecommendationVerb', description: 'What a committee is asked to do.' });

/** What a section is for. The council's template says where each kind stands. */
export enum SectionRole {
  SUMMARY = 'SUMMARY',
  BODY = 'BODY',
  OPTIONS = 'OPTIONS',
  CONSULTEES = 'CONSULTEES',
  RISKS = 'RISKS',
  NEXT_STEPS = 'NEXT_STEPS',
}
registerEnumType(SectionRole, { name: 'SectionRole', description: "What a section is for. The council's template says where each kind stands." });

/** A part of a paper, as a template orders them. */
export enum PaperPart {
  PURPOSES = 'PURPOSES',
  HEADER = 'HEADER',
  SUMMARY = 'SUMMARY',
  RECOMMENDATIONS = 'RECOMMENDATIONS',
  BODY = 'BODY',
  OPTIONS = 'OPTIONS',
  CONSULTEES = 'CONSULTEES',
  IMPLICATIONS = 'IMPLICATIONS',
  RISKS = 'RISKS',
  NEXT_STEPS = 'NEXT_STEPS',
  PEOPLE = 'PEOPLE',
  SIGN_OFF = 'SIGN_OFF',
  ENCLOSURES = 'ENCLOSURES',
  FIGURES = 'FIGURES',
  GLOSSARY = 'GLOSSARY',
}
registerEnumType(PaperPart, {
  name: 'PaperPart',
  description: 'A part of a paper. Sections stand in the part of their role; figures that the text does not name stand in FIGURES.',
});

/** How the paragraphs of a paper are numbered. */
export enum PaperNumbering {
  NONE = 'NONE',
  THROUGHOUT = 'THROUGHOUT',
  BY_SECTION = 'BY_SECTION',
}
registerEnumType(PaperNumbering, { name: 'PaperNumbering', description: 'How the paragraphs of a paper are numbered: not at all, through the whole paper, or within each section.' });

/** How figures are shown together. */
export enum ExhibitKind {
  TABLE = 'TABLE',
  BARS = 'BARS',
}
registerEnumType(ExhibitKind, { name: 'ExhibitKind', description: 'How figures are shown together: as a table, or as bars with their table.' });

/** What a paper points to. */
export enum EnclosureKind {
  APPENDIX = 'APPENDIX',
  BACKGROUND_PAPER = 'BACKGROUND_PAPER',
  EARLIER_DECISION = 'EARLIER_DECISION',
}
registerEnumType(EnclosureKind, {
  name: 'EnclosureKind',
  description: 'What a paper points to: something attached, something read, something decided before.',
});
