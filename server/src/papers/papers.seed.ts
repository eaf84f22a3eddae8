import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { DataQualityIssueRow, ProvenanceRow, SourcePaperRow } from './papers.entity.ts';

export type PaperCode = 'KIR' | 'HOW' | 'BAR' | 'KEN' | 'YOR';

const papers: { council: string; code: PaperCode; title: string; publisher: string; statedDate: string | null; datedOn: string | null }[] = [
  { council: 'kirklees', code: 'KIR', title: 'Kirklees Community Hubs', publisher: "Kirklees Children's Scrutiny Panel", statedDate: '25th February 2019', datedOn: '2019-02-25' },
  { council: 'kirklees', code: 'HOW', title: 'How our hub came about', publisher: 'A school in Kirklees, not named in the text', statedDate: null, datedOn: null },
  { council: 'barnet', code: 'BAR', title: 'Children, Young People and Family Hubs – Outline Business Case', publisher: "Barnet Children, Education, Libraries and Safeguarding Committee", statedDate: '16 January 2017', datedOn: '2018-01-16' },
  { council: 'kent', code: 'KEN', title: 'Family Hubs update', publisher: "Kent Children's and Young People's Cabinet Committee", statedDate: '17 January 2023', datedOn: '2023-01-17' },
  { council: 'york', code: 'YOR', title: 'Family Hubs update', publisher: 'York Children, Education and Communities Policy and Scrutiny Committee', statedDate: '20 December 2022', datedOn: '2022-12-20' },
];

const paperId = (code: PaperCode): string => seedId('paper', code);

/** The row that a fact or an issue is about. */
export interface Subject {
  type: string;
  id: string;
}
export interface Fact {
  /** Id in the seed map, such as YOR-08. */
  fact: string;
  field: string;
  place: string;
  raw?: string;
  normalised?: string;
  rule?: string;
}
export interface Issue {
  /** Id in the register, such as X-08. */
  code: string;
  place: string;
  raw?: string;
  normalised?: string;
  note: string;
}

/** Writes down where facts of one row came from. */
export async function plantFacts(em: SqlEntityManager, council: SeedCouncil, paper: PaperCode, subject: Subject, facts: readonly Fact[]): Promise<void> {
  await plant(em, ProvenanceRow, facts.map(({ fact, field, place, raw = null, normalised = null, rule = null }) => ({
    id: seedId('provenance', paper, fact, subject.type, subject.id, field),
    council: council.id, paper: paperId(paper), subjectType: subject.type, subjectId: subject.id, field, factId: fact, place, raw, normalised, rule,
  })));
}

/** Writes down what does not fit about one row. Decided by the import rule until an officer decides otherwise. */
export async function plantIssues(em: SqlEntityManager, council: SeedCouncil, paper: PaperCode, subject: Subject, issues: readonly Issue[]): Promise<void> {
  await plant(em, DataQualityIssueRow, issues.map(({ code, place, raw = null, normalised = null, note }) => ({
    id: seedId('issue', paper, code, subject.type, subject.id, place),
    council: council.id, paper: paperId(paper), subjectType: subject.type, subjectId: subject.id, code, place, raw, normalised, note, decidedBy: 'import rule',
  })));
}

const noYear = 'A day without a year is given the year that the paper around it implies, and says so.';
/** What does not fit about a paper as a whole. What is about one of its figures stands beside that figure. */
const paperIssues: Record<PaperCode, Issue[]> = {
  KIR: [
    { code: 'X-30', place: 'header, background papers', raw: '25th February 2019; 14.2.19; 3.12.18', normalised: '2019-02-25; 2019-02-14; 2018-12-03', note: 'Dates are written in several ways. All are read with the day first, and a year of two figures as 20xx.' },
    { code: 'X-31', place: 'header, portfolio holders', raw: 'Oo un cillan Vin i Kon duick', normalised: 'Councillor Viv Kendrick', note: 'A garbled copy of a name stands in the line above the name. The readable line is used; nothing is read from the other.' },
  ],
  HOW: [
    { code: 'X-30', place: 'third paragraph', raw: 'January to March 2015; July 2015; by 2018', note: 'Dates are stated to the month or the year only, and are kept so. The page itself has no date.' },
  ],
  BAR: [
    { code: 'X-08', place: 'header', raw: '16 January 2017', normalised: '2018-01-16', note: 'The header says 2017, but the paper cites November 2017, an Ofsted report of July 2017 and a consultation from 1 February to come. Read as 2018.' },
    { code: 'X-30', place: 'section 5.2', raw: '2018/20', normalised: '2018-04-01 to 2020-03-31', note: 'Spans of financial years are written in two ways. Read as from 1 April of the first year to 31 March of the last.' },
  ],
  KEN: [{ code: 'X-30', place: 'paragraph 1.2', raw: '07 December', normalised: '2022-12-07', note: noYear }],
  YOR: [{ code: 'X-30', place: 'paragraph 8; approval', raw: '31/03/2024; 08/12/22', normalised: '2024-03-31; 2022-12-08', note: 'Dates in figures are read with the day first, never as month and day.' }],
};

export const seedPapers: Seed = async (em, council) => {
  const own = papers.filter((paper) => paper.council === council.slug);
  await plant(em, SourcePaperRow, own.map(({ council: _slug, ...paper }) => ({ id: paperId(paper.code), council: council.id, ...paper })));
  for (const { code } of own) {
    await plantIssues(em, council, code, { type: 'sourcePaper', id: paperId(code) }, paperIssues[code]);
  }
};
