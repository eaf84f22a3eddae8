import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const decision = { decisionId: seedId('decision', 'york', 'DEMO/01'), version: 999 };
const body = { bodyId: seedId('body', 'york', 'project-board'), version: 999 };
const meeting = { meetingId: seedId('meeting', 'york', 'scrutiny-committee', '2022-12-20'), version: 999 };
const day = '2023-01-05';
const bodyValues = { name: 'Family Hubs Project Board', kind: 'PROJECT_BOARD', status: 'LIVE', frequency: 'MONTHLY' };

/** What each command on decisions, bodies and meetings is sent: whole, and refused for what it asks and not for who asks. */
const inputs: Record<string, { type?: string; input: object }> = {
  recordDecision: { input: { councilSlug: 'york', reference: 'DEMO/01', title: 'Known already', kind: 'SUBSTANTIVE', isKey: 'NO' } },
  setDecisionRule: { input: { councilSlug: 'york', validFrom: '2090-01-01', callInWorkingDays: 5 } },
  reviseProposal: { input: { ...decision, title: 'In other words', kind: 'SUBSTANTIVE', isKey: 'NO' } },
  publishDecisionNotice: { type: 'PublishForDecisionInput', input: { ...decision, publishedOn: day } },
  publishDecisionReport: { type: 'PublishForDecisionInput', input: { ...decision, publishedOn: day } },
  agreeDecisionUrgency: { type: 'AgreeUrgencyInput', input: { ...decision, exception: 'SPECIAL_URGENCY', reason: 'It cannot wait', agreedByRole: 'Chair', agreedOn: day } },
  makeDecision: { input: { ...decision, madeOn: day, takenByRole: 'Director', isSubjectToCallIn: 'NO' } },
  callInDecision: { input: { ...decision, calledInOn: day, requestedByRole: 'Members', grounds: 'Too few were asked' } },
  concludeCallIn: { input: { ...decision, outcome: 'UPHELD', heardOn: day } },
  remakeDecision: { input: { ...decision, madeOn: day, byRole: 'Director', note: 'Nothing changed' } },
  recordDecisionOutcome: { input: { ...decision, outcome: 'IMPLEMENTED', happenedOn: day, note: 'Carried out' } },
  withdrawDecision: { input: { ...decision, withdrawnOn: day, byRole: 'Director', reason: 'Not needed' } },
  addDecisionCondition: { input: { ...decision, needs: 'OTHER', text: 'Something first' } },
  meetDecisionCondition: { input: { ...decision, conditionId: seedId('none'), metOn: day } },
  delegateAuthority: { input: { ...decision, toRole: 'Director', scope: 'To act' } },
  linkDecision: { input: { ...decision, kind: 'AMENDS', earlierDecisionId: seedId('none') } },
  recordDecisionDuty: { input: { ...decision, kind: 'DUE_REGARD', doneOn: day, byRole: 'Director' } },
  referToScrutiny: { input: { ...decision, kind: 'UPDATE', requestedByRole: 'Scrutiny', requestedOn: day } },
  recordBody: { input: { councilSlug: 'york', ...bodyValues } },
  changeBody: { input: { ...body, ...bodyValues } },
  addBodySeat: { input: { ...body, heldBy: 'Parents', isRequired: true } },
  appointToBody: { input: { ...body, role: 'Parent', isPublicOffice: false, capacity: 'MEMBER', fromOn: day } },
  endBodyMembership: { input: { ...body, memberId: seedId('none'), toOn: day } },
  setOversight: { input: { ...body, ofWhat: 'Hubs', status: 'LIVE', shownOn: day } },
  scheduleMeeting: { input: { bodyId: seedId('body', 'york', 'scrutiny-committee'), day: '2022-12-20' } },
  addAgendaItem: { input: { ...meeting, kind: 'UPDATE', title: 'An update' } },
  removeAgendaItem: { input: { ...meeting, itemId: seedId('none') } },
  publishAgenda: { input: { ...meeting, publishedOn: '2022-12-01', isPublic: true } },
  recordAttendance: { input: { ...meeting, seatId: seedId('none'), present: 1, apologies: 0 } },
  minuteAgendaItem: { input: { ...meeting, itemId: seedId('none'), outcome: 'Noted' } },
  publishMinutes: { input: { ...meeting, publishedOn: day, minutes: 'Noted' } },
  cancelMeeting: { input: { ...meeting, cancelledOn: '2022-12-01', reason: 'Snow' } },
};

const keepers: readonly Role[] = ['admin', 'clerk'];

/** Decisions, bodies and meetings are kept by the clerk and the administrator of their council. */
export const decisionOperations = Object.entries(inputs).map(([name, { type, input }]) => ({
  name,
  query: `mutation ($input: ${type ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { id } }`,
  variables: () => ({ input }),
  in: keepers,
  others: 'FORBIDDEN' as const,
  elsewhere: 'FORBIDDEN' as const,
}));
