import type { Feature } from '../platform/feature.ts';
import { DecisionAllowanceRow, DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { AgendaItemRow, MeetingAttendanceRow } from './agenda.entity.ts';
import { BodyMemberRow, BodyRow, BodySeatRow, OversightRow } from './body.entity.ts';
import { BodyCommands } from './body.resolver.ts';
import { decisionChecks } from './decision.checks.ts';
import { DecisionDutyRow, DecisionLinkRow, DecisionRuleRow, DecisionStepRow } from './decision-life.entity.ts';
import { DecisionPartRow, DecisionRow } from './decision.entity.ts';
import { DecisionPartCommands } from './decision-parts.resolver.ts';
import { CouncilRegister } from './decision-register.resolver.ts';
import { DecisionStepCommands } from './decision-steps.resolver.ts';
import { CouncilDecisions, DecisionQueries, MeetingQueries } from './decision.resolver.ts';
import { seedDecisions } from './decision.seed.ts';
import { MeetingRow } from './meeting.entity.ts';
import { MeetingCommands } from './meeting.resolver.ts';
import { AppointmentRow, PostRow } from './post.entity.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

export const decisions: Feature = {
  name: 'decisions',
  entities: [
    PostRow, AppointmentRow, BodyRow, BodySeatRow, OversightRow, MeetingRow, DecisionRow, DecisionPartRow, DecisionConditionRow,
    DecisionAllowanceRow, DelegationRow, ScrutinyReferralRow, DecisionStepRow, DecisionLinkRow, DecisionDutyRow, DecisionRuleRow,
    BodyMemberRow, AgendaItemRow, MeetingAttendanceRow,
  ],
  resolvers: [DecisionQueries, CouncilDecisions, CouncilRegister, DecisionStepCommands, DecisionPartCommands, BodyCommands, MeetingCommands, MeetingQueries],
  checks: decisionChecks,
  seed: seedDecisions,
  constraints: {
    decision_reference: 'DUPLICATE_REFERENCE', body_name: 'DUPLICATE_REFERENCE', decision_rule_day: 'DUPLICATE_REFERENCE',
    decision_link_once: 'DUPLICATE_REFERENCE', meeting_day: 'DUPLICATE_REFERENCE', body_seat_held_by: 'DUPLICATE_REFERENCE', decision_step_position: 'VERSION_CONFLICT', decision_ended_after_made: 'DECISION_STEP_NOT_ALLOWED',
  },
};
