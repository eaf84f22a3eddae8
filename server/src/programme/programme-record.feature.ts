import type { Feature } from '../platform/feature.ts';
import { CouncilScales, MilestoneRatings, ProgrammeRegister, WorkstreamRatings } from './programme-register.resolver.ts';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from './rag.entity.ts';
import { registerChecks } from './raid.checks.ts';
import { RaidAssessmentRow, RaidItemReaderRow, RaidItemRow, RaidStatusChangeRow, SeverityBandRow } from './raid.entity.ts';
import { RaidCommands, RaidQueries } from './raid.resolver.ts';
import { seedRaid } from './raid.seed.ts';

/** The part of the programme feature that keeps its record: the register, the ratings, what it says of itself, its plans. */
export const programmeRecord = {
  entities: [
    SeverityBandRow,
    RaidItemRow,
    RaidAssessmentRow,
    RaidStatusChangeRow,
    RaidItemReaderRow,
    RagScaleRow,
    RagPointRow,
    RagAssessmentRow,
  ],
  resolvers: [RaidQueries, RaidCommands, ProgrammeRegister, WorkstreamRatings, MilestoneRatings, CouncilScales],
  checks: registerChecks,
  seed: seedRaid,
} satisfies Omit<Feature, 'name'>;
