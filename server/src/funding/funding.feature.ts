import type { Feature } from '../platform/feature.ts';
import { AllocationRow } from './allocation.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { GrantAmendmentRow } from './amendment.entity.ts';
import { BudgetForecastRow } from './budget-forecast.entity.ts';
import { BudgetLineRow, BudgetProfileRow } from './budget-line.entity.ts';
import { BudgetTransferRow } from './budget-transfer.entity.ts';
import { CostEstimateRow, SavingsTargetRow } from './cost.entity.ts';
import { CouncilGrants } from './council-grants.resolver.ts';
import { fundingChecks } from './funding.checks.ts';
import { seedFunding } from './funding.seed.ts';
import { FundingSchemeAliasRow, FundingSchemeRow } from './funding-scheme.entity.ts';
import { FundingSchemeQueries } from './funding-scheme.resolver.ts';
import { GrantClaimRow } from './grant-claim.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import { GrantRow } from './grant.entity.ts';
import { GrantResolver } from './grant.resolver.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { ForecastRow, SpendEntryRow } from './spend-entry.entity.ts';

export const funding: Feature = {
  name: 'funding',
  entities: [
    FundingSchemeRow, FundingSchemeAliasRow, GrantRow, AllocationRow, AllowedUseRow, GrantConditionRow, GrantCommitmentRow,
    GrantClaimRow, GrantAmendmentRow, InstalmentRow, SpendEntryRow, ForecastRow, CostEstimateRow, SavingsTargetRow, BudgetLineRow, BudgetProfileRow, BudgetTransferRow, BudgetForecastRow,
  ],
  resolvers: [FundingSchemeQueries, GrantResolver, CouncilGrants],
  checks: fundingChecks,
  seed: seedFunding,
  constraints: {
    funding_grant_received_within_award: 'INSTALMENT_ABOVE_AWARD',
    funding_grant_dates: 'BAD_INPUT',
    funding_grant_too_much: 'BAD_INPUT',
  },
};
