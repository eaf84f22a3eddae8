import type { Feature } from '../platform/feature.ts';
import { DecisionAllowanceRow, DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';
import { decisionChecks } from './decision.checks.ts';
import { DecisionPartRow, DecisionRow } from './decision.entity.ts';
import { CouncilDecisions, DecisionQueries } from './decision.resolver.ts';
import { seedDecisions } from './decision.seed.ts';
import { MeetingRow } from './meeting.entity.ts';
import { AppointmentRow, PostRow } from './post.entity.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

export const decisions: Feature = {
  name: 'decisions',
  entities: [
    PostRow, AppointmentRow, BodyRow, BodySeatRow, OversightRow, MeetingRow, DecisionRow, DecisionPartRow, DecisionConditionRow,
    DecisionAllowanceRow, DelegationRow, ScrutinyReferralRow,
  ],
  resolvers: [DecisionQueries, CouncilDecisions],
  checks: decisionChecks,
  seed: seedDecisions,
  constraints: { decision_reference: 'DUPLICATE_REFERENCE', body_name: 'DUPLICATE_REFERENCE' },
};
