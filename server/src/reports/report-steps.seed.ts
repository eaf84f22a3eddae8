import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { plantReport, reportId, type ReportSeed } from './report-rows.seed.ts';
import { ReportStepRow } from './report-step.entity.ts';
import { ReportRow } from './report.entity.ts';

/** A made-up paper that was published and taken back: its title and the reason are all that is left for everybody. */
const withdrawn: ReportSeed = {
  slug: 'family-hubs-first-figures',
  kind: 'UPDATE_FOR_INFORMATION',
  title: 'Family hubs: first figures',
  body: 'scrutiny-committee',
  meetingDay: null,
  asksFor: 'INFORMATION',
  isDemonstration: true,
  purposes: ['To show what is left of a paper that was withdrawn.'],
  recommendations: [['NOTE', 'Note the figures.', 'To know how the programme begins.']],
  sections: [['1', 'The grant', 'The grant and its last day.']],
  figures: [{ label: 'Grant awarded', kind: 'PENCE', section: 1, source: { live: ['grant', yorkGrantId, 'awardedPence'] } }],
};
const withdrawnReason = 'It was published before the committee had agreed what it wanted to hear about. A fuller paper took its place.';

/** The way of the demonstration's draft: asked, returned once, signed and cleared. */
const way = [
  { kind: 'CONSULTED', fromState: 'DRAFTING', toState: 'CONSULTING', happenedAt: '2023-01-16T09:30:00Z', byRole: 'programme', note: null },
  { kind: 'SIGN_OFF_ASKED', fromState: 'CONSULTING', toState: 'SIGN_OFF', happenedAt: '2023-01-23T14:00:00Z', byRole: 'programme', note: null },
  { kind: 'RETURNED', fromState: 'SIGN_OFF', toState: 'DRAFTING', happenedAt: '2023-01-25T10:15:00Z', byRole: 'clerk', note: 'The last day of the grant was missing among the figures.' },
  { kind: 'SIGN_OFF_ASKED', fromState: 'DRAFTING', toState: 'SIGN_OFF', happenedAt: '2023-01-30T11:00:00Z', byRole: 'programme', note: 'With the last day of the grant.' },
  {
    kind: 'SIGNED', fromState: 'SIGN_OFF', toState: 'SIGN_OFF', happenedAt: '2023-02-01T15:20:00Z', byRole: 'finance', note: null, line: 'Chief Finance Officer', answer: 'YES',
    signedBy: 'Somebody of finance (demonstration)', onBehalfOf: 'The Chief Finance Officer (demonstration)', signedOn: '2023-02-01',
  },
  {
    kind: 'SIGNED', fromState: 'SIGN_OFF', toState: 'SIGN_OFF', happenedAt: '2023-02-01T16:05:00Z', byRole: 'clerk', note: null, line: 'Director of Governance', answer: 'NOT_APPLICABLE',
    signedBy: 'Somebody of governance (demonstration)', onBehalfOf: null, signedOn: '2023-02-01',
  },
  { kind: 'CLEARED', fromState: 'SIGN_OFF', toState: 'CLEARED', happenedAt: '2023-02-02T09:00:00Z', byRole: 'clerk', note: null },
];

/** A made-up draft that waits for one more signature; finance signed on the day that is given. */
const waiting = (signedOn: string): ReportSeed => ({
  slug: 'family-hubs-sites-update',
  kind: 'UPDATE_FOR_INFORMATION',
  status: 'SIGN_OFF',
  title: 'Family hubs: where the search for sites stands',
  body: 'scrutiny-committee',
  meetingDay: null,
  asksFor: 'INFORMATION',
  isDemonstration: true,
  purposes: ['To say how far the search for sites has come.'],
  signOffs: [
    { kind: 'FINANCE', role: 'Chief Finance Officer', state: 'YES', signedBy: 'Somebody of finance (demonstration)', signedOn },
    { kind: 'LEGAL', role: 'Director of Governance', state: 'NOT_STATED' },
  ],
  recommendations: [['NOTE', 'Note how far the search has come.', 'To know when sites can be expected.']],
  sections: [['1', 'Sites', 'The review of buildings is to choose three sites. None has been chosen yet.']],
  figures: [{ label: 'Sites chosen', kind: 'NUMBER', unit: 'sites', section: 1, source: { live: ['grantCommitment', seedId('grant-commitment', 'york', 'hub-sites'), 'identifiedCount'] } }],
});

/** What has gone through its steps in the demonstration. */
export const seedReportSteps: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const cleared = reportId('york', 'family-hubs-next-update');
  const rows = (report: string, steps: readonly { happenedAt: Date }[]) =>
    steps.map((step, index) => ({
      id: seedId('report-step', report, String(index + 1)), council: council.id, report, position: index + 1, note: null, line: null, answer: null, signedBy: null,
      onBehalfOf: null, signedOn: null, ...step, byPerson: null, isDemonstration: true,
    }));
  await plantOnce(em, ReportStepRow, rows(cleared, way.map((step) => ({ ...step, happenedAt: new Date(step.happenedAt) }))));
  await seedWaiting(em, council, rows);
  await plantReport(em, council, 'YOR', withdrawn, { publishedAt: new Date('2022-11-01T10:00:00Z'), note: null });
  await em.nativeUpdate(ReportRow, { id: reportId('york', withdrawn.slug), status: 'PUBLISHED' }, { status: 'WITHDRAWN', withdrawnOn: '2022-11-10', withdrawnReason });
};

/** Its meeting lies ahead of the day on which it is first loaded, so that it can still be signed, cleared and published in time. */
async function seedWaiting(em: SqlEntityManager, council: SeedCouncil, rows: (report: string, steps: readonly { happenedAt: Date }[]) => object[]): Promise<void> {
  const dayBefore = (days: number) => addDays(londonDay(council.now), -days);
  const paper = waiting(dayBefore(1));
  const id = reportId('york', paper.slug);
  const isNew = (await em.count(ReportRow, { id })) === 0;
  await plantReport(em, council, 'YOR', paper, null);
  if (!isNew) return;
  await em.nativeUpdate(ReportRow, { id }, { meetingDay: dayBefore(-35), writtenAt: new Date(`${dayBefore(3)}T15:00:00Z`) });
  const asked = { kind: 'SIGN_OFF_ASKED', fromState: 'DRAFTING', toState: 'SIGN_OFF', happenedAt: new Date(`${dayBefore(2)}T09:30:00Z`), byRole: 'programme' };
  const answered = { line: 'Chief Finance Officer', answer: 'YES', signedBy: 'Somebody of finance (demonstration)', signedOn: dayBefore(1) };
  const signed = { kind: 'SIGNED', fromState: 'SIGN_OFF', toState: 'SIGN_OFF', happenedAt: new Date(`${dayBefore(1)}T11:10:00Z`), byRole: 'finance', ...answered };
  await plantOnce(em, ReportStepRow, rows(id, [asked, signed]));
}
