import type { HubForm, HubKind, HubTopic, SchoolPhase, SiteKind, SiteRole, SiteStatus, StageBasis } from '../schema.generated.ts';

export const kindWords: Record<HubKind, string> = {
  FAMILY: 'Family hub',
  COMMUNITY: 'Community hub',
  AUTISM: 'Autism hub',
  CHILDRENS_CENTRE: "Children's centre",
  OTHER: 'Another kind of hub',
};

/** Null where nothing is stated. */
export const formWords: Record<HubForm, string | null> = {
  BUILDING: 'A building',
  OTHER_NAMED_BUILDING: 'A building with another name',
  VIRTUAL: 'Online or on the phone, not a building',
  SCHOOL_PARTNERSHIP: 'A partnership of schools, not a building',
  NOT_STATED: null,
};

export const basisWords: Record<StageBasis, string> = {
  SELF_DECLARED: 'as the hub says itself',
  ASSESSED: 'as the council has assessed',
  REPORTED: "as the council's paper says",
};

export const topicWords: Record<HubTopic, string> = {
  VISION: 'The vision',
  COVERAGE: 'Coverage',
  MEMBERSHIP: 'Schools',
  LEADERSHIP: 'Leadership',
  BOUNDARIES: 'Boundaries',
  MATURITY: 'How far they have come',
  SERVICES: 'Services',
  ELECTED_MEMBERS: 'Councillors',
  BUILDINGS: 'Buildings',
  PILOT_AIM: 'What the pilot tries out',
  PILOT_RESULT: 'What the pilot has shown',
};

/** Null for members that are no schools, and where nothing is stated. */
export const phaseWords: Record<SchoolPhase, string | null> = {
  EARLY_YEARS: 'early years',
  PRIMARY: 'primary',
  SECONDARY: 'secondary',
  ALL_THROUGH: 'all ages',
  POST_16: 'after 16',
  NOT_APPLICABLE: null,
  NOT_STATED: null,
};

/** Null where nothing is stated. */
export const siteRoleWords: Record<SiteRole, string | null> = {
  HUB: 'The hub itself',
  LINKED: 'Linked with the hub',
  SPOKE: 'Works with the hub (a spoke)',
  NOT_STATED: null,
};

export const siteKindWords: Record<SiteKind, string> = {
  PHYSICAL: 'A building',
  VIRTUAL: 'Online or on the phone',
  OUTREACH: 'Out in the community',
};

export const siteStatusWords: Record<SiteStatus, string> = {
  PENDING: 'Not open yet',
  ACTIVE: 'In use',
  INACTIVE: 'Not in use at present',
  CLOSED: 'Closed',
};
