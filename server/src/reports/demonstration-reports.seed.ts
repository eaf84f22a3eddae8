import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantReport, type ReportSeed } from './report-rows.seed.ts';

const said = (key: string) => seedId('published-figure', 'york', 'what-matters-to-you', key);
const shared = { kind: 'SCRUTINY_PROGRESS_REPORT', body: 'scrutiny-committee', meetingDay: null, isDemonstration: true } as const;

/** A made-up paper that quotes what families said in a made-up consultation, so that the figure can be followed both ways. */
const published: ReportSeed = {
  ...shared,
  slug: 'family-hubs-demonstration-update',
  title: 'Family hubs: what families said, and where the money is',
  asksFor: 'DISCUSSION',
  purposes: ['To show how a figure is followed from the answers of families to a paper for scrutiny, and back.'],
  implications: [
    ['Financial', 'SOME', 'Spending so far is revenue. No capital can be spent before sites are chosen.'],
    ['Human resources', 'NONE'],
    ['Equality', 'NOT_ASSESSED'],
    ['Property', 'NOT_APPLICABLE'],
    ['Legal', 'NOT_STATED'],
  ],
  recommendations: [['CONSIDER', 'Consider what families said and what has been spent.', 'So that the committee sees both in one paper.']],
  sections: [
    ['1', 'What families said', 'A first consultation asked what matters in a family hub. Trust in the people there came first.', 'The figures are those that were published after the consultation closed; small counts were hidden then and stay hidden.'],
    ['2', 'Where the money is', 'The figures were copied from the ledger of the grant when this paper was published. What was spent since is in the board pack, and in no way changes this paper.', '[[exhibit:money]]'],
    ['3', 'What a building would cost', 'The council is speaking with the owner of a building. What it is ready to pay at most is [[most-for-building]]; the owner does not know that.'],
  ],
  exemptSections: { 3: 'Paragraph 3 of Schedule 12A: it tells of the business affairs of the council and of somebody else' },
  figures: [
    { key: 'answered', label: 'Families who answered', kind: 'COUNT', unit: 'responses', section: 1, source: { published: said('responses') } },
    { key: 'trust', label: 'What matters most: “I can trust the people there”', kind: 'COUNT', unit: 'responses', section: 1, source: { published: said('question-1-option-2') } },
    { key: 'online', label: 'What matters most: “It is online”', kind: 'COUNT', unit: 'responses', section: 1, source: { published: said('question-1-option-5') } },
    { key: 'spent', label: 'Spent from the grant', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'spentPence'] } },
    { key: 'committed', label: 'Committed and not yet spent', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'committedPence'] } },
    { key: 'awarded', label: 'Grant awarded', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'awardedPence'] } },
    { key: 'most-for-building', label: 'Capital that is left for a building', kind: 'PENCE', section: 3, source: { live: ['grant', yorkGrantId, 'capitalPence'] } },
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

/** A made-up draft, for a clerk to publish. */
const draft: ReportSeed = {
  ...shared,
  slug: 'family-hubs-next-update',
  status: 'CLEARED',
  title: 'Family hubs: next update',
  asksFor: 'INFORMATION',
  purposes: ['To give the committee the figures since its last paper.'],
  signOffs: [
    { kind: 'FINANCE', role: 'Chief Finance Officer', state: 'YES', signedBy: 'Somebody of finance (demonstration)', onBehalfOf: 'The Chief Finance Officer (demonstration)', signedOn: '2023-02-01' },
    { kind: 'LEGAL', role: 'Director of Governance', state: 'NOT_APPLICABLE', signedBy: 'Somebody of governance (demonstration)', signedOn: '2023-02-01' },
  ],
  recommendations: [['NOTE', 'Note the figures.', 'To keep the committee up to date.']],
  sections: [
    ['1', 'The grant', 'What has been spent and committed, and how long is left.'],
    ['2', 'Sites', 'The asset review is to choose three sites. Until a decision has chosen one, its capital stays untouched.'],
  ],
  figures: [
    { label: 'Spent from the grant', kind: 'PENCE', section: 1, source: { live: ['grant', yorkGrantId, 'spentPence'] } },
    { label: 'Last day of the grant', kind: 'DAY', section: 1, source: { live: ['grant', yorkGrantId, 'endsOn'] } },
    { label: 'Sites chosen', kind: 'NUMBER', unit: 'sites', section: 2, source: { live: ['grantCommitment', seedId('grant-commitment', 'york', 'hub-sites'), 'identifiedCount'] } },
    { label: 'Families who answered the first consultation', kind: 'COUNT', unit: 'responses', source: { published: said('responses') } },
  ],
};

export const seedDemonstrationReports: Seed = async (em, council) => {
  await plantReport(em, council, 'YOR', published, { publishedAt: new Date('2022-12-13T10:00:00Z'), note: null });
  await plantReport(em, council, 'YOR', draft, null);
};
