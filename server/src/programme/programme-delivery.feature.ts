import type { Feature } from '../platform/feature.ts';
import { deliveryChecks } from './delivery.checks.ts';
import { MilestonePlanCommands } from './milestone-plan.resolver.ts';
import { MilestonePreconditionCommands } from './milestone-precondition.resolver.ts';
import { MilestoneParts, WorkstreamParts, WorkstreamQueries } from './programme-parts.resolver.ts';
import { TheoryLinkRow, TheoryNodeRow, TheoryOfChangeRow } from './theory-of-change.entity.ts';
import { ProgrammeTheories, TheoryCommands, TheoryQueries } from './theory-of-change.resolver.ts';
import { seedTheories } from './theory-of-change.seed.ts';

/** What the programme feature gives to the server for its plan: milestones' lives, workstreams, the theory of change. */
export const programmeDelivery = {
  entities: [TheoryOfChangeRow, TheoryNodeRow, TheoryLinkRow],
  resolvers: [
    MilestonePlanCommands,
    MilestonePreconditionCommands,
    MilestoneParts,
    WorkstreamQueries,
    WorkstreamParts,
    TheoryQueries,
    ProgrammeTheories,
    TheoryCommands,
  ],
  checks: deliveryChecks,
  seed: seedTheories,
  constraints: { theory_of_change_draft: 'THEORY_BEING_WRITTEN' },
} satisfies Omit<Feature, 'name'>;
