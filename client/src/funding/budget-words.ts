import { formatPence, sayVariance } from '@throughline/shared/money';
import type { FundingSource, FundType } from '../schema.generated.ts';

/** Where money comes from, in the words of the office. */
export const sourceWords: Readonly<Record<FundingSource, string>> = {
  GRANT: 'Grant',
  PUBLIC_HEALTH_GRANT: 'Public health grant',
  DSG: 'Dedicated schools grant',
  GENERAL_FUND: 'General fund',
  EXISTING_BUDGET: 'A budget that is there already',
  PARTNER: 'A partner',
  INCOME: 'Income',
};

export const fundTypeWords: Readonly<Record<FundType, string>> = { CAPITAL: 'Capital', REVENUE: 'Revenue' };

/** An amount as it stands in a field: '1,234.56'. */
export const inField = (pence: number): string => formatPence(pence).replace('£', '');

/** How a line is expected to end, in words: never by sign or colour. */
export const endingWords = (forecastPence: number | null, budgetPence: number): string =>
  forecastPence === null ? 'no forecast yet' : sayVariance(forecastPence - budgetPence);

/** Words at the beginning of a cell or a sentence. */
export const sentence = (words: string): string => `${words[0]!.toUpperCase()}${words.slice(1)}`;

/** An amount that has moved in, or out below nought. */
export const movedWords = (pence: number): string =>
  pence === 0 ? 'None' : `${formatPence(Math.abs(pence))} ${pence > 0 ? 'in' : 'out'}`;
