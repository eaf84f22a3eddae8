import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantReport, type ReportSeed } from './report-rows.seed.ts';

const programme = seedId('programme', 'york', 'family-hubs');
const sitesPromised = seedId('grant-commitment', 'york', 'hub-sites');
const said = (key: string) => seedId('published-figure', 'york', 'what-matters-to-you', key);
const money = (field: string) => ({ live: ['grant', yorkGrantId, field] as [string, string, string] });
const count = (field: string) => ({ live: ['programme', programme, field] as [string, string, string] });
const shared = { body: 'project-board', meetingDay: null, isDemonstration: true, asksFor: 'INFORMATION' } as const;

/** A made-up draft for the board of the programme: what has been reached and what has been spent, as it stands today. */
const highlights: ReportSeed = {
  ...shared,
  slug: 'family-hubs-highlight-report',
  kind: 'HIGHLIGHT_REPORT',
  title: 'Family hubs: highlight report for the board',
  purposes: ['To tell the board how the programme stands.'],
  recommendations: [['NOTE', 'Note how the programme stands, and say what needs a decision.', 'So that nothing waits for the board without its knowing.']],
  roles: { 1: 'SUMMARY', 4: 'RISKS', 5: 'NEXT_STEPS' },
  sections: [
    [null, 'Summary', 'Of [[milestones]] in the public plan, [[reached]] have been reached and [[missed]] missed. [[spent]] of the grant of [[awarded]] has been spent.'],
    [null, 'Milestones and promises', 'Milestones are counted as the plan has them today. Those that were cancelled are left out.', '[[exhibit:progress]]', 'Of the promises that were made, [[promises-kept]] have been kept and [[promises-open]] are still open.'],
    [null, 'Money', 'The grant runs until [[last-day]]. What is expected to be spent is the newest forecast of the service.', '[[exhibit:money]]'],
    [null, 'Risks', 'The public register has [[risks]] that are open. The board sees the whole register in its pack.'],
    [null, 'Next steps', '- Choose the sites that were promised: [[sites-promised]].\n- Say how each proposal goes on after the grant.'],
  ],
  figures: [
    { key: 'milestones', label: 'Milestones in the public plan', kind: 'NUMBER', unit: 'milestones', section: 2, source: count('milestonesCount') },
    { key: 'reached', label: 'Milestones reached', kind: 'NUMBER', unit: 'milestones', section: 2, source: count('milestonesComplete') },
    { key: 'missed', label: 'Milestones missed', kind: 'NUMBER', unit: 'milestones', section: 2, source: count('milestonesMissed') },
    { key: 'promises-kept', label: 'Promises kept', kind: 'NUMBER', unit: 'promises', section: 2, source: count('promisesMet') },
    { key: 'promises-open', label: 'Promises still open', kind: 'NUMBER', unit: 'promises', section: 2, source: count('promisesOpen') },
    { key: 'awarded', label: 'Grant awarded', kind: 'PENCE', section: 3, source: money('awardedPence') },
    { key: 'spent', label: 'Spent from the grant', kind: 'PENCE', section: 3, source: money('spentPence') },
    { key: 'committed', label: 'Committed and not yet spent', kind: 'PENCE', section: 3, source: money('committedPence') },
    { key: 'expected', label: 'Expected to be spent', kind: 'PENCE', section: 3, source: money('forecastPence') },
    { key: 'last-day', label: 'Last day of the grant', kind: 'DAY', section: 3, source: money('endsOn') },
    { key: 'risks', label: 'Open risks in the public register', kind: 'NUMBER', unit: 'risks', section: 4, source: count('risksOpen') },
    { key: 'sites-promised', label: 'Hub sites promised', kind: 'NUMBER', unit: 'sites', section: 5, source: { live: ['grantCommitment', sitesPromised, 'promisedCount'] } },
  ],
  exhibits: [
    {
      key: 'progress',
      kind: 'BARS',
      title: 'Milestones of the programme',
      description: 'Three bars: all milestones of the public plan, those that were reached, and those that were missed.',
      figureKeys: ['milestones', 'reached', 'missed'],
    },
    {
      key: 'money',
      kind: 'BARS',
      title: 'The grant and its use',
      description: 'Four bars: the award, what is expected to be spent, what has been spent, and what is committed and not yet spent.',
      figureKeys: ['awarded', 'expected', 'spent', 'committed'],
    },
  ],
};

/** A made-up draft with the figures of a quarter, most of them in tables. */
const dashboard: ReportSeed = {
  ...shared,
  slug: 'family-hubs-quarterly-dashboard',
  kind: 'QUARTERLY_DASHBOARD',
  title: 'Family hubs: quarterly dashboard',
  purposes: ['To show the figures of the programme on one page.'],
  recommendations: [['NOTE', 'Note the figures.', 'To see them each quarter in the same order.']],
  roles: { 1: 'SUMMARY', 4: 'NEXT_STEPS' },
  sections: [
    [null, 'Summary', 'Each figure is copied from its record when the dashboard is published, with the day beside it.'],
    [null, 'Hubs, places and work', '[[exhibit:work]]'],
    [null, 'What families said', 'The first consultation had [[answered]] answers. Small counts are hidden, as they were when the results were published.', '[[exhibit:voices]]'],
    [null, 'Next steps', 'The next dashboard has the same figures, so that the two can be compared.'],
  ],
  figures: [
    { key: 'hubs', label: 'Hubs in the list', kind: 'NUMBER', unit: 'hubs', section: 2, source: { live: ['council', seedId('council', 'york'), 'hubsCount'] } },
    { key: 'places', label: 'Places that are not closed', kind: 'NUMBER', unit: 'places', section: 2, source: { live: ['council', seedId('council', 'york'), 'sitesCount'] } },
    { key: 'workstreams', label: 'Workstreams', kind: 'NUMBER', unit: 'workstreams', section: 2, source: count('workstreamsCount') },
    { key: 'promises', label: 'Promises made', kind: 'NUMBER', unit: 'promises', section: 2, source: count('promisesCount') },
    { key: 'answered-by-scrutiny', label: 'Recommendations of scrutiny that were answered', kind: 'NUMBER', unit: 'recommendations', section: 2, source: { live: ['council', seedId('council', 'york'), 'recommendationsAnswered'] } },
    { key: 'answered', label: 'Families who answered', kind: 'COUNT', unit: 'responses', section: 3, source: { published: said('responses') } },
    { key: 'trust', label: 'What matters most: “I can trust the people there”', kind: 'COUNT', unit: 'responses', section: 3, source: { published: said('question-1-option-2') } },
    { key: 'online', label: 'What matters most: “It is online”', kind: 'COUNT', unit: 'responses', section: 3, source: { published: said('question-1-option-5') } },
  ],
  exhibits: [
    { key: 'work', kind: 'TABLE', title: 'Hubs, places and work', description: 'How many hubs, places, workstreams, promises and answers to scrutiny there are.', figureKeys: ['hubs', 'places', 'workstreams', 'promises', 'answered-by-scrutiny'] },
    { key: 'voices', kind: 'TABLE', title: 'What matters most in a hub', description: 'How many families answered, and how many said that trust, or being online, matters most.', figureKeys: ['answered', 'trust', 'online'] },
  ],
};

export const seedDemonstrationDrafts: Seed = async (em, council) => {
  await plantReport(em, council, 'YOR', highlights, null);
  await plantReport(em, council, 'YOR', dashboard, null);
};
