import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plantFacts } from '../papers/papers.seed.ts';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { ConsulteeGroupRow } from './consultee-group.entity.ts';
import { ElectionRow } from './election.entity.ts';

const section27 = 'Children and Families Act 2014, section 27';
const fromSection27 = ['BAR-49', '§5.4.6'] as const;
/** Without a number of people and a date of its own; the day is that of the paper. England is there to compare with. */
const minorityEthnic = {
  populationHundredths: 5200, populationOn: '2018-01-16',
  populationSource: 'The paper on the proposals: 52 per cent in Barnet and 30 per cent in England, without numbers and without a date',
};
const noShare = { populationHundredths: null, populationOn: null, populationSource: null };
const fromPreparation = ['BAR-57', '§5.7.1'] as const;

/** Whom the paper says that the consultation includes. That they were invited it does not say. */
const groups = [
  { key: 'send-children', kind: 'SEND_CHILDREN', name: 'Children and young people with special educational needs or a disability', law: section27, fact: fromSection27 },
  { key: 'send-parents', kind: 'PARENTS', name: 'Their parents', law: section27, fact: fromSection27 },
  { key: 'schools', kind: 'SCHOOLS', name: 'Schools', law: section27, fact: fromSection27 },
  { key: 'colleges', kind: 'COLLEGES', name: 'Colleges', law: section27, fact: fromSection27 },
  { key: 'childrens-centres', kind: 'CHILDRENS_CENTRES', name: "Children's centres", law: section27, fact: fromSection27 },
  { key: 'early-years', kind: 'EARLY_YEARS_PROVIDERS', name: 'Early years providers', law: section27, fact: fromSection27 },
  { key: 'youth-offending', kind: 'YOUTH_OFFENDING_TEAMS', name: 'Youth offending teams', law: section27, fact: fromSection27 },
  { key: 'young-people', kind: 'YOUNG_PEOPLE', name: 'Young people from 13 to 19, up to 24 with a learning difficulty or disability', law: 'Education Act 1996, section 507B', fact: ['BAR-48', '§5.4.5'] },
  { key: 'everyone', kind: 'RESIDENTS', name: 'All groups who live in Barnet and use its services', law: null, fact: ['BAR-55', '§5.6.4'] },
  { key: 'minority-ethnic', kind: 'OTHER', name: 'Children and young people from minority ethnic groups', law: null, fact: ['BAR-54', '§5.6.3'] },
  { key: 'staff', kind: 'STAFF', name: 'Staff', law: null, fact: fromPreparation },
  { key: 'partners', kind: 'PARTNERS', name: "Partners, among them children's centres run by schools", law: null, fact: fromPreparation },
  { key: 'members', kind: 'OTHER', name: 'Members of the council', law: null, fact: fromPreparation },
] as const;

/** Who is to be asked in Barnet, and the election that followed. */
export async function seedBarnetGroups(em: SqlEntityManager, council: SeedCouncil, consultation: string): Promise<void> {
  const idOf = (key: string) => seedId('consultee-group', 'barnet', key);
  await plant(em, ConsulteeGroupRow, groups.map(({ key, kind, name, law }, place) => ({
    id: idOf(key), council: council.id, consultation, kind, name, legalBasis: law, isPrescribed: law !== null, isSeldomHeard: false,
    position: place + 1, isDemonstration: false, ...(key === 'minority-ethnic' ? minorityEthnic : noShare),
  })));
  for (const { key, fact: [fact, place] } of groups) await plantFacts(em, council, 'BAR', { type: 'consulteeGroup', id: idOf(key) }, [{ fact, field: 'name', place }]);
  await plantFacts(em, council, 'BAR', { type: 'consulteeGroup', id: idOf('minority-ethnic') }, [
    { fact: 'BAR-54', field: 'populationPercent', place: '§5.6.3', raw: '52%', normalised: '52', rule: 'A share without a number of people and a date; the day shown is that of the paper' },
  ]);
  await plant(em, ElectionRow, [{
    id: seedId('election', 'barnet', '2018'), council: council.id, kind: 'LOCAL', pollingOn: '2018-05-03', noticeOn: null,
    source: 'The ordinary day of London borough elections in 2018. The paper does not name it.', isDemonstration: false,
  }]);
}
