import { kentGrantId } from '../funding/kent-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { amountInPaper, dayFact, plantReport, type ReportSeed } from './report-rows.seed.ts';

/** Kent's paper of 17 January 2023: its structure and its facts, in our own words. */
const report: ReportSeed = {
  slug: 'family-hub-model-update-january-2023',
  kind: 'UPDATE_FOR_INFORMATION',
  title: 'Family Hub model development: update',
  body: 'cabinet-committee',
  meetingDay: '2023-01-17',
  asksFor: 'INFORMATION',
  purposes: ["To give the council's first answer to the vision for family hubs, and to outline the planning so far."],
  people: [
    ['AUTHOR', 'Sue Chandler', "Cabinet Member for Integrated Children's Services"],
    ['AUTHOR', 'Rory Love', 'Cabinet Member for Education and Skills'],
    ['AUTHOR', 'Sarah Hammond', 'Corporate Director of Children, Young People and Education'],
    ['CONTACT', 'Hema Birdi', 'Assistant Director, Adolescents and Open Access'],
    ['CONTACT', 'Stuart Collins', "Director of Integrated Children's Services"],
  ],
  implications: [
    ['Financial', 'SOME', 'The council may receive up to £10 million over three years, depending on what it proposes. What it would cost to put a model in place is for later decisions.'],
    ['Legal', 'SOME', "Decision 22/00094 allows the council to become a family hub authority and to sign the agreement. The guidance on children's centres and youth services sets seven requirements for whatever comes of it. Legal advice is being taken."],
    ['Equalities', 'NONE', 'At the level of strategy nothing negative is indicated. Detailed proposals need an assessment of their own.'],
    ['Governance', 'SOME', 'The programme works under decision 22/00094: proposals, partnership, and spending to prepare. Officers act under a delegation. A final model needs a key decision.'],
    ['Data protection', 'NOT_STATED'],
  ],
  enclosures: [
    { kind: 'APPENDIX', label: 'Appendix A', title: 'Delivery plan' },
    { kind: 'BACKGROUND_PAPER', title: 'Equality impact assessment for decision 22/00094' },
    { kind: 'BACKGROUND_PAPER', title: 'The Best Start for Life: a vision for the 1,001 critical days' },
  ],
  recommendations: [['NOTE', 'Consider and note the first steps towards family hubs in Kent.']],
  sections: [
    ['1', 'Introduction',
      'On 14 October 2022 the cabinet member took an urgent key decision: to adopt the principle of a family hub model, to accept the money and the agreement that comes with it, to leave putting it in place to later proposals and decisions, and to delegate the steps in between to the corporate director in consultation with the cabinet member.',
      'Councillors placed it on the agenda of scrutiny, which discussed it on 7 December and endorsed it.',
      'A first delivery plan went to the department on 30 December 2022. Parent and carer panels are to be set up. A programme manager began in January 2023 and is to plan for a model for ages 0 to 25 by March 2025, once further decisions allow it.'],
    ['2', 'The family hub framework',
      'The principle is agreed; the model itself is not. Services could be reached in fixed places, by outreach, online and face to face.',
      'Those who have not been heard, who have had poor experiences, or who cannot reach services easily come first when families help to shape them.',
      'A hub network has to offer six services to everyone: midwifery, health visiting, mental health, infant feeding, special educational needs and disability, and safeguarding.',
      'Kent has four objectives: outreach, a targeted approach, partnership as a way in, and a digital offer. Together they feed a strategy for ages 0 to 5.'],
    ['3', 'Background',
      'A national review of the first 1,001 days led to a vision in March 2021, and to money for hubs in 75 areas in October 2021. Kent was named among them in April 2022 and applied after the process opened in August 2022.',
      'The money may be used for partnership and co-production, engagement, digital capacity, and developing buildings.'],
    ['4', 'Financial considerations', 'See the implications below and the figures.'],
    ['5', 'Legal considerations', 'See the implications below.'],
    ['6', 'Equalities considerations', 'See the implications below.'],
    ['7', 'Governance', 'See the implications below.'],
    ['8', 'Risk and other factors', 'The directorate for children and young people answers for the programme; public health and community services overlap with it.'],
  ],
  roles: { 8: 'RISKS' },
  figures: [
    { key: 'first-instalment', label: 'First instalment received', kind: 'PENCE', section: 3, source: { live: ['grant', kentGrantId, 'receivedPence'] } },
    { key: 'year-one', label: 'Amount for the whole of year one', kind: 'PENCE', section: 3, source: { live: ['grant', kentGrantId, 'awardedPence'] } },
    { key: 'ceiling', label: 'The most that could come over three years', kind: 'PENCE', section: 4, note: 'A ceiling that depends on proposals: it is no income and part of no total.', source: { live: ['grant', kentGrantId, 'ceilingPence'] } },
    { key: 'announced', label: 'Announced for children and families in the country', kind: 'PENCE', section: 3, source: amountInPaper('paragraph 3.6', '£301.75 million') },
    { key: 'announced-for-hubs', label: 'Of which for family hubs', kind: 'PENCE', section: 3, source: amountInPaper('paragraph 3.6', '£82 million') },
    { key: 'councils', label: 'Councils that are eligible', kind: 'NUMBER', unit: 'councils', section: 3, source: { place: 'paragraph 3.6', raw: '75', number: 75 } },
    { key: 'services', label: 'Services that every hub network must offer', kind: 'NUMBER', unit: 'services', section: 2, source: { place: 'paragraph 2.11', raw: '6', number: 6 } },
  ],
  facts: [
    { fact: 'KEN-01', field: 'people', place: 'header', rule: 'Two cabinet members and a director are the authors.' },
    { fact: 'KEN-02', field: 'body', place: 'header', raw: "Children's and Young People's Cabinet Committee" },
    dayFact('KEN-02', 'meetingDay', 'header', '17 January 2023'),
    { fact: 'KEN-03', field: 'classification', place: 'header', raw: 'Unrestricted', normalised: 'PUBLIC' },
    { fact: 'KEN-03', field: 'asksFor', place: 'header', raw: 'FOR INFORMATION ONLY', normalised: 'INFORMATION' },
    { fact: 'KEN-08', field: 'recommendations', place: 'recommendations', raw: 'NOTE', normalised: 'NOTE' },
    { fact: 'KEN-55', field: 'enclosures', place: 'section 9', rule: 'The links in the paper lead nowhere.' },
    { fact: 'KEN-56', field: 'people', place: 'section 10', rule: 'Names and posts; addresses and telephone numbers in the paper are not carried over.' },
  ],
  issues: [
    { code: 'X-06', place: 'section 9', raw: '#', note: 'The links to the delivery plan and to the background documents lead nowhere. They are shown as missing.' },
    { code: 'X-20', place: 'summary and end of the paper', raw: 'in relation to Family Hubs; in relation to development of Family Hubs', note: 'The recommendation is printed twice with different words. Held as one.' },
    { code: 'X-21', place: 'background documents', raw: 'EqlA', normalised: 'EqIA', note: 'The abbreviation of equality impact assessment is printed with a small L instead of a capital I. Read as EqIA.' },
  ],
};

export const seedKentReport: Seed = (em, council) =>
  plantReport(em, council, 'KEN', report, { publishedAt: null, note: 'The paper does not say on which day it was published. It is for the meeting on 17 January 2023.' });
