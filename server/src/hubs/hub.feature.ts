import type { Feature } from '../platform/feature.ts';
import { HubKindNoteRow, HubKindPointRow } from './hub-kind.entity.ts';
import { HubCoLocationRow, HubNetworkRow, HubStatementRow } from './hub-network.entity.ts';
import { HubStageNameRow, HubStageRow } from './hub-stage.entity.ts';
import { hubChecks } from './hub.checks.ts';
import { HubAreaRow, HubLeaderRow, HubMembershipRow, HubRow } from './hub.entity.ts';
import { CouncilHubs, HubQueries } from './hub.resolver.ts';
import { seedHubs } from './hub.seed.ts';
import { StaffAlignmentHubRow, StaffAlignmentRow } from './staff-alignment.entity.ts';

export const hubs: Feature = {
  name: 'hubs',
  entities: [
    HubRow, HubAreaRow, HubMembershipRow, HubLeaderRow, HubStageNameRow, HubStageRow, HubNetworkRow, HubStatementRow, HubCoLocationRow,
    HubKindNoteRow, HubKindPointRow, StaffAlignmentRow, StaffAlignmentHubRow,
  ],
  resolvers: [HubQueries, CouncilHubs],
  checks: hubChecks,
  seed: seedHubs,
};
