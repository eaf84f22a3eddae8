import type { TagColour } from '../govuk/Tag.tsx';
import type {
  ArrangementStatus,
  AssessmentStage,
  BodyKind,
  DecisionKind,
  DecisionLinkKind,
  DecisionState,
  DecisionStepKind,
  DutyKind,
  KeyReason,
  MeetingFrequency,
  MemberCapacity,
  NoticeException,
  ReferralKind,
  ReferralOutcome,
  StatedAnswer,
} from '../schema.generated.ts';

export const kindWords: Record<DecisionKind, string> = {
  IN_PRINCIPLE: 'In principle: it agrees the direction only',
  SUBSTANTIVE: 'Substantive: it decides the matter itself',
  DELEGATED: 'Delegated: an officer takes it under a delegation',
};

/** Where a decision stands, in a few words; the colour only underlines them. */
export const stateWords: Record<DecisionState, { words: string; colour: TagColour }> = {
  PROPOSED: { words: 'Proposed', colour: 'grey' },
  NOTICE_PUBLISHED: { words: 'Notice published', colour: 'blue' },
  PRE_SCRUTINY: { words: 'With scrutiny beforehand', colour: 'blue' },
  REPORT_PUBLISHED: { words: 'Waiting to be taken', colour: 'light-blue' },
  URGENCY_AGREED: { words: 'Urgent, waiting to be taken', colour: 'light-blue' },
  MADE: { words: 'Taken, not yet in force', colour: 'yellow' },
  CALL_IN_WINDOW: { words: 'Can be called in', colour: 'yellow' },
  CALLED_IN: { words: 'Called in', colour: 'red' },
  RETURNED: { words: 'Sent back', colour: 'orange' },
  REFERRED_TO_COUNCIL: { words: 'With the full council', colour: 'orange' },
  EFFECTIVE: { words: 'In force', colour: 'green' },
  IMPLEMENTED: { words: 'Carried out', colour: 'green' },
  REVIEWED: { words: 'Reviewed', colour: 'green' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey' },
  ENDED: { words: 'No longer in force', colour: 'grey' },
};

export const stepWords: Record<DecisionStepKind, string> = {
  PROPOSED: 'Proposed',
  NOTICE_PUBLISHED: 'Notice published',
  PRE_SCRUTINY: 'Looked at by scrutiny beforehand',
  REPORT_PUBLISHED: 'Report published',
  URGENCY_AGREED: 'Agreed that it cannot wait',
  MADE: 'Taken',
  CALLED_IN: 'Called in',
  UPHELD: 'Upheld',
  RETURNED: 'Sent back to whoever took it',
  REFERRED_TO_COUNCIL: 'Sent to the full council',
  REMADE: 'Taken again',
  IMPLEMENTED: 'Carried out',
  REVIEWED: 'Reviewed',
  WITHDRAWN: 'Withdrawn',
  ENDED: 'Taken back',
};

export const keyReasonWords: Record<KeyReason, string> = {
  MONEY: 'the amount of money',
  WARDS: 'the number of wards or divisions it affects',
  MONEY_AND_WARDS: 'the amount of money and the number of wards or divisions',
  OTHER: 'another reason in the constitution',
};

export const exceptionWords: Record<NoticeException, string> = {
  GENERAL_EXCEPTION: 'General exception: the chair of scrutiny was told, five clear days before',
  SPECIAL_URGENCY: 'Special urgency: the chair of scrutiny agreed that it could not wait',
};

export const dutyWords: Record<DutyKind, string> = {
  EQUALITY_ASSESSMENT: 'Equality impact assessment',
  DUE_REGARD: 'Due regard was had to equality',
  CONSULTATION_READ: 'The results of the consultation were read',
};

export const assessmentWords: Record<AssessmentStage, string> = {
  STRATEGIC: 'strategic screening',
  INITIAL: 'initial',
  FULL: 'full',
  UPDATED: 'updated for the final proposal',
};

export const linkWords: Record<DecisionLinkKind, { of: string; by: string }> = {
  IMPLEMENTS: { of: 'Implements', by: 'Implemented by' },
  SUPERSEDES: { of: 'Supersedes', by: 'Superseded by' },
  AMENDS: { of: 'Amends', by: 'Amended by' },
};

export const bodyKindWords: Record<BodyKind, string> = {
  CABINET: 'Cabinet',
  COMMITTEE: 'Committee that decides',
  CABINET_COMMITTEE: 'Cabinet committee, which advises',
  SCRUTINY: 'Scrutiny committee or panel',
  PROGRAMME_BOARD: 'Programme board',
  PROJECT_BOARD: 'Project board',
  PARTNERSHIP_BOARD: 'Partnership board',
  LEADER_NETWORK: 'Network of leaders',
  HUB_MANAGEMENT_GROUP: 'Management group of a hub',
  MULTI_AGENCY_PANEL: 'Panel of several agencies',
  PARENT_CARER_PANEL: 'Parent and carer panel',
};

export const capacityWords: Record<MemberCapacity, string> = {
  CHAIR: 'Chair',
  VICE_CHAIR: 'Vice-chair',
  MEMBER: 'Member',
  SUBSTITUTE: 'Substitute',
  ADVISER: 'Adviser',
  OBSERVER: 'Observer',
};

export const answerWords: Record<StatedAnswer, string> = {
  YES: 'Yes',
  NO: 'No',
  NOT_APPLICABLE: 'Not applicable',
  NOT_STATED: 'Not stated',
};

export const referralWords: Record<ReferralKind, string> = {
  CALL_IN: 'Called in',
  MEMBER_ITEM: 'Placed on the agenda by members, which is not a call-in',
  PRE_DECISION: 'Looked at before it was taken',
  UPDATE: 'Heard as an update',
};

export const outcomeWords: Record<ReferralOutcome, string> = {
  AWAITED: 'not heard yet',
  NOTED: 'noted',
  ENDORSED: 'endorsed',
  RECOMMENDATIONS: 'recommendations made',
  REFERRED_BACK: 'referred back',
  NOT_STATED: 'outcome not stated',
};

/** Nothing is said of a body that is simply there. */
export const statusWords: Record<ArrangementStatus, string | null> = {
  PROPOSED: 'suggested, not agreed',
  AGREED: 'agreed, to be set up',
  LIVE: null,
  ENDED: 'ended',
};

/** Null where nothing is stated. */
export const frequencyWords: Record<MeetingFrequency, string | null> = {
  WEEKLY: 'Meets every week',
  FORTNIGHTLY: 'Meets every two weeks',
  MONTHLY: 'Meets every month',
  QUARTERLY: 'Meets every quarter',
  YEARLY: 'Meets every year',
  NOT_STATED: null,
};
