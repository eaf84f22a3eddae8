import { MilestonePlanCommands } from './milestone-plan.resolver.ts';
import { MilestonePreconditionCommands } from './milestone-precondition.resolver.ts';
import { MilestoneParts, WorkstreamParts, WorkstreamQueries } from './programme-parts.resolver.ts';

/** What the programme feature gives to the server for its plan: milestones' lives, workstreams, the theory of change. */
export const programmeDelivery = {
  resolvers: [MilestonePlanCommands, MilestonePreconditionCommands, MilestoneParts, WorkstreamQueries, WorkstreamParts],
};
