import type { Feature } from '../platform/feature.ts';
import { ProgrammeCommitmentRow } from './commitment.entity.ts';
import {
  MilestoneBaselineRow,
  MilestoneChangeRow,
  MilestoneForecastRow,
  MilestonePreconditionRow,
  MilestoneRow,
} from './milestone.entity.ts';
import { MilestonePlanCommands } from './milestone-plan.resolver.ts';
import { MilestonePreconditionCommands } from './milestone-precondition.resolver.ts';
import { MilestoneCommands, MilestoneQueries } from './milestone.resolver.ts';
import { programmeRecord } from './programme-record.feature.ts';
import { programmeChecks } from './programme.checks.ts';
import { ProgrammeAgeRangeRow, ProgrammeRow, ProgrammeStatementRow, ScopeChangeRow } from './programme.entity.ts';
import { MilestoneParts, WorkstreamParts, WorkstreamQueries } from './programme-parts.resolver.ts';
import { CouncilProgrammes, ProgrammeQueries } from './programme.resolver.ts';
import { seedProgramme } from './programme.seed.ts';
import { TimelineEventRow } from './timeline-event.entity.ts';
import { FocusAreaRow, ProgrammePhaseRow, WorkstreamRow } from './workstream.entity.ts';

export const programme: Feature = {
  name: 'programme',
  entities: [
    ProgrammeRow,
    ProgrammeAgeRangeRow,
    ProgrammeStatementRow,
    ScopeChangeRow,
    ProgrammePhaseRow,
    WorkstreamRow,
    FocusAreaRow,
    MilestoneRow,
    MilestonePreconditionRow,
    MilestoneForecastRow,
    MilestoneBaselineRow,
    MilestoneChangeRow,
    TimelineEventRow,
    ProgrammeCommitmentRow,
    ...programmeRecord.entities,
  ],
  resolvers: [ProgrammeQueries, CouncilProgrammes, MilestoneQueries, MilestoneCommands, MilestonePlanCommands, MilestonePreconditionCommands, ...programmeRecord.resolvers],
  checks: [...programmeChecks, ...programmeRecord.checks],
  seed: async (em, council) => {
    await seedProgramme(em, council);
    await programmeRecord.seed(em, council);
  },
};
