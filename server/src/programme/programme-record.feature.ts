import type { Feature, Seed } from '../platform/feature.ts';
import { ProgrammeListCommands } from './programme-lists-commands.resolver.ts';
import { CouncilPlanSections, PlanQueries, ProgrammeLists } from './programme-lists.resolver.ts';
import { seedLists } from './programme-lists.seed.ts';
import { ProgrammeRecordCommands } from './programme-record.resolver.ts';
import { CouncilScales, MilestoneRatings, ProgrammeRegister, WorkstreamRatings } from './programme-register.resolver.ts';
import { AgreementRow } from './agreement.entity.ts';
import { ChecklistFindingRow, ChecklistItemRow, ChecklistRow } from './checklist.entity.ts';
import { CommitmentDueChangeRow } from './commitment.entity.ts';
import { DeliveryPlanRow, DeliveryPlanTextRow, DeliveryPlanVersionRow, PlanSectionRow } from './delivery-plan.entity.ts';
import { seedPlans } from './delivery-plan.seed.ts';
import { EngagementRow, ProgrammeFrameworkRow } from './engagement.entity.ts';
import { PortfolioRow } from './portfolio.entity.ts';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from './rag.entity.ts';
import { registerChecks } from './raid.checks.ts';
import { RaidAssessmentRow, RaidItemReaderRow, RaidItemRow, RaidStatusChangeRow, SeverityBandRow } from './raid.entity.ts';
import { RaidCommands, RaidQueries } from './raid.resolver.ts';
import { seedRaid } from './raid.seed.ts';

/** The part of the programme feature that keeps its record: the register, the ratings, what it says of itself, its plans. */
export const programmeRecord = {
  entities: [
    PortfolioRow,
    CommitmentDueChangeRow,
    ChecklistRow,
    ChecklistItemRow,
    ChecklistFindingRow,
    AgreementRow,
    EngagementRow,
    ProgrammeFrameworkRow,
    PlanSectionRow,
    DeliveryPlanRow,
    DeliveryPlanVersionRow,
    DeliveryPlanTextRow,
    SeverityBandRow,
    RaidItemRow,
    RaidAssessmentRow,
    RaidStatusChangeRow,
    RaidItemReaderRow,
    RagScaleRow,
    RagPointRow,
    RagAssessmentRow,
  ],
  resolvers: [PlanQueries, ProgrammeLists, CouncilPlanSections, ProgrammeListCommands, RaidQueries, RaidCommands, ProgrammeRecordCommands, ProgrammeRegister, WorkstreamRatings, MilestoneRatings, CouncilScales],
  checks: registerChecks,
  seed: (async (em, council) => {
    await seedRaid(em, council);
    await seedLists(em, council);
    await seedPlans(em, council);
  }) satisfies Seed,
  // Of two people who reword a statement at once, the second is told.
  constraints: {
    programme_statement_replaced_once: 'VERSION_CONFLICT',
    programme_statement_position: 'VERSION_CONFLICT',
    portfolio_name: 'VERSION_CONFLICT',
    delivery_plan_text_frozen: 'PLAN_VERSION_CLOSED',
  },
} satisfies Omit<Feature, 'name'>;
