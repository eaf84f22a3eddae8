import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantReport, type ReportSeed } from './report-rows.seed.ts';

const sitesPromised = seedId('grant-commitment', 'york', 'hub-sites');
const office = 'The programme office (made up for the demonstration)';

/**
 * A made-up paper, three months after York's paper of December 2022 and for the same committee: it quotes the same records,
 * so that the two can be compared figure by figure, with what was promised and what happened.
 */
const report: ReportSeed = {
  slug: 'family-hubs-progress-march-2023',
  kind: 'SCRUTINY_PROGRESS_REPORT',
  title: 'Family Hubs Transformation Programme: progress',
  body: 'scrutiny-committee',
  meetingDay: '2023-03-14',
  hasMeeting: false,
  previous: 'family-hubs-update-december-2022',
  isDemonstration: true,
  asksFor: 'DISCUSSION',
  isKey: 'NO',
  callIn: 'NOT_APPLICABLE',
  isUrgent: 'NO',
  wardCoverage: 'ALL',
  purposes: ['To tell the committee what has changed since its paper of December 2022, and what has become of what was promised then.'],
  people: [
    ['AUTHOR', 'A programme manager (demonstration)', 'Family hubs programme manager'],
    ['ACCOUNTABLE_OFFICER', 'A director (demonstration)', "Corporate Director of Children's Services"],
  ],
  signOffs: [{ role: 'Report approved', state: 'YES', signedBy: 'A director (demonstration)', signedOn: '2023-03-03' }],
  implications: [
    ['Financial', 'SOME', 'Spending is revenue so far. The capital stays untouched until a decision has chosen the sites.'],
    ['Human resources', 'SOME', 'Two workstreams change how people work, so training has been planned with them.'],
    ['Legal', 'NONE'],
    ['Crime and disorder', 'NONE'],
    ['Information technology', 'SOME', 'Sharing data between agencies needs an agreement, which is being written.'],
    ['Property', 'SOME', 'The asset review has begun.'],
    ['Equalities', 'NOT_ASSESSED'],
  ],
  recommendations: [
    ['CONSIDER', 'Consider the progress since December 2022.', 'So that the committee can say where it wants to look more closely.'],
    ['NOTE', 'Note what is still open of what was promised.'],
  ],
  sections: [
    [null, 'Summary',
      'The grant is the same as in December: [[awarded]]. Of it, [[spent]] is spent and [[committed]] is committed. [[workshops]] have been held with partners.'],
    [null, 'Background',
      'The DfE pays for a change of the whole system and not for new services. The change has to be complete by [[complete-by]].',
      '[[exhibit:money]]'],
    [null, 'Workstreams',
      'All [[workstreams]] have settled their approach:',
      '- co-production works with parents and carers from the start\n- the theory of change is written\n- data and systems waits for an agreement between the agencies',
      '**What comes next in each workstream**',
      '| Workstream | Next | By |\n| --- | --- | --- |\n| Co-production | A panel of parents and carers | May 2023 |\n| Outcomes | A first set of measures | June 2023 |\n| Data and systems | The agreement | July 2023 |'],
    [null, 'Sites',
      'The bid promised [[sites-promised]]. A decision has chosen [[sites-chosen]].',
      '> Until sites are chosen, [[capital]] of capital cannot be used.'],
    [null, 'Timeline and next steps',
      'From April 2024 the hubs live from what the agencies have already. Every proposal says how it will last.',
      'The next paper comes in June 2023 with a first set of measures.'],
    [null, 'Options', 'None are put forward: the paper is for discussion.'],
  ],
  roles: { 1: 'SUMMARY', 5: 'NEXT_STEPS', 6: 'OPTIONS' },
  figures: [
    { key: 'awarded', label: 'Grant awarded for 2022/23 and 2023/24', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'awardedPence'] } },
    { key: 'spent', label: 'Spent from the grant', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'spentPence'] } },
    { key: 'committed', label: 'Committed and not yet spent', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'committedPence'] } },
    { key: 'capital', label: 'Of which capital', kind: 'PENCE', section: 4, source: { live: ['grant', yorkGrantId, 'capitalPence'] } },
    { key: 'complete-by', label: 'The change that the grant pays for must be complete by', kind: 'DAY', section: 2, source: { live: ['grant', yorkGrantId, 'endsOn'] } },
    { key: 'workstreams', label: 'Workstreams', kind: 'NUMBER', unit: 'workstreams', section: 3, source: { statedBy: office, number: 6 } },
    { key: 'workshops', label: 'Workshops with partners', kind: 'NUMBER', unit: 'workshops', section: 1, source: { statedBy: office, number: 5 } },
    { key: 'sites-promised', label: 'Family hub sites promised in the bid', kind: 'NUMBER', unit: 'sites', section: 4, source: { live: ['grantCommitment', sitesPromised, 'promisedCount'] } },
    { key: 'sites-chosen', label: 'Family hub sites that a decision has chosen', kind: 'NUMBER', unit: 'sites', section: 4, source: { live: ['grantCommitment', sitesPromised, 'identifiedCount'] } },
    { key: 'sites-looked-at', label: 'Buildings that the asset review has looked at', kind: 'NUMBER', unit: 'buildings', section: 4, source: { statedBy: office, number: 4 } },
  ],
  exhibits: [
    {
      key: 'money',
      kind: 'BARS',
      title: 'The grant, and what has been used of it',
      description: 'Three bars: what was awarded, what has been spent, and what is committed and not yet spent.',
      figureKeys: ['awarded', 'spent', 'committed'],
    },
  ],
};

export const seedLaterYorkReport: Seed = (em, council) =>
  plantReport(em, council, 'YOR', report, { publishedAt: new Date('2023-03-06T09:00:00Z'), note: null });
