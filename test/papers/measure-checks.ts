import { readFileSync } from 'node:fs';
import { type WhatIsKnown, nothingKnown } from '@throughline/shared/papers/check-known';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { PaperFinding } from '@throughline/shared/papers/paper';
import { readPaper } from '@throughline/shared/papers/read-paper';

/** A finding that a person has judged. Its key binds it to what was found, and its words are ours. */
interface JudgedFinding {
  paper: string;
  rule: string;
  key: string;
  about: string;
  /** The entry of the list of inconsistencies that it is; absent where the list has none. */
  issue?: string;
  isTrue: boolean;
}

interface Gold {
  /** Entries of the list of inconsistencies: what each is, in a few words of ours. */
  issues: Record<string, string>;
  findings: JudgedFinding[];
}

export interface MeasuredPaper {
  code: string;
  findings: { finding: PaperFinding; judged: JudgedFinding | null }[];
  /** Findings that are not true, those that nobody has judged among them. */
  falseAlarms: number;
}

export interface MeasuredChecks {
  papers: MeasuredPaper[];
  /** For each entry the rules that found it, as 'KIR money-in-doubt'; empty where it was missed. */
  issues: { code: string; about: string; foundBy: string[] }[];
}

const gold = JSON.parse(readFileSync(new URL('gold-checks/findings.json', import.meta.url), 'utf8')) as Gold;

/** What the records of the five councils say beside their papers. */
function knownBeside(code: string, papers: readonly { code: string; text: string }[]): WhatIsKnown {
  const known = {
    ...nothingKnown('2026-01-01'),
    schemes: [['Family Hubs Transformation Fund'], ['Family Hubs and Start for Life programme']],
  };
  if (code === 'BAR') return { ...known, wards: ['Coppetts', 'Oakleigh', 'Totteridge'].map((name) => ({ name, from: null, to: '2022-05-04' })) };
  if (code !== 'HOW') return known;
  const report = readPaper(papers.find((paper) => paper.code === 'KIR')?.text ?? '');
  const quotations = report.blocks.filter(({ text }) => /^["“].*["”]$/.test(text)).map(({ text }) => text.slice(1, -1));
  return { ...known, statements: quotations.map((wording) => ({ where: 'The report of 25 February 2019', wording })) };
}

/** Checks papers and holds what was found against what people have judged. */
export function measureChecks(papers: readonly { code: string; text: string }[]): MeasuredChecks {
  const measured = papers.map(({ code, text }): MeasuredPaper => {
    const paper = readPaper(text);
    const findings = checkPaper({ paper, facts: findFacts(paper), known: knownBeside(code, papers) }).map((finding) => {
      const judged = gold.findings.find((each) => each.paper === code && each.key === finding.key) ?? null;
      return { finding, judged };
    });
    return { code, findings, falseAlarms: findings.filter(({ judged }) => judged?.isTrue !== true).length };
  });
  const issues = Object.entries(gold.issues).map(([code, about]) => {
    const foundBy = measured.flatMap((paper) =>
      paper.findings.filter(({ judged }) => judged?.isTrue === true && judged.issue === code).map(({ finding }) => `${paper.code} ${finding.rule}`),
    );
    return { code, about, foundBy: [...new Set(foundBy)] };
  });
  return { papers: measured, issues };
}

/** The measure in lines to print: each entry found or missed, each finding true or a false alarm. */
export function linesOf({ papers, issues }: MeasuredChecks): string[] {
  const found = issues.filter(({ foundBy }) => foundBy.length > 0);
  return [
    `Inconsistencies found: ${found.length} of ${issues.length}`,
    ...issues.map(({ code, about, foundBy }) => `  ${code}  ${foundBy.length > 0 ? `found by ${foundBy.join(', ')}` : 'missed'}  (${about})`),
    ...papers.flatMap(({ code, findings, falseAlarms }) => [
      `${code}: ${findings.length} findings, ${falseAlarms} false alarms`,
      ...findings.map(({ finding, judged }) => `  ${verdict(judged)}  ${finding.grade}  ${finding.rule}  ${judged?.about ?? `${finding.key} ${finding.quote}`}`),
    ]),
  ];
}

function verdict(judged: JudgedFinding | null): string {
  if (judged === null) return 'not judged ';
  return judged.isTrue ? 'true       ' : 'false alarm';
}
