import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantReport, type ReportSeed } from './report-rows.seed.ts';

const consultation = seedId('consultation', 'barnet', 'new-0-19-hub-model');

/** Barnet's paper of 16 January 2018: its structure and its facts, in our own words. Numbers of sections are as printed. */
const report: ReportSeed = {
  slug: 'family-hubs-outline-business-case',
  kind: 'OUTLINE_BUSINESS_CASE',
  title: 'Children, Young People and Family Hubs – Outline Business Case',
  body: 'cels-committee',
  meetingDay: '2018-01-16',
  isKey: 'NO',
  isUrgent: 'NO',
  wardCoverage: 'ALL',
  purposes: ['To set out options for how the council delivers early help in the long run.', 'To describe the public consultation on them.'],
  people: [
    ['AUTHOR', 'Councillor Reuben Thompstone', 'Chairman of the Committee'],
    ['CONTACT', 'Tina McElligott', 'Operational Director – Early Help, Children in Need and Child Protection'],
  ],
  implications: [
    ['Corporate priorities', 'SOME', 'Part of the aim to be the most family-friendly borough in London by 2020, under the corporate plan for 2015 to 2020.'],
    ['Resources', 'SOME', 'Efficiencies in early years, early help and youth services belong to the financial strategy for 2018 to 2020. Those for the first years are met from public health and schools budgets and other income; further ones come back to the committee and to consultation.'],
    ['Social value', 'SOME', 'The Social Value Act of 2013 is considered before anything is procured.'],
    ['Legal', 'SOME', "Duties on safeguarding, public health, early childhood and children's centres, activities for young people, and special educational needs apply. A significant change to children's centres must be consulted on."],
    ['Risk', 'SOME', 'Set out for both options in the business case itself, which is Appendix 1.'],
    ['Equality and diversity', 'NOT_ASSESSED', 'A full assessment is to come with the final proposals in June 2018.'],
    ['Consultation and engagement', 'SOME', 'Eight weeks of public consultation from 1 February, with the groups that the law names among those asked.'],
    ['Data protection', 'NOT_STATED'],
  ],
  enclosures: [
    { kind: 'APPENDIX', label: 'Appendix 1', title: '0–19 Family Hubs: Outline Business Case' },
    { kind: 'APPENDIX', label: 'Appendix 2', title: '0–19 Family Hubs: Consultation and Engagement Plan' },
    { kind: 'BACKGROUND_PAPER', title: 'Ofsted: single inspection of services for children in Barnet', datedOn: '2017-07-07', publisher: 'Ofsted', url: 'https://reports.ofsted.gov.uk/sites/default/files/documents/local_authority_reports/barnet/051_Single%20inspection%20of%20LA%20children%27s%20services%20as%20pdf.pdf' },
  ],
  recommendations: [
    ['REVIEW', 'Review the outline business case for a long-term model of hubs for ages 0 to 19.'],
    ['AGREE', 'Agree that public consultation on the proposals begins on 1 February 2018.'],
    ['AGREE', 'Agree that a full business case comes back to the committee in June 2018.'],
  ],
  sections: [
    ['1', 'Why this report is needed', 'The committee heard in November 2017 how the improvement plan was going, and was promised an outline business case for January 2018.'],
    ['2', 'Reasons for recommendations',
      'Families often do not get the right help when they first ask, deal with many people and tell their story again and again. Help that is split by age does not fit families with children of several ages. Practitioners and families said so when asked between October and December 2017.',
      'Services that sit together near families work better, as other places show. Savings for 2018/19 can be met from other budgets.',
      'A pilot in East-Central, one of three localities, has run since September 2017. In three months help became quicker and fuller, and people from eight organisations agreed to work from two places.',
      'Two options are put forward: one service for ages 0 to 19 in integrated hubs, which is preferred; or the pilot rolled out without a change of structure.'],
    ['3', 'Alternatives considered and not recommended', 'Leaving things as they are: the pilot would stop, and neither the improvement nor the savings would be reached.'],
    ['4', 'After the decision', 'Consult from 1 February; test with customers how traded services can pay for themselves; evaluate the pilots; bring it together in the final business case for June 2018. Any new model is to be rolled out from June 2018 and to be live in January 2019. The programme board oversees it.'],
    ['5.1', 'Corporate priorities and performance', 'See the implications below.'],
    ['5.2', 'Resources', 'See the implications below.'],
    ['5.3', 'Social value', 'See the implications below.'],
    ['5.4', 'Legal and constitutional references', 'See the implications below.'],
    ['5.3', 'Risk management', 'See the implications below.'],
    ['5.4', 'Equality and diversity', 'Children and young people from minority ethnic groups are 52 per cent in Barnet and 30 per cent in the country.'],
    ['5.5', 'Consultation and engagement', 'Eight weeks from 1 February, and work with the children’s centres in schools, staff, users, partners and councillors on the ideas.'],
    ['5.8', 'Insight', 'The final proposal builds on a full evaluation of the first pilot and on the first months of the hub in the West.'],
  ],
  figures: [
    { key: 'hubs', label: 'Hubs planned', kind: 'NUMBER', unit: 'hubs', section: 2, source: { live: ['hubNetwork', seedId('hub-network', 'barnet'), 'statedHubs'] } },
    { key: 'pilot-wards', label: 'Wards in the pilot locality', kind: 'NUMBER', unit: 'wards', section: 2, source: { place: 'section 2.2', raw: 'ten wards by name', number: 10 } },
    { key: 'organisations', label: 'Organisations that agreed to share places', kind: 'NUMBER', unit: 'organisations', section: 2, source: { place: 'section 2.4', raw: '8 organisations', number: 8 } },
    { key: 'shared-places', label: 'Places that they share', kind: 'NUMBER', unit: 'places', section: 2, source: { place: 'section 2.4', raw: 'two locations', number: 2 } },
    { key: 'consultation-opens', label: 'First day of the consultation', kind: 'DAY', section: 11, source: { live: ['consultation', consultation, 'opensAt'] } },
    { key: 'consultation-closes', label: 'Last day of the consultation', kind: 'DAY', section: 11, note: 'Eight weeks from 1 February, both days counted.', source: { live: ['consultation', consultation, 'closesAt'] } },
    { key: 'minority-ethnic-barnet', label: 'Children and young people from minority ethnic groups, Barnet', kind: 'NUMBER', unit: 'per cent', section: 10, note: 'The paper gives neither the base nor the year.', source: { place: 'section 5.6.3', raw: '52%', number: 52 } },
    { key: 'minority-ethnic-country', label: 'Children and young people from minority ethnic groups, the country', kind: 'NUMBER', unit: 'per cent', section: 10, note: 'The paper gives neither the base nor the year.', source: { place: 'section 5.6.3', raw: '30%', number: 30 } },
  ],
  facts: [
    { fact: 'BAR-01', field: 'body', place: 'header', raw: 'Children, Education, Libraries & Safeguarding Committee' },
    { fact: 'BAR-01', field: 'meetingDay', place: 'header', raw: '16 January 2017', normalised: '2018-01-16', rule: 'Read as 2018: the paper cites events of 2017 as past.' },
    { fact: 'BAR-02', field: 'kind', place: 'header', raw: 'Outline Business Case', normalised: 'OUTLINE_BUSINESS_CASE' },
    { fact: 'BAR-02', field: 'title', place: 'header' },
    { fact: 'BAR-03', field: 'people', place: 'header', raw: 'Chairman of the Committee, Councillor Reuben Thompstone', rule: 'A councillor is the author, as committees of this council have it.' },
    { fact: 'BAR-04', field: 'wardCoverage', place: 'header', raw: 'All', normalised: 'ALL' },
    { fact: 'BAR-04', field: 'classification', place: 'header', raw: 'Public', normalised: 'PUBLIC' },
    { fact: 'BAR-04', field: 'isUrgent', place: 'header', raw: 'No', normalised: 'NO' },
    { fact: 'BAR-04', field: 'isKey', place: 'header', raw: 'No', normalised: 'NO' },
    { fact: 'BAR-05', field: 'enclosures', place: 'header', raw: 'Appendix 1, Appendix 2' },
    { fact: 'BAR-06', field: 'people', place: 'header', rule: 'Name and post; the e-mail address in the paper is not carried over.' },
    { fact: 'BAR-42', field: 'implications', place: 'section 5.2', rule: 'The field is called Resources.' },
    { fact: 'BAR-62', field: 'enclosures', place: 'section 6.1', raw: '7 July 2017', normalised: '2017-07-07', rule: 'Whether the address still leads there was not looked at.' },
    { fact: 'BAR-12', field: 'recommendations', place: 'recommendations 1 to 3', rule: 'Three, each to be resolved on its own.' },
  ],
  issues: [
    { code: 'X-06', place: 'header and section 2.6', raw: 'Appendix 1, Appendix 2', note: 'The business case itself and the plan for the consultation are said to be attached. Neither is with the text.' },
    { code: 'X-08', place: 'header', raw: '16 January 2017', normalised: '2018-01-16', note: 'The header says 2017, but the text cites November 2017 and an inspection of July 2017 as past. Read as 2018.' },
    { code: 'X-11', place: 'section 5', raw: '5.1, 5.2, 5.3, 5.4, 5.3, 5.4, 5.5, 5.8', note: 'Numbers 5.3 and 5.4 are given twice, paragraphs under them run 5.6 and 5.7, and one paragraph has no number. Shown as printed; a number is text here, and never a key.' },
  ],
};

export const seedBarnetReport: Seed = (em, council) =>
  plantReport(em, council, 'BAR', report, { publishedAt: null, note: 'The paper does not say on which day it was published. Its header prints 2017; it must be read as 2018.' });
