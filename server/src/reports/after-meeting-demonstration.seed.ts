import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { AgendaItemRow } from '../decisions/agenda.entity.ts';
import { MeetingRow } from '../decisions/meeting.entity.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { RecommendationResolutionRow, ReportConsiderationRow } from './consideration.entity.ts';
import { ScrutinyRecommendationRow, ScrutinyRecommendationStepRow } from './scrutiny-recommendation.entity.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';

const DIRECTOR = "Corporate Director of Children's Services";

/** The day for which the made-up paper on progress is written. */
const PROGRESS_MEETING = '2023-03-14';

/** Made-up meetings of scrutiny around the day of seeding, with what they considered, recommended and planned. */
export const seedScrutinyDemonstration: Seed = async (em, council) => {
  if (council.slug === 'york') await seedYork(em, council);
  if (council.slug === 'kirklees') await seedKirklees(em, council);
};

const seedYork: Seed = async (em, council) => {
  const { ago, key, meeting, recommend } = madeUp(em, council, 'scrutiny-committee');
  const [first, second, last, next] = [ago(167), ago(83), ago(27), ago(-29)];
  await meeting(first, 'The committee heard from families and made two recommendations.');
  await meeting(second, 'The committee considered a paper on family hubs and put one matter off.');
  await meeting(last, null);
  await meeting(next, null, false);
  await meeting(PROGRESS_MEETING, null);
  const item = (on: string, position: number, kind: string, title: string, outcome: string | null = null) => ({
    id: key('agenda-item', on, String(position)), council: council.id, meeting: key('meeting', 'scrutiny-committee', on), position, kind, title, paper: null, decision: null, outcome, isDemonstration: true,
  });
  await plant(em, AgendaItemRow, [
    item(second, 1, 'REPORT', 'Family hubs: what families said, and where the money is', 'The committee wants to hear from families themselves before it comes to a view.'),
    item(PROGRESS_MEETING, 1, 'REPORT', 'Family hubs: progress', 'The committee thanked those who took part.'),
    item(next, 1, 'OTHER', 'Family hubs: hearing from parents and carers'),
  ]);
  const schedule = key('update-schedule', 'what-families-say');
  await plant(em, UpdateScheduleRow, [{
    ...{ id: schedule, council: council.id, body: key('body', 'scrutiny-committee'), subject: 'What families say, and where the money is (made up for the demonstration)' },
    ...{ content: 'What families said since the last paper, what was spent, and what is late.', everyMonths: 3, startsOn: ago(280), settledByResolution: null, sourceVersion: null, sourceSection: null },
    ...{ endedOn: null, endReason: null, version: 1, isDemonstration: true },
  }]);
  const consideration = key('report-consideration', 'family-hubs-demonstration-update');
  await plant(em, ReportConsiderationRow, [{
    ...{ id: consideration, council: council.id, report: key('report', 'family-hubs-demonstration-update'), meeting: key('meeting', 'scrutiny-committee', second) },
    ...{ agendaItem: key('agenda-item', second, '1'), version: key('report-version', 'family-hubs-demonstration-update', '1'), consideredOn: second, updateSchedule: schedule },
    isDemonstration: true,
  }]);
  // Of its two recommendations one waits to be recorded, for a clerk to try.
  const progress = key('report-consideration', 'family-hubs-progress-march-2023');
  await plant(em, ReportConsiderationRow, [{
    ...{ id: progress, council: council.id, report: key('report', 'family-hubs-progress-march-2023'), meeting: key('meeting', 'scrutiny-committee', PROGRESS_MEETING) },
    ...{ agendaItem: key('agenda-item', PROGRESS_MEETING, '1'), version: key('report-version', 'family-hubs-progress-march-2023', '1'), consideredOn: PROGRESS_MEETING },
    ...{ updateSchedule: null, isDemonstration: true },
  }]);
  await plant(em, RecommendationResolutionRow, [{
    ...{ id: key('recommendation-resolution', 'family-hubs-progress-march-2023', '1'), council: council.id, consideration: progress, position: 1, outcome: 'NOTED', wording: null },
    ...{ deferredToMeeting: null, referredToBody: null, note: null, recordedAt: council.now, isDemonstration: true },
  }, {
    ...{ id: key('recommendation-resolution', 'family-hubs-demonstration-update', '1'), council: council.id, consideration, position: 1, outcome: 'DEFERRED', wording: null },
    ...{ deferredToMeeting: key('meeting', 'scrutiny-committee', next), referredToBody: null, note: 'Parents and carers are to be heard first.', recordedAt: council.now, isDemonstration: true },
  }]);
  const planned = (word: string, title: string, values: object) => ({
    ...{ id: key('work-plan-item', word), council: council.id, body: key('body', 'scrutiny-committee'), title: `${title} (made up for the demonstration)`, why: null, broughtByRole: null },
    ...{ dueStart: null, dueEnd: null, duePrecision: null, dueApproximate: null, dueRaw: null, agendaItem: null, consideredOn: null, droppedOn: null, droppedReason: null },
    ...{ sourceVersion: null, sourceSection: null, version: 1, isDemonstration: true, ...values },
  });
  const day = (on: string) => fuzzyDateValues('due', { start: on, end: on, precision: 'DAY', approximate: false, raw: null });
  await plant(em, WorkPlanItemRow, [
    planned('hear-parents', 'Hearing from parents and carers', { ...day(next), why: 'They were not heard when the committee last looked at family hubs.', broughtByRole: 'Chair of the committee', agendaItem: key('agenda-item', next, '1') }),
    planned('visit', 'Visit to a hub in Clifton', { ...day(ago(41)), why: 'To see a hub at work.', broughtByRole: 'Scrutiny officer' }),
    planned('school-meals', 'Holiday activities and food', { droppedOn: last, droppedReason: 'Another committee is looking at it.' }),
  ]);
  await recommend({
    word: 'reach', on: first, text: 'Publish each quarter how many families each hub reaches.', toRole: DIRECTOR, due: ago(107),
    answer: { on: ago(121), response: 'ACCEPTED', note: null }, progress: [{ on: ago(60), progress: 'ON_THE_WAY', note: 'A first table was drawn up.' }, { on: ago(20), progress: 'DONE', note: 'The table is published on the page of results.' }],
  });
  await recommend({ word: 'saturday', on: first, text: 'Try opening one hub on Saturdays for six months.', toRole: DIRECTOR, due: ago(76) });
  await recommend({
    word: 'one-form', on: second, text: 'Ask schools before the form for referrals is changed.', toRole: DIRECTOR, due: ago(53), decision: key('decision', 'DEMO/04'),
    answer: { on: ago(55), response: 'PARTLY', note: 'Schools are asked in two areas first.' }, progress: [{ on: ago(30), progress: 'NOT_DONE', note: 'No school has been asked yet.' }],
  });
  await recommend({
    word: 'vans', on: second, text: 'Buy a second van for outreach.', toRole: DIRECTOR, due: ago(40), answer: { on: ago(25), response: 'NOT_ACCEPTED', note: 'No capital is free before sites are chosen.' },
  });
  await recommend({
    word: 'tell-families', on: last, text: 'Tell every family who answered the consultation what became of it.', toRole: 'Head of Innovation and Children\'s Champion', due: ago(-33),
    version: key('report-version', 'family-hubs-demonstration-update', '1'),
  });
};

const seedKirklees: Seed = async (em, council) => {
  const { ago, meeting, recommend } = madeUp(em, council, 'childrens-scrutiny-panel');
  await meeting(ago(96), 'The panel asked what became of the review of the community hubs.');
  await recommend({ word: 'review', on: ago(96), text: 'Bring what the review of the community hubs found to this panel.', toRole: 'Service Director Learning and Early Support', due: ago(36) });
};

interface MadeUpRecommendation {
  word: string;
  on: string;
  text: string;
  toRole: string;
  due: string;
  version?: string;
  decision?: string;
  answer?: { on: string; response: string; note: string | null };
  progress?: { on: string; progress: string; note: string }[];
}

function madeUp(em: Parameters<Seed>[0], council: SeedCouncil, bodyKey: string) {
  const today = londonDay(council.now);
  const key = (noun: string, ...words: string[]) => seedId(noun, council.slug, ...words);
  const body = key('body', bodyKey);

  /** A public meeting; with minutes that are published a fortnight later, when they are given. */
  async function meeting(on: string, minutes: string | null, isOver = true): Promise<void> {
    await plant(em, MeetingRow, [{
      id: key('meeting', bodyKey, on), council: council.id, body, day: on, ...fuzzyDateValues('held', { start: on, end: on, precision: 'DAY', approximate: false, raw: null }),
      ...{ startsAt: '17:30', agendaPublishedOn: isOver ? addDays(on, -9) : null, minutes, minutesPublishedOn: minutes === null ? null : addDays(on, 14), isPublished: true, isDemonstration: true },
    }]);
  }

  /** A recommendation with all that happened with it. */
  async function recommend({ word, on, text, toRole, due, version, decision, answer, progress = [] }: MadeUpRecommendation): Promise<void> {
    const id = key('scrutiny-recommendation', word);
    const found = progress.at(-1);
    const steps = [
      { kind: 'MADE', happenedOn: on, dueOn: due },
      ...(answer ? [{ kind: 'ANSWERED', happenedOn: answer.on, response: answer.response, note: answer.note }] : []),
      ...progress.map((step) => ({ kind: 'PROGRESS', happenedOn: step.on, progress: step.progress, note: step.note })),
    ];
    await plant(em, ScrutinyRecommendationRow, [{
      ...{ id, council: council.id, body, meeting: key('meeting', bodyKey, on), text, toBody: null, toRole, aboutVersion: version ?? null, aboutDecision: decision ?? null },
      ...{ madeOn: on, responseDueOn: due, response: answer?.response ?? null, responseReason: answer?.note ?? null, respondedOn: answer?.on ?? null },
      ...{ progress: found?.progress ?? null, progressEvidence: found?.note ?? null, progressOn: found?.on ?? null, version: steps.length, isDemonstration: true },
    }]);
    await plant(em, ScrutinyRecommendationStepRow, steps.map((step, index) => ({
      ...{ id: key('scrutiny-recommendation-step', word, String(index + 1)), council: council.id, recommendation: id, version: index + 1 },
      ...{ dueOn: null, response: null, progress: null, note: null, ...step, recordedAt: council.now, isDemonstration: true },
    })));
  }

  return { ago: (days: number) => addDays(today, -days), key, meeting, recommend };
}
