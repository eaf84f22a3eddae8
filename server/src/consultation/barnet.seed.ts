import { consultationLength, endOfLondonDay, parseFuzzyDate, startOfLondonDay } from '@throughline/shared/dates';
import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { seedBarnetGroups } from './barnet-groups.seed.ts';
import { seedBarnetProposal } from './barnet-proposal.seed.ts';

const FIRST_DAY = '2018-02-01';
/** Eight weeks, both days counted. */
const LAST_DAY = '2018-03-28';

/** The consultation on Barnet's hubs: its dates, what it feeds into, its options and the laws behind it. The paper prints no questions. */
export const seedBarnet: Seed = async (em, council) => {
  const id = seedId('consultation', 'barnet', 'new-0-19-hub-model');
  const outcome = parseFuzzyDate('June 2018');
  if (outcome.kind !== 'parsed') throw new Error('June 2018 is a month.');
  await plant(em, ConsultationRow, [{
    id, council: council.id, slug: 'new-0-19-hub-model',
    title: 'Proposals for a new 0–19 hub model',
    summary: 'How early years, early help and youth services should work together in hubs for children and young people up to 19 and their families.',
    nextSteps:
      'The answers feed into the full business case, together with the evaluation of the pilot hubs, conversations with partners and staff, and the tests of traded services.',
    outcomeDueStart: outcome.date.start, outcomeDueEnd: outcome.date.end, outcomeDuePrecision: outcome.date.precision,
    outcomeDueApproximate: outcome.date.approximate, outcomeDueRaw: 'June 2018',
    opensAt: startOfLondonDay(FIRST_DAY), closesAt: endOfLondonDay(LAST_DAY), statedLength: '8 week',
    changesChildrensCentres: 'YES', changesYouthProvision: 'YES', changesSendProvision: 'YES',
    isPublished: true, withdrawnAt: null, resultsPublishedAt: null, isDemonstration: false,
  }]);
  const subject = { type: 'consultation', id };
  await plantFacts(em, council, 'BAR', subject, [
    { fact: 'BAR-12', field: 'opensAt', place: 'recommendation 2', raw: '1 February 2018', normalised: FIRST_DAY, rule: 'Opens at the start of the day in London' },
    { fact: 'BAR-58', field: 'closesAt', place: '§5.7.2', raw: 'a 8 week public consultation … from 1st February', normalised: LAST_DAY, rule: 'Eight weeks with the first day counted; closes at the end of the day in London' },
    { fact: 'BAR-58', field: 'statedLength', place: '§5.7.2', raw: '8 week', normalised: consultationLength(FIRST_DAY, LAST_DAY).words, rule: 'Worked out from the first and the last day' },
    { fact: 'BAR-11', field: 'outcomeDue', place: 'summary', raw: 'June 2018', normalised: '2018-06', rule: 'A month' },
    { fact: 'BAR-38', field: 'nextSteps', place: '§4.1' },
    { fact: 'BAR-47', field: 'changesChildrensCentres', place: '§5.4.4' },
    { fact: 'BAR-48', field: 'changesYouthProvision', place: '§5.4.5', rule: 'The consultation is to ask about the youth centres and services for young people' },
    { fact: 'BAR-49', field: 'changesSendProvision', place: '§5.4.6', rule: 'The paper says that the groups of section 27 are to be consulted' },
    { fact: 'BAR-31', field: 'options', place: '§2.6', raw: 'Two options', normalised: '2', rule: 'The status quo is set apart as not recommended' },
  ]);
  await plantIssues(em, council, 'BAR', subject, [
    {
      code: 'X-09', place: '§4.1 and §5.7.2', raw: '1st February to March 2018; 8 week', normalised: '2018-02-01 to 2018-03-28',
      note: 'One place says February to March, another says eight weeks. Eight weeks from 1 February end on 28 March; to the end of March it would be eight weeks and three days. Read as eight weeks.',
    },
    {
      code: 'X-08', place: 'header', raw: '16 January 2017', normalised: '2018-01-16',
      note: 'The paper that names option 1 as preferred is dated 2017 in its header and speaks of February 2018 as to come. Its day is read as 16 January 2018.',
    },
    {
      code: 'X-14', place: '§5.6.3', raw: 'age, disability, ethnicity, faith or belief, gender, language, race and sexual orientation',
      note: 'The characteristics listed are not the nine of the Equality Act: language is added, ethnicity stands beside race, and gender reassignment, pregnancy and maternity, and marriage and civil partnership are missing.',
    },
  ]);
  await seedBarnetProposal(em, council, id);
  await seedBarnetGroups(em, council, id);
};
