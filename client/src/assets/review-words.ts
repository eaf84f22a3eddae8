import { formatPence } from '@throughline/shared/money';
import type { AssetReviewStatus } from '../schema.generated.ts';

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const numberWords = (count: number) => numbers[count] ?? String(count);

/** "Three sites promised, none chosen", or only what is known. */
export function sitesWords(promised: number | null, chosen: number): string {
  const chosenWords = `${numberWords(chosen)} chosen`;
  const words =
    promised === null
      ? chosenWords
      : `${numberWords(promised)} site${promised === 1 ? '' : 's'} promised, ${chosenWords}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "£167,000 of capital waits for the review", while no site has been chosen. */
export function capitalWords(pence: number, chosen: number): string {
  const amount = formatPence(pence);
  return chosen === 0
    ? `${amount} of capital waits for the review`
    : `${amount} of capital is for the sites that were chosen`;
}

/** How far a review has come, for people who have not read its rules. */
export const reviewStatusWords: Readonly<Record<AssetReviewStatus, string>> = {
  REQUIREMENTS_DRAFTED: 'Not begun: there is an outline of what a site must offer',
  REQUIREMENTS_AGREED: 'Not begun: what a site must offer is agreed',
  INITIATED: 'Begun',
  LONGLIST: 'Begun: all sites that could do are listed',
  SHORTLIST: 'Begun: the sites worth a closer look are listed',
  ASSESSED: 'The sites have been scored',
  RECOMMENDED: 'Sites are recommended for decision',
  DECIDED: 'A decision has selected sites',
  ADAPTATIONS_COMMISSIONED: 'Work on the sites is ordered',
  COMPLETE: 'Complete: the sites are ready',
  PAUSED: 'Paused',
  CANCELLED: 'Cancelled',
};
