import type { ArrangementStatus, DecisionKind, MeetingFrequency, ReferralKind, ReferralOutcome, StatedAnswer } from '../schema.generated.ts';

export const kindWords: Record<DecisionKind, string> = {
  IN_PRINCIPLE: 'In principle: it agrees the direction only',
  SUBSTANTIVE: 'Substantive: it decides the matter itself',
  DELEGATED: 'Delegated: an officer took it under a delegation',
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
