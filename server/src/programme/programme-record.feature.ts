import type { Feature } from '../platform/feature.ts';
import { ProgrammeRecordCommands } from './programme-record.resolver.ts';
import { CouncilScales, MilestoneRatings, ProgrammeRegister, WorkstreamRatings } from './programme-register.resolver.ts';
import { CommitmentDueChangeRow } from './commitment.entity.ts';
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
    SeverityBandRow,
    RaidItemRow,
    RaidAssessmentRow,
    RaidStatusChangeRow,
    RaidItemReaderRow,
    RagScaleRow,
    RagPointRow,
    RagAssessmentRow,
  ],
  resolvers: [RaidQueries, RaidCommands, ProgrammeRecordCommands, ProgrammeRegister, WorkstreamRatings, MilestoneRatings, CouncilScales],
  checks: registerChecks,
  seed: seedRaid,
  // Of two people who reword a statement at once, the second is told.
  constraints: {
    programme_statement_replaced_once: 'VERSION_CONFLICT',
    programme_statement_position: 'VERSION_CONFLICT',
  },
} satisfies Omit<Feature, 'name'>;
