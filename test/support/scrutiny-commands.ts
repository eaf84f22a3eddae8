import type { TestServer } from './server.ts';

const types: Record<string, string> = {
  placeReportOnAgenda: 'PlaceReportInput',
  recordRecommendationProgress: 'RecordProgressInput',
  answerScrutinyReferral: 'AnswerReferralInput',
};
const consideration = '{ id consideredOn agendaItem { id title outcome } resolutions { position outcome wording note } report { committeeStage } updateSchedule { id nextDueOn } }';
const recommendation = '{ id version text responseDueOn response responseReason respondedOn progress progressEvidence steps { kind happenedOn dueOn response progress note } }';
const planned = '{ id version title state consideredOn droppedReason agendaItem { id title } due { end } }';
const schedule = '{ id version everyMonths nextDueOn endedOn missed(on: "2026-11-02") { start end } }';
const shown: Record<string, string> = {
  ...{ placeReportOnAgenda: consideration, recordConsideration: consideration, resolveRecommendation: consideration, citePromise: '{ id }' },
  ...{ recordScrutinyRecommendation: recommendation, changeResponseDue: recommendation, recordScrutinyResponse: recommendation, recordRecommendationProgress: recommendation },
  ...{ addWorkPlanItem: planned, changeWorkPlanItem: planned, placeWorkPlanItem: planned, considerWorkPlanItem: planned, dropWorkPlanItem: planned },
  ...{ arrangeUpdates: schedule, setUpdatePace: schedule, endUpdates: schedule, answerScrutinyReferral: '{ id version scrutinyReferrals { id response responseReceivedOn outcome } }' },
};

/** What the tests read of what a command gives back; each command fills some of it. */
export interface Kept {
  id: string;
  version: number;
  [field: string]: unknown;
}

/** The commands on the record of scrutiny, through the API. */
export function scrutinyCommands(server: Pick<TestServer, 'ask'>, cookie: () => string) {
  const send = (name: string, input: object, as: string | undefined = cookie()) =>
    server.ask<{ done: Kept }>(`mutation ($input: ${types[name] ?? `${name[0]!.toUpperCase()}${name.slice(1)}Input`}!) { done: ${name}(input: $input) ${shown[name]} }`, { input }, as);
  const done = async (name: string, input: object): Promise<Kept> => {
    const { data, errors } = await send(name, input);
    if (!data) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    return data.done;
  };
  const refused = async (name: string, input: object, as?: string): Promise<[code: string | undefined, fields: string[]]> => {
    const { errors } = await send(name, input, as);
    return [errors?.[0]?.extensions.code, Object.keys(errors?.[0]?.extensions.fields ?? {})];
  };
  return { send, done, refused };
}
