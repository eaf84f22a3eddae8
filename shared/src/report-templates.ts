import { formatPence } from './money.ts';

export const reportKinds = [
  'SCRUTINY_PROGRESS_REPORT', 'UPDATE_FOR_INFORMATION', 'OUTLINE_BUSINESS_CASE', 'FULL_BUSINESS_CASE', 'HIGHLIGHT_REPORT', 'QUARTERLY_DASHBOARD', 'DECISION_RECORD',
] as const;
export type ReportKindName = (typeof reportKinds)[number];

export const sectionRoles = ['SUMMARY', 'BODY', 'OPTIONS', 'CONSULTEES', 'RISKS', 'NEXT_STEPS'] as const;
export type SectionRoleName = (typeof sectionRoles)[number];

/** A section with which a paper of a kind begins. */
export interface TemplateSection {
  heading: string;
  role: SectionRoleName;
  /** What belongs here, in plain words. */
  hint: string;
  isRequired: boolean;
}

const needed = (heading: string, role: SectionRoleName, hint: string): TemplateSection => ({ heading, role, hint, isRequired: true });
const usual = (heading: string, role: SectionRoleName, hint: string): TemplateSection => ({ heading, role, hint, isRequired: false });

const summary = needed('Summary', 'SUMMARY', 'What the paper says and asks for, in a few sentences. Somebody who reads nothing else should know the main points.');
const background = usual('Background', 'BODY', 'What has happened so far, and what was agreed before. Say when and by whom.');
const risks = usual('Risks', 'RISKS', 'What could go wrong, how likely it is, what it would mean, and what is done about it.');
const nextSteps = needed('Next steps', 'NEXT_STEPS', 'What happens next, who does it and by when. If there is nothing to come, say so and why.');
const consultees = usual('Who was consulted', 'CONSULTEES', 'Who was asked about this paper, and what they said.');

/** The sections with which a paper of each kind begins. Authors add, remove and order them as they need. */
export const sectionsOfKind: Readonly<Record<ReportKindName, readonly TemplateSection[]>> = {
  SCRUTINY_PROGRESS_REPORT: [
    summary,
    background,
    needed('Progress', 'BODY', 'What was done since the last paper, by workstream. Name what was promised then and say plainly where it is late.'),
    needed('Money', 'BODY', 'What was awarded, spent and is expected to be spent. Use live figures, so that each can be followed to its source.'),
    usual('Options', 'OPTIONS', 'The choices the committee has. If there are none, remove this section and give the reason in the heading details.'),
    consultees,
    risks,
    nextSteps,
  ],
  UPDATE_FOR_INFORMATION: [
    summary,
    needed('What has been decided', 'BODY', 'Which decisions were taken, when and by whom, and what still needs one. Do not show a proposal as agreed policy.'),
    needed('What has been done', 'BODY', 'The work since the last update.'),
    usual('Money', 'BODY', 'What was awarded, spent and is expected to be spent.'),
    usual('Equality', 'BODY', 'What was looked at, how far, and what is still to be assessed.'),
    risks,
    nextSteps,
  ],
  OUTLINE_BUSINESS_CASE: [
    summary,
    needed('Why this is needed', 'BODY', 'What does not work now, for whom, and how you know.'),
    needed('Options', 'OPTIONS', 'Each option with what it would do, cost and risk. Say which is preferred so far. Preferred is not decided.'),
    needed('Options that are not recommended', 'OPTIONS', 'What else was looked at, staying as things are among it, and why not.'),
    needed('Money', 'BODY', 'What each option would cost and save, from which year, and where the money comes from.'),
    needed('Consultation and engagement', 'CONSULTEES', 'Who is to be asked, about what, from when to when, and how their answers will count.'),
    needed('Equality', 'BODY', 'The first equality impact assessment: which groups could be affected, and what is to be found out.'),
    needed('Risks', 'RISKS', risks.hint),
    needed('Next steps', 'NEXT_STEPS', 'How the full business case will come about: consultation, evaluation, talks with partners and staff, and testing of charges. Give days.'),
  ],
  FULL_BUSINESS_CASE: [
    summary,
    needed('What changed since the outline business case', 'BODY', 'What was learnt since, and what is different now.'),
    needed('Evidence: what the consultation said', 'CONSULTEES', 'What people answered, how many, and what became of what they said.'),
    needed('Evidence: evaluation of the pilots', 'BODY', 'What was evaluated, over which time, and what came of it. Name each pilot.'),
    needed('Evidence: partners and staff', 'CONSULTEES', 'What partners and staff said, and what became of it.'),
    needed('Evidence: tests of charges and traded services', 'BODY', 'What was tested with which customers, and whether costs can be covered.'),
    needed('Options and the recommended one', 'OPTIONS', 'Each option against the evidence, and why one is recommended.'),
    needed('Full equality impact assessment', 'BODY', 'The finished assessment in short, with the whole of it enclosed. A full business case is not published without it.'),
    needed('Money', 'BODY', 'Costs and savings by year, capital and revenue, and where the money comes from.'),
    needed('Risks', 'RISKS', risks.hint),
    needed('Next steps', 'NEXT_STEPS', 'What happens after the decision, who does it and by when.'),
  ],
  HIGHLIGHT_REPORT: [
    summary,
    needed('What was done', 'BODY', 'What was finished since the last report, by workstream.'),
    needed('What is late or at risk', 'RISKS', 'What is behind its plan, since when, and what is done about it.'),
    needed('Money', 'BODY', 'Budget, spending and forecast. Use live figures.'),
    needed('What the board has to decide', 'OPTIONS', 'Each decision with its choices. If there is none, say so.'),
    needed('Next steps', 'NEXT_STEPS', 'What is done before the next report, by whom and by when.'),
  ],
  QUARTERLY_DASHBOARD: [
    summary,
    needed('Figures of the quarter', 'BODY', 'The measures that were agreed, as tables and bars of live figures. Say which quarter.'),
    needed('What stands behind the figures', 'BODY', 'Why they went up or down, and what they do not show.'),
    usual('Benchmarks of the hubs', 'BODY', 'How the hubs stand against what was agreed. Do not compare small groups of families.'),
    needed('Next steps', 'NEXT_STEPS', 'What is done because of these figures.'),
  ],
  DECISION_RECORD: [
    needed('What was decided', 'SUMMARY', 'The decision in its parts, as it was taken.'),
    needed('Who decided, and under which authority', 'BODY', 'The body or post, the day, and the delegation where it was taken under one.'),
    needed('Reasons', 'BODY', 'Why it was decided so.'),
    needed('Options that were looked at', 'OPTIONS', 'What else was possible, and why it was not chosen.'),
    usual('Conditions', 'BODY', 'What must happen before it may go further.'),
    usual('Scrutiny', 'CONSULTEES', 'Whether it may be called in, and what scrutiny said.'),
    usual('Next steps', 'NEXT_STEPS', 'What happens now, who does it and by when.'),
  ],
};

/** The fields of implications where a council has no list of its own. */
export const usualImplications = ['Financial', 'Legal', 'Human resources', 'Equalities', 'Data protection', 'Information technology', 'Property', 'Crime and disorder'] as const;

/** Who signs a paper off where a council has no list of its own. */
export const usualSignOffs = [
  { kind: 'FINANCE', role: 'Finance' },
  { kind: 'LEGAL', role: 'Legal' },
] as const;

/** The paragraphs of Schedule 12A under which part of a paper may be kept from the public, in short. */
export const exemptParagraphs = [
  'Paragraph 1: information about an individual',
  'Paragraph 2: information that would make an individual known',
  'Paragraph 3: the financial or business affairs of a person or body',
  'Paragraph 4: consultations or negotiations on labour relations',
  'Paragraph 5: legal professional privilege',
  'Paragraph 6: a notice or order that the council means to make',
  'Paragraph 7: action to prevent, investigate or prosecute crime',
] as const;

interface KeyTest {
  keyPence: number | null;
  keyAreas: number | null;
}

/** A council's own test for a key decision, in words; null where it has none on record. */
export function keyTestWords({ keyPence, keyAreas }: KeyTest, areas = 'wards'): string | null {
  const tests = [
    ...(keyPence === null ? [] : [`spending or saving of ${formatPence(keyPence)} or more`]),
    ...(keyAreas === null ? [] : [`a significant effect on ${keyAreas} or more ${areas}`]),
  ];
  const words = tests.join(', or ');
  return words === '' ? null : words[0]!.toUpperCase() + words.slice(1);
}
