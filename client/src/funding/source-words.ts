import type { FundingSource, SustainabilityOutcome } from '../schema.generated.ts';

/** Where money comes from, as it is said. */
export const sourceWords: Readonly<Record<FundingSource, string>> = {
  GRANT: 'A grant',
  PUBLIC_HEALTH_GRANT: 'The public health grant',
  DSG: 'The dedicated schools grant',
  GENERAL_FUND: 'The general fund',
  EXISTING_BUDGET: 'A budget that is there already',
  PARTNER: 'Another organisation',
  INCOME: 'Income and cost recovery',
};

/** The sources to choose from. */
export const sourceChoices = Object.entries(sourceWords).map(([value, label]) => ({ value, label }));

/** What a check of what goes on after the grant found. */
export const outcomeWords: Readonly<Record<SustainabilityOutcome, string>> = {
  SUSTAINED: 'It can go on without the grant',
  PARTLY: 'A part of it can go on',
  NOT_SUSTAINED: 'It cannot go on',
  NOT_YET_KNOWN: 'Nobody can say yet',
};

export const outcomeChoices = Object.entries(outcomeWords).map(([value, label]) => ({ value, label }));
