import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { dayFact, plantReport, type ReportSeed } from './report-rows.seed.ts';

const approved = dayFact('YOR-48', 'signOffs', 'report approved', '08/12/22');
const sitesPromised = seedId('grant-commitment', 'york', 'hub-sites');

/** York's paper of 20 December 2022: its structure and its facts, in our own words. */
const report: ReportSeed = {
  slug: 'family-hubs-update-december-2022',
  kind: 'SCRUTINY_PROGRESS_REPORT',
  title: 'Family Hubs Transformation Programme: update',
  body: 'scrutiny-committee',
  meetingDay: '2022-12-20',
  asksFor: 'DISCUSSION',
  wardCoverage: 'ALL',
  purposes: ['To bring the committee up to date on the programme, the money for it and its workstreams.'],
  noOptionsReason: 'The work is at an early stage: the paper is for discussion and comment.',
  people: [
    ['AUTHOR', 'Niall McVicar', "Head of Innovation and Children's Champion"],
    ['ACCOUNTABLE_OFFICER', 'Martin Kelly', "Corporate Director of Children's Services"],
  ],
  signOffs: [{ role: 'Report approved', state: 'YES', signedOn: approved.normalised }],
  implications: [
    ['Financial', 'SOME', 'The department gives £997,000 over 2022/23 and 2023/24, of which £167,000 is capital and waits for the asset review. Its use is watched under the terms agreed with the department and in the budget management of the council. Nothing more comes afterwards, so the changes have to be affordable without it.'],
    ['Human resources', 'NONE'],
    ['Legal', 'NONE'],
    ['Crime and disorder', 'SOME', 'The work is tied to early help and prevention, Youth Justice among them, and to keeping young people out of offending and anti-social behaviour.'],
    ['Information technology', 'NONE'],
    ['Property', 'SOME', 'Three family hub sites were promised in the bid; the work reaches the whole city and goes on online too. An asset review is to find the sites. What they must offer has been outlined, and the review has not begun.'],
    ['Equalities', 'NOT_STATED'],
  ],
  recommendations: [
    ['CONSIDER', 'Consider what the paper reports, and decide how the committee wants to hear about the family hub model from now on.', 'So that the committee stays informed and can plan its work.'],
    ['SUPPORT', 'Give its support to the continuing work on family hubs.'],
  ],
  sections: [
    [null, 'Summary', 'An update on the programme, on the money that comes with it, and on its workstreams.'],
    [null, 'Background',
      'Areas across the country have built very different things under the name of family hub. What they share is help for the whole family in one system: from pregnancy until a child is 19, or 25 where there are special educational needs or a disability.',
      'York asked the Family Hubs Transformation Fund for money in December 2021 and learnt in May 2022 that it would get [[awarded]].',
      'Hubs are meant to make help easier to reach, to connect families with professionals and services, and to build on relationships.',
      'The grant is for a limited time and pays for change, not for new services that go on. The change has to be complete by [[complete-by]], and the model has to last without the grant.'],
    [null, 'National expectations',
      'The Department for Education set out a framework and what it expects of services in August 2022. York wants a model that answers to both the country and the city.',
      'A project team from several agencies has been formed and has looked at the framework. It reads it as a change of the whole system across the city, more than as buildings.',
      'Much of what a hub needs is in York already; the task is to connect it.'],
    [null, 'Family hubs in York',
      'Help that comes early works better and costs less than help in a crisis. It starts in the community and in services that are open to all, and grows with what a family needs.',
      'York has several kinds of hub. Family hubs are made out of services that exist, so every hub that works with children is linked with them.'],
    [null, 'Workstreams',
      'There are six: co-production; outcomes; an information strategy; workforce development; data and systems; and the right support at the right time in the right place.',
      'The last of them looks in particular at seven areas: parenting, learning at home, infant feeding, perinatal mental health and the bond between parent and infant, mental health and well-being, neurodiversity, and family networks.'],
    [null, 'What has been done',
      'Project documents and a monthly board are in place. The National Centre for Family Hubs ran two workshops for partners and introduced the subject to councillors.',
      'A researcher paid by the department worked with leaders on a theory of change. Student researchers at York St John University are reviewing what is known, and further work with NESTA is taking shape.'],
    [null, 'Timeline and next steps',
      'Each workstream has two phases: to settle its approach, broadly until the end of March 2023, and then to deliver, broadly from April 2023 to March 2024. Parts of the offer are to be piloted in 2023.',
      'From April 2024 the hubs live from what the agencies have already. With budgets under pressure everywhere that is a risk, and every proposal has to say how it will last.',
      'Further papers are to come to this committee with progress and assurance.'],
    [null, 'Options', 'None are put forward at this stage; the committee is asked for its comments and its support.'],
  ],
  roles: { 1: 'SUMMARY', 7: 'NEXT_STEPS', 8: 'OPTIONS' },
  figures: [
    { key: 'awarded', label: 'Grant awarded for 2022/23 and 2023/24', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'awardedPence'] } },
    { key: 'capital', label: 'Of which capital, for adapting the sites that the asset review chooses', kind: 'PENCE', section: 2, source: { live: ['grant', yorkGrantId, 'capitalPence'] } },
    { key: 'revenue', label: 'Of which revenue', kind: 'PENCE', section: 2, note: 'The paper does not state it. Worked out: the award less its capital.', source: { live: ['grant', yorkGrantId, 'revenuePence'] } },
    { key: 'complete-by', label: 'The change that the grant pays for must be complete by', kind: 'DAY', section: 2, source: { live: ['grant', yorkGrantId, 'endsOn'] } },
    { key: 'sites-promised', label: 'Family hub sites promised in the bid', kind: 'NUMBER', unit: 'sites', source: { live: ['grantCommitment', sitesPromised, 'promisedCount'] } },
    { key: 'sites-chosen', label: 'Family hub sites that a decision has chosen', kind: 'NUMBER', unit: 'sites', note: 'The asset review that is to find them had not begun.', source: { live: ['grantCommitment', sitesPromised, 'identifiedCount'] } },
    { key: 'workstreams', label: 'Workstreams', kind: 'NUMBER', section: 5, source: { place: 'paragraph 17', raw: 'a–f', number: 6 } },
    { key: 'areas-of-focus', label: 'Areas of focus', kind: 'NUMBER', section: 5, source: { place: 'paragraph 17f', raw: 'i–vii', number: 7 } },
    { key: 'workshops', label: 'Workshops with partners', kind: 'NUMBER', section: 6, source: { place: 'paragraph 18b', raw: 'two', number: 2 } },
  ],
  facts: [
    { fact: 'YOR-01', field: 'body', place: 'header' },
    { ...dayFact('YOR-01', 'meetingDay', 'header', '20 December 2022') },
    { fact: 'YOR-02', field: 'purposes', place: 'paragraph 1' },
    { fact: 'YOR-03', field: 'recommendations', place: 'paragraph 2', normalised: 'CONSIDER' },
    { fact: 'YOR-04', field: 'recommendations', place: 'reason after paragraph 2' },
    { fact: 'YOR-39', field: 'noOptionsReason', place: 'paragraph 23' },
    { fact: 'YOR-39', field: 'asksFor', place: 'paragraph 23', raw: 'for discussion and comment', normalised: 'DISCUSSION' },
    { fact: 'YOR-43', field: 'implications', place: 'paragraphs 25 to 28', rule: '“No implications” is none; a field that the paper does not name is not stated.' },
    { fact: 'YOR-47', field: 'people', place: 'contact details' },
    approved,
    { fact: 'YOR-49', field: 'wardCoverage', place: 'wards affected', raw: 'All ü', normalised: 'ALL', rule: 'The letter ü is a tick in the font Wingdings.' },
    { fact: 'YOR-51', field: 'recommendations', place: 'paragraphs 2, 22 and 23', rule: 'How to hear of progress, and support, are asked for in several places; held as two recommendations. What the committee answered is not in the paper.' },
  ],
  issues: [
    { code: 'X-22', place: 'paragraphs 25 to 28 and 17d to 17e', raw: 'There are no implications', note: 'The paper says that there are none for human resources and information technology, although workforce development and data and systems are workstreams of the programme.' },
    { code: 'X-24', place: 'header and contact details', raw: "Director of Children's Services", normalised: "Corporate Director of Children's Services", note: 'The front of the paper and its contacts give the same post two titles. Shown with the second.' },
    { code: 'X-26', place: 'report approved and wards affected', raw: 'ü', normalised: 'a tick', note: 'A tick in the font Wingdings came out as the letter ü. Read as a tick.' },
  ],
};

/** York's paper as its first version. The paper gives the day of approval and of the meeting, not of publication. */
export const seedYorkReport: Seed = (em, council) =>
  plantReport(em, council, 'YOR', report, {
    publishedAt: null,
    note: 'The paper does not say on which day it was published. It was approved on 8 December 2022 for the meeting on 20 December 2022.',
  });
