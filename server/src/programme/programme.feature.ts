import type { Feature } from '../platform/feature.ts';
import { ProgrammeCommitmentRow } from './commitment.entity.ts';
import {
  MilestoneBaselineRow,
  MilestoneChangeRow,
  MilestoneForecastRow,
  MilestonePreconditionRow,
  MilestoneRow,
} from './milestone.entity.ts';
import { MilestoneCommands, MilestoneQueries } from './milestone.resolver.ts';
import { programmeDelivery } from './programme-delivery.feature.ts';
import { programmeRecord } from './programme-record.feature.ts';
import { DecisionMilestones } from './decision-milestones.resolver.ts';
import { programmeChecks } from './programme.checks.ts';
import { ProgrammeAgeRangeRow, ProgrammeRow, ProgrammeStatementRow, ScopeChangeRow } from './programme.entity.ts';
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
    ...programmeDelivery.entities,
    ...programmeRecord.entities,
  ],
  resolvers: [DecisionMilestones, ProgrammeQueries, CouncilProgrammes, MilestoneQueries, MilestoneCommands, ...programmeDelivery.resolvers, ...programmeRecord.resolvers],
  checks: [...programmeChecks, ...programmeDelivery.checks, ...programmeRecord.checks],
  seed: async (em, council) => {
    await seedProgramme(em, council);
    await programmeDelivery.seed(em, council);
    await programmeRecord.seed(em, council);
  },
  constraints: { ...programmeDelivery.constraints, ...programmeRecord.constraints },
};
