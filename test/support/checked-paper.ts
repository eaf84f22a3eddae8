import { type WhatIsKnown, nothingKnown } from '@throughline/shared/papers/check-known';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { findFacts } from '@throughline/shared/papers/find-facts';
import type { PaperFinding } from '@throughline/shared/papers/paper';
import { readPaper } from '@throughline/shared/papers/read-paper';

/** The findings in a paper that was pasted as text. */
export function findingsIn(text: string, known: Partial<WhatIsKnown> = {}): PaperFinding[] {
  const paper = readPaper(text);
  return checkPaper({ paper, facts: findFacts(paper), known: { ...nothingKnown('2024-03-12'), ...known } });
}

/** The words that one rule finds fault with, in their order. */
export function quotesOf(rule: string, text: string, known: Partial<WhatIsKnown> = {}): string[] {
  return findingsIn(text, known)
    .filter((finding) => finding.rule === rule)
    .map(({ quote }) => quote);
}

/** A sound paper of a council that does not exist, with words put into its middle. */
export function soundPaper(middle = '', { day = '12 March 2024', key = 'No', recommendation = 'That the Committee note the progress that is set out in this report.' } = {}): string {
  return `Harbour Children's Scrutiny Committee

Date of meeting: ${day}

Title: Family hubs in Harbour

Report of: Director of Children's Services

Key decision: ${key}

Wards affected: Quayside and Old Town

1. Purpose of report

This report tells members how far the programme has come.

2. Recommendations

${recommendation}

Reason: So that the committee can decide what it wants to look at next.

3. Progress

${middle === '' ? 'The programme has two teams, and both are at work.' : middle}

4. Next steps

The next report is to come to the committee on 10 September 2024.

5. Contact

Ada Example, Head of Early Help
`;
}
