import type { CouncilHomeQuery } from './CouncilHome.graphql.generated.ts';

/** What a council's home is made of. */
export type HomeCouncil = NonNullable<CouncilHomeQuery['council']>;
export type HomeReports = CouncilHomeQuery['reports'];
