import type { Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const day = '2022-12-20';
const meetingId = seedId('meeting', 'york', 'scrutiny-committee', day);
const bodyId = seedId('body', 'york', 'scrutiny-committee');
const reportId = seedId('report', 'york', 'family-hubs-update-december-2022');
const recommendation = { recommendationId: seedId('scrutiny-recommendation', 'york', 'saturday'), version: 999 };
const item = { itemId: seedId('work-plan-item', 'york', 'family-hubs'), version: 999 };
const schedule = { scheduleId: seedId('update-schedule', 'york', 'family-hubs'), version: 999 };
const pace = { everyMonths: 3, startsOn: day };

/** What each command on the record of scrutiny is sent: whole, and refused for what it asks and not for who asks. */
const inputs: Record<string, { type?: string; input: object }> = {
  placeReportOnAgenda: { type: 'PlaceReportInput', input: { reportId: seedId('none'), meetingId, title: 'A paper' } },
  recordConsideration: { input: { reportId, meetingId, versionNumber: 99, consideredOn: day } },
  resolveRecommendation: {
    input: { considerationId: seedId('report-consideration', 'york', 'family-hubs-demonstration-update'), position: 1, outcome: 'NOTED' },
  },
  citePromise: { input: { reportId, versionNumber: 1, section: 99, commitmentId: seedId('none') } },
  recordScrutinyRecommendation: { input: { meetingId, text: 'Do it', toBodyId: seedId('none'), madeOn: day, responseDueOn: day } },
  changeResponseDue: { input: { ...recommendation, responseDueOn: '2090-01-01', reason: 'More time' } },
  recordScrutinyResponse: { input: { ...recommendation, response: 'ACCEPTED', respondedOn: day } },
  recordRecommendationProgress: { type: 'RecordProgressInput', input: { ...recommendation, progress: 'DONE', evidence: 'Seen', foundOn: day } },
  addWorkPlanItem: { input: { bodyId, title: 'An item' } },
  changeWorkPlanItem: { input: { ...item, title: 'In other words' } },
  placeWorkPlanItem: { input: { ...item, meetingId } },
  considerWorkPlanItem: { input: { ...item, consideredOn: day } },
  dropWorkPlanItem: { input: { ...item, droppedOn: day, reason: 'Too late' } },
  arrangeUpdates: { input: { bodyId, subject: 'Family hubs', ...pace } },
  setUpdatePace: { input: { ...schedule, ...pace } },
  endUpdates: { input: { ...schedule, endedOn: day, reason: 'Over' } },
  answerScrutinyReferral: { type: 'AnswerReferralInput', input: { decisionId: seedId('decision', 'york', 'DEMO/04'), version: 999, referralId: seedId('none'), response: 'Done', receivedOn: day } },
};

const keepers: readonly Role[] = ['admin', 'clerk'];

/** What committees consider, recommend and plan is kept by the clerk and the administrator of their council. */
export const scrutinyOperations = Object.entries(inputs).map(([name, { type, input }]) => ({
  name,
  query: `mutation ($input: ${type ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { ${name}(input: $input) { id } }`,
  variables: () => ({ input }),
  in: keepers,
  others: 'FORBIDDEN' as const,
  elsewhere: 'FORBIDDEN' as const,
}));
