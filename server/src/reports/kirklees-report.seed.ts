import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { dayFact, plantReport, type ReportSeed } from './report-rows.seed.ts';

const signed = dayFact('KIR-07', 'signOffs', 'header', '14.2.19');
const earlier = dayFact('KIR-70', 'enclosures', 'section 9', '3.12.18');
const network = seedId('hub-network', 'kirklees');
const estimate = (key: string) => seedId('cost-estimate', 'kirklees', key);
const staff = (key: string) => seedId('staff-alignment', 'kirklees', key);

/** Kirklees's paper of 25 February 2019: its structure and its facts, in our own words. */
const report: ReportSeed = {
  slug: 'kirklees-community-hubs-february-2019',
  kind: 'SCRUTINY_PROGRESS_REPORT',
  title: 'Kirklees Community Hubs',
  body: 'childrens-scrutiny-panel',
  meetingDay: '2019-02-25',
  isKey: 'NO',
  keyTest: 'Spending or saving of £250,000 or more, or a significant effect on two or more wards',
  inForwardPlan: 'NOT_APPLICABLE',
  callIn: 'NOT_APPLICABLE',
  holderRecommends: 'NOT_APPLICABLE',
  wardCoverage: 'ALL',
  purposes: ['To bring scrutiny up to date on how the community hubs develop.', 'To show how the council and its partners answer for what happens in them.'],
  people: [
    ['PORTFOLIO_HOLDER', 'Councillor Viv Kendrick', 'Cabinet member for the portfolio'],
    ['PORTFOLIO_HOLDER', 'Councillor Masood Ahmed', 'Cabinet member for the portfolio'],
    ['CONTACT', 'Michelle Wheatcroft', 'Head of Early Support'],
    ['ACCOUNTABLE_OFFICER', 'Jo-Anne Sanders', 'Service Director Learning and Early Support'],
  ],
  signOffs: [
    { role: 'Strategic Director', state: 'YES', signedBy: 'Jo-Anne Sanders', onBehalfOf: 'Mel Meggs', signedOn: signed.normalised },
    { kind: 'FINANCE', role: 'Service Director (Finance)', state: 'NOT_APPLICABLE' },
    { kind: 'LEGAL', role: 'Service Director for Legal, Governance and Commissioning', state: 'NOT_APPLICABLE' },
  ],
  implications: [
    ['Data protection', 'NONE'],
    ['Working with people', 'SOME', 'Families shape what the hubs do, so that support comes at the level, the time and the place that they need.'],
    ['Working with partners', 'SOME', 'Hubs let partners join services up and plan locally. The council means to keep supporting them as they grow.'],
    ['Place-based working', 'SOME', 'Outcomes are set locally and differ from hub to hub; one method of improving is shared, and stories and feedback travel between all 17.'],
    ['Outcomes for children', 'SOME', 'The hubs aim at health, at attainment and progress in school, and at safeguarding, as part of the shared outcomes of the district.'],
    ['Finance', 'SOME', 'The costs of coordinators, consultants and buildings come out of budgets that exist. Whether that can go on is to be reviewed after 12 months.'],
    ['Consultees and their opinions', 'NOT_APPLICABLE'],
    ['Legal', 'NOT_STATED'],
  ],
  enclosures: [
    { kind: 'APPENDIX', label: 'Appendix 1', title: 'Diagram of the accountability framework' },
    { kind: 'APPENDIX', label: 'Appendix 2', title: 'Mock-up of a dashboard' },
    { kind: 'APPENDIX', label: 'Appendix 3', title: 'Proposed core indicators: economic, safeguarding, education, community' },
    { kind: 'APPENDIX', label: 'Appendix 4', title: 'Benchmarks of success agreed by hub leaders' },
    { kind: 'EARLIER_DECISION', title: 'LMT item', datedOn: earlier.normalised },
  ],
  recommendations: [['NOTE', 'Note the report.']],
  sections: [
    ['1', 'Summary and background',
      'Schools, the council, health partners and others have been looking for gaps and opportunities for three years. The vision goes back to sessions of leaders in 2015: partnerships of schools as the way in which services reach children, families and the community.',
      'Every school has joined a hub and every area has one: 17 partnerships of early years, primary and secondary schools, each with a named leader and some coordination.',
      'They are not alike. How far each has come, what it offers, and how far councillors and partners take part differs; some show joined-up services and better outcomes, others are only starting.',
      'Hub leaders meet in a network. They agreed five ways in which the council can invest in the hubs.'],
    ['2', 'Where things stand',
      'All five ways are met in full or in part.',
      'Nine coordinators are to be employed by the council for the hubs. Consultants of the Early Support Service work with each hub, building on a pilot at Spenborough, Colne Valley and Holmfirth.',
      'An Early Support Strategy is in place, with new services and a new assessment. More resources are on their way or planned.',
      'Hub leaders and the council have agreed an accountability framework: management by several agencies in each hub with councillors among them, oversight across the district, a delivery plan for each hub, and quarterly monitoring by a dashboard with which hubs can compare themselves.',
      'A communications plan goes with it.'],
    ['3', 'Implications for the council', 'Set out field by field below, with the costs among the figures.'],
    ['4', 'Consultees and their opinions', 'The paper says: not applicable.'],
    ['5', 'Next steps and timelines', 'The paper says: not applicable.'],
  ],
  roles: { 1: 'SUMMARY', 4: 'CONSULTEES', 5: 'NEXT_STEPS' },
  figures: [
    { key: 'hubs', label: 'Community hubs', kind: 'NUMBER', unit: 'hubs', section: 1, source: { live: ['hubNetwork', network, 'statedHubs'] } },
    { key: 'coordinators', label: 'Hub coordinators', kind: 'NUMBER', unit: 'posts', section: 2, source: { live: ['staffAlignment', staff('coordinators'), 'posts'] } },
    { key: 'coordinators-cost', label: 'Cost of the coordinators for 12 months', kind: 'PENCE', isApproximate: true, section: 3, source: { live: ['costEstimate', estimate('coordinators'), 'amountPence'] } },
    { key: 'consultants', label: 'Consultants', kind: 'NUMBER', unit: 'posts', section: 3, source: { live: ['staffAlignment', staff('consultants'), 'posts'] } },
    { key: 'consultants-cost', label: 'Cost of the consultants for a year', kind: 'PENCE', isApproximate: true, section: 3, note: 'Printed as £640.000: the full stop is read as a mark of thousands.', source: { live: ['costEstimate', estimate('consultants'), 'amountPence'] } },
    { key: 'buildings-cost', label: "Cost of children's centre buildings for a year", kind: 'PENCE', section: 3, source: { live: ['costEstimate', estimate('buildings'), 'amountPence'] } },
    { key: 'review-after', label: 'Time until the arrangements are reviewed', kind: 'NUMBER', unit: 'months', section: 3, source: { place: 'section 3.5', raw: '12 months', number: 12 } },
  ],
  facts: [
    { fact: 'KIR-01', field: 'body', place: 'header', raw: "Children's Scrutiny Panel" },
    dayFact('KIR-02', 'meetingDay', 'header', '25th February 2019'),
    { fact: 'KIR-03', field: 'title', place: 'header', raw: 'Kirklees Community Hubs' },
    { fact: 'KIR-03', field: 'purposes', place: 'purpose of report', rule: 'One sentence with two purposes; held as two.' },
    { fact: 'KIR-04', field: 'isKey', place: 'header', raw: 'No', normalised: 'NO' },
    { fact: 'KIR-04', field: 'keyTest', place: 'header', raw: '£250k or more … two or more electoral wards' },
    { fact: 'KIR-05', field: 'inForwardPlan', place: 'header', raw: 'N/A', normalised: 'NOT_APPLICABLE' },
    { fact: 'KIR-06', field: 'callIn', place: 'header', raw: 'N/A', normalised: 'NOT_APPLICABLE' },
    { ...signed, raw: 'Jo-Anne Sanders for Mel Meggs – 14.2.19' },
    { fact: 'KIR-08', field: 'signOffs', place: 'header, two further lines', raw: 'N/A', normalised: 'NOT_APPLICABLE' },
    { fact: 'KIR-09', field: 'people', place: 'header', raw: 'Councillor Viv Kendrick, Councillor Masood Ahmed' },
    { fact: 'KIR-10', field: 'wardCoverage', place: 'header', raw: 'All wards', normalised: 'ALL' },
    { fact: 'KIR-12', field: 'classification', place: 'header', raw: 'Public', normalised: 'PUBLIC' },
    { fact: 'KIR-13', field: 'implications', place: 'header', raw: 'no GDPR Implications', normalised: 'NONE' },
    { fact: 'KIR-56', field: 'enclosures', place: 'section 2', raw: 'Appendix 1 … Appendix 4' },
    { fact: 'KIR-67', field: 'recommendations', place: 'section 6', raw: 'noted', normalised: 'NOTE' },
    { fact: 'KIR-68', field: 'holderRecommends', place: 'section 7', raw: 'N/A', normalised: 'NOT_APPLICABLE' },
    { fact: 'KIR-69', field: 'people', place: 'section 8' },
    { ...earlier, raw: 'LMT Item 3.12.18' },
    { fact: 'KIR-71', field: 'people', place: 'section 10' },
  ],
  issues: [
    { code: 'X-01', place: 'header and section 3.5', raw: 'Key decision: No', note: 'The paper says that it is no key decision, and reports about £1.32 million a year and all wards; the test it prints is £250,000 or two wards. Shown as stated: the paper is for noting, and the money comes from existing budgets.' },
    { code: 'X-05', place: 'section 5, with 2.8 and 3.5', raw: 'N/A', note: 'Next steps are said not to apply, although the paper promises a review after 12 months, monitoring each quarter and a communications plan.' },
    { code: 'X-06', place: 'section 2', raw: 'Appendix 1, 2, 3, 4', note: 'Four appendices are said to be attached. None is with the text.' },
  ],
};

export const seedKirkleesReport: Seed = (em, council) =>
  plantReport(em, council, 'KIR', report, {
    publishedAt: null,
    note: 'The paper does not say on which day it was published. It was signed off on 14 February 2019 for the meeting on 25 February 2019.',
  });
