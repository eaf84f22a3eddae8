import { findCounts } from './find-counts.ts';
import { findDates } from './find-dates.ts';
import { findEnclosures } from './find-enclosures.ts';
import { findHeader } from './find-header.ts';
import { findImplications } from './find-implications.ts';
import { findMoney } from './find-money.ts';
import { findPeople } from './find-people.ts';
import { Claims } from './find-places.ts';
import { findRecommendations } from './find-recommendations.ts';
import { segmentsOf } from './find-segments.ts';
import type { Found, Paper, PaperFacts } from './paper.ts';

/**
 * Reads the facts of a committee paper: its head, what it recommends, its implications, what it encloses, the people and
 * the figures in it, each with its place. What can be read in two ways is a question, or says that it is not sure.
 * Never throws; takes time in proportion to the paper.
 */
export function findFacts(paper: Paper): PaperFacts {
  const segments = segmentsOf(paper);
  const claims = new Claims(paper);
  const money = findMoney(paper, claims);
  const dates = findDates(paper, claims);
  const figures: readonly Found<PaperFacts['figures'][number]['value']>[] = [...money.figures, ...dates.figures, ...findCounts(paper, claims)];
  return {
    header: findHeader(paper, segments),
    recommendations: findRecommendations(paper),
    implications: findImplications(paper),
    enclosures: findEnclosures(paper),
    people: findPeople(paper, segments),
    figures: figures.toSorted((one, other) => one.place.block - other.place.block || one.place.start - other.place.start),
    questions: [...money.questions, ...dates.questions],
  };
}
