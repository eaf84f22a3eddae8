import { registerEnumType } from 'type-graphql';

/** The two types of money; capital may never pay for revenue. */
export enum FundType {
  CAPITAL = 'CAPITAL',
  REVENUE = 'REVENUE',
}
registerEnumType(FundType, {
  name: 'FundType',
  description: 'Capital acquires or improves something that lasts; revenue pays for the rest. Capital may never pay for revenue.',
});
