import { registerEnumType } from 'type-graphql';

/** Where money comes from. */
export enum FundingSource {
  GRANT = 'GRANT',
  PUBLIC_HEALTH_GRANT = 'PUBLIC_HEALTH_GRANT',
  DSG = 'DSG',
  GENERAL_FUND = 'GENERAL_FUND',
  EXISTING_BUDGET = 'EXISTING_BUDGET',
  PARTNER = 'PARTNER',
  INCOME = 'INCOME',
}
registerEnumType(FundingSource, {
  name: 'FundingSource',
  description: 'Where money comes from.',
  valuesConfig: {
    GRANT: { description: 'A grant for family hubs.' },
    PUBLIC_HEALTH_GRANT: { description: 'The public health grant.' },
    DSG: { description: 'The dedicated schools grant.' },
    GENERAL_FUND: { description: "The council's general fund." },
    EXISTING_BUDGET: { description: 'A budget that is there already.' },
    PARTNER: { description: 'Another organisation.' },
    INCOME: { description: 'Income and cost recovery.' },
  },
});
