import type { Feature } from '../platform/feature.ts';
import { AllocationChangeRow } from './allocation-change.entity.ts';
import { AllocationRow } from './allocation.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { GrantAmendmentRow } from './amendment.entity.ts';
import { budgetChecks } from './budget.checks.ts';
import { BudgetForecastRow } from './budget-forecast.entity.ts';
import { BudgetLineRow, BudgetProfileRow } from './budget-line.entity.ts';
import { BudgetTransferRow } from './budget-transfer.entity.ts';
import { CostEstimateRow, SavingsTargetRow } from './cost.entity.ts';
import { BudgetMonitorRow } from './budget-monitor.entity.ts';
import { BudgetResolver } from './budget.resolver.ts';
import { CouncilBudgets, GrantBudgets } from './council-budgets.resolver.ts';
import { CostCommands } from './costs.resolver.ts';
import { CouncilGrants } from './council-grants.resolver.ts';
import { DecisionSpending } from './decision-spending.resolver.ts';
import { fundingChecks } from './funding.checks.ts';
import { seedFunding } from './funding.seed.ts';
import { FundingSchemeAliasRow, FundingSchemeRow } from './funding-scheme.entity.ts';
import { FundingSchemeQueries } from './funding-scheme.resolver.ts';
import { GrantClaimRow } from './grant-claim.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import { GrantRow } from './grant.entity.ts';
import { GrantLife } from './grant-life.resolver.ts';
import { GrantLifeCommands } from './grant-life-commands.resolver.ts';
import { GrantAmountRow, GrantStepRow } from './grant-step.entity.ts';
import { SiteRestrictionWaiverRow, TermCheckRow } from './grant-term-check.entity.ts';
import { GrantTermsCommands } from './grant-terms.resolver.ts';
import { FunderReturnLineRow, FunderReturnRow, FunderReturnStepRow, FunderReturnTemplateRow } from './funder-return.entity.ts';
import { FunderReturnResolver } from './funder-return.resolver.ts';
import { GrantResolver } from './grant.resolver.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { InstalmentPlanCommands } from './instalment-plan.resolver.ts';
import { SiteRestrictionWaivers } from './site-restriction-waivers.resolver.ts';
import { ForecastRow, SpendEntryRow } from './spend-entry.entity.ts';
import { FundingPromiseRow, RecurringCostRow, SustainabilityCheckRow } from './sustainability.entity.ts';
import { SustainabilityCommands } from './sustainability.resolver.ts';

export const funding: Feature = {
  name: 'funding',
  entities: [
    FunderReturnTemplateRow, FunderReturnRow, FunderReturnStepRow, FunderReturnLineRow,
    FundingSchemeRow, FundingSchemeAliasRow, GrantRow, AllocationRow, AllowedUseRow, GrantConditionRow, GrantCommitmentRow,
    GrantClaimRow, GrantAmendmentRow, InstalmentRow, SpendEntryRow, ForecastRow, CostEstimateRow, SavingsTargetRow,
    GrantStepRow, GrantAmountRow, AllocationChangeRow, TermCheckRow, SiteRestrictionWaiverRow,
    RecurringCostRow, FundingPromiseRow, SustainabilityCheckRow,
    BudgetLineRow, BudgetProfileRow, BudgetTransferRow, BudgetForecastRow, BudgetMonitorRow,
  ],
  resolvers: [
    FunderReturnResolver, FundingSchemeQueries, GrantResolver, CouncilGrants, GrantLife, GrantLifeCommands, InstalmentPlanCommands, GrantTermsCommands,
    DecisionSpending, SiteRestrictionWaivers, SustainabilityCommands, CostCommands, BudgetResolver, CouncilBudgets, GrantBudgets,
  ],
  checks: [...fundingChecks, ...budgetChecks],
  seed: seedFunding,
  constraints: {
    funder_return_period: 'RETURN_EXISTS',
    funder_return_dates: 'BAD_INPUT',
    funding_grant_received_within_award: 'INSTALMENT_ABOVE_AWARD',
    funding_grant_dates: 'BAD_INPUT',
    funding_grant_too_much: 'BAD_INPUT',
    funding_grant_title: 'DUPLICATE_REFERENCE',
    recurring_cost_title: 'DUPLICATE_REFERENCE',
    budget_line_title: 'DUPLICATE_REFERENCE',
    site_restriction_waiver_site: 'VERSION_CONFLICT',
    savings_target_reviewed: 'SAVINGS_NEED_REVIEW',
  },
};
