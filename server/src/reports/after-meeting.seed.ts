import { parseFuzzyDate } from '@throughline/shared/dates';
import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { seedScrutinyDemonstration } from './after-meeting-demonstration.seed.ts';
import { PromiseCitationRow } from './promise-citation.entity.ts';
import { UpdateScheduleRow } from './update-schedule.entity.ts';
import { WorkPlanItemRow } from './work-plan.entity.ts';

/** Where the promises of a council stand in its paper: the key of the promise and the place of the section. */
interface Printed {
  report: string;
  promises: Record<string, number>;
  grantPromises?: string[];
}

const printed: Readonly<Record<string, Printed>> = {
  kirklees: {
    report: 'kirklees-community-hubs-february-2019',
    promises: { 'sustainability-review': 3, 'delivery-plans': 2, 'quarterly-monitoring': 2, 'keep-supporting': 3, 'support-emerging': 1 },
  },
  barnet: { report: 'family-hubs-outline-business-case', promises: { 'outline-business-case': 1, 'test-traded-services': 4, 'four-streams': 4 } },
  kent: {
    report: 'family-hub-model-update-january-2023',
    promises: { 'delivery-plan': 1, 'plan-develops': 1, 'decide-before-delivery': 1, 'implementation-plan': 1 },
  },
  york: {
    report: 'family-hubs-update-december-2022',
    promises: { 'sustain-after-grant': 7, 'check-sustainability': 7, 'papers-to-scrutiny': 7 },
    grantPromises: ['hub-sites'],
  },
};

interface PlannedSeed {
  key: string;
  body: string;
  title: string;
  why?: string;
  broughtByRole?: string;
  due?: string;
  consideredOn?: string;
  section: number | null;
  facts: Fact[];
}

const workPlans: Readonly<Record<string, { paper: PaperCode; items: PlannedSeed[] }>> = {
  barnet: {
    paper: 'BAR',
    items: [
      {
        key: 'outline-business-case', body: 'cels-committee', title: 'Outline business case for family hubs', due: 'January 2018', consideredOn: '2018-01-16', section: 1,
        facts: [
          { fact: 'BAR-13', field: 'due', place: 'section 1.1', raw: 'January 2018', normalised: '2018-01', rule: 'The committee was told of it in November 2017.' },
          { fact: 'BAR-13', field: 'consideredOn', place: 'header', raw: '16 January 2017', normalised: '2018-01-16', rule: 'The header is read as 2018, since the paper cites events of 2017.' },
        ],
      },
      {
        key: 'full-business-case', body: 'cels-committee', title: 'Full business case for family hubs', due: 'June 2018', section: 4,
        facts: [{ fact: 'BAR-12', field: 'due', place: 'recommendation 3', raw: 'June 2018', normalised: '2018-06', rule: 'The committee was asked to agree it. What it resolved is in none of the papers.' }],
      },
    ],
  },
  york: {
    paper: 'YOR',
    items: [
      {
        key: 'family-hubs', body: 'scrutiny-committee', title: 'Family hubs: updates and assurance on progress', why: 'So that the committee stays informed and can plan its work.',
        broughtByRole: "Corporate Director of Children's Services", section: 7,
        facts: [
          { fact: 'YOR-04', field: 'why', place: 'reason for the recommendation' },
          { fact: 'YOR-38', field: 'title', place: 'paragraph 22', rule: 'Further papers are announced without a date.' },
        ],
      },
    ],
  },
};

/** What the papers say of meetings after them; then the demonstration. Keys: ('work-plan-item', <council>, <key>). */
export const seedAfterMeeting: Seed = async (em, council) => {
  const own = printed[council.slug];
  if (own === undefined) return;
  const version = versionId(council, own.report);
  const cited = (kind: 'commitment' | 'grantCommitment', id: string, section: number | null) => ({
    id: seedId('promise-citation', version, id), council: council.id, version, section, commitment: null, grantCommitment: null, [kind]: id,
  });
  await plant(em, PromiseCitationRow, [
    ...Object.entries(own.promises).map(([key, section]) => cited('commitment', seedId('programme-commitment', council.slug, key), section)),
    ...(own.grantPromises ?? []).map((key) => cited('grantCommitment', seedId('grant-commitment', council.slug, key), null)),
  ]);
  const { paper, items } = workPlans[council.slug] ?? { paper: 'YOR', items: [] };
  for (const item of items) {
    const id = seedId('work-plan-item', council.slug, item.key);
    await plant(em, WorkPlanItemRow, [{
      ...{ id, council: council.id, body: seedId('body', council.slug, item.body), title: item.title, why: item.why ?? null, broughtByRole: item.broughtByRole ?? null },
      ...dueOf(item.due), agendaItem: null, consideredOn: item.consideredOn ?? null, droppedOn: null, droppedReason: null,
      ...{ sourceVersion: version, sourceSection: item.section, version: 1, isDemonstration: false },
    }]);
    await plantFacts(em, council, paper, { type: 'workPlanItem', id }, item.facts);
  }
  if (council.slug === 'york') await seedQuestionOfUpdates(em, council);
  if (council.demo) await seedScrutinyDemonstration(em, council);
};

const versionId = (council: SeedCouncil, report: string) => seedId('report-version', council.slug, report, '1');

function dueOf(words: string | undefined): object {
  if (words === undefined) return { dueStart: null, dueEnd: null, duePrecision: null, dueApproximate: null, dueRaw: null };
  const reading = parseFuzzyDate(words);
  if (reading.kind === 'question') throw new Error(`The time "${words}" cannot be read: ${reading.reason}`);
  return fuzzyDateValues('due', { ...reading.date, raw: words });
}

/** York's paper asks the committee how it wants to be kept up to date. Its answer is in none of the papers. */
const seedQuestionOfUpdates: Seed = async (em, council) => {
  const id = seedId('update-schedule', council.slug, 'family-hubs');
  await plant(em, UpdateScheduleRow, [{
    ...{ id, council: council.id, body: seedId('body', council.slug, 'scrutiny-committee'), subject: 'Family hubs', content: 'Progress of the work, and assurance about it.' },
    ...{ everyMonths: null, startsOn: null, settledByResolution: null, sourceVersion: versionId(council, printed['york']!.report), sourceSection: 7 },
    ...{ endedOn: null, endReason: null, version: 1, isDemonstration: false },
  }]);
  await plantFacts(em, council, 'YOR', { type: 'updateSchedule', id }, [
    { fact: 'YOR-03', field: 'everyMonths', place: 'paragraph 2', rule: 'The committee is asked how it wants to be kept up to date. What it answered is in none of the papers.' },
    { fact: 'YOR-38', field: 'content', place: 'paragraph 22' },
    { fact: 'YOR-51', field: 'everyMonths', place: 'paragraphs 2, 22 and 23', rule: 'Asked more than once. Neither the answer nor whether support was given is on record.' },
  ]);
};
