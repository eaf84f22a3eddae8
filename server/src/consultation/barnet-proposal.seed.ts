import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { plantFacts } from '../papers/papers.seed.ts';
import type { SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { ConsultationDutyRow, ConsultationOptionRow } from './consultation.entity.ts';

const PREFERRED_ON = '2018-01-16';
/** The paper says where the risks stand, and no more. */
const RISKS = 'They are set out in the outline business case, which is not with the paper.';

const options = [
  {
    key: '1', reference: 'Option 1', kind: 'CHANGE', title: 'An integrated 0–19 hub service',
    summary:
      "One service with shared management. Children's centres become part of it, with family support, health visitors, midwives, the Family Nurse Partnership and the Troubled Families programme working as a partnership. Greentops and Finchley Youth Centre recover all their costs; traded services break even or stop. The Public Health Grant and the Dedicated Schools Block are used before the General Fund.",
    impact: 'Fewer management posts; frontline resources are kept. How many posts and how much money is left open until the consultation, the tests of trading and the needs of each locality are known.',
    isPreferred: true, preferredOn: PREFERRED_ON,
    preferredReason: 'It would bring the improvement needed, cost least and go furthest towards what Ofsted recommended on early help.',
    risks: RISKS, isConsultedOn: true, rejectedReason: null,
    facts: [['BAR-51', 'risks', '§5.3'], ['BAR-32', 'summary', '§2.6'], ['BAR-33', 'impact', '§2.6'], ['BAR-35', 'isPreferred', '§2.7']],
  },
  {
    key: '2', reference: 'Option 2', kind: 'ROLLOUT', title: 'The pilot everywhere, with no change of structure',
    summary: 'The pilot way of working is brought to the whole borough. Services that the council runs or commissions keep their structure.',
    impact: 'Better co-ordination, but less capacity.',
    isPreferred: false, preferredOn: null, preferredReason: null, risks: RISKS, isConsultedOn: true, rejectedReason: null,
    facts: [['BAR-51', 'risks', '§5.3'], ['BAR-34', 'summary', '§2.6']],
  },
  {
    key: 'status-quo', reference: 'Status quo', kind: 'STATUS_QUO', title: 'Stop the pilot and change nothing',
    summary: 'The pilot ends, its partnership is dissolved and no change of structure is looked into.',
    impact: null, risks: null, isPreferred: false, preferredOn: null, preferredReason: null, isConsultedOn: false,
    rejectedReason: 'It would not bring the improvements soon enough, nor the savings that members had already agreed, nor meet the targets of the improvement plan that followed the inspection of July 2017.',
    facts: [['BAR-36', 'rejectedReason', '§3.1']],
  },
] as const;

const duties = [
  {
    key: '5D', statute: 'Childcare Act 2006', section: 'Section 5D', requirement: "Consult on significant changes to children's centres.",
    metBy: "Focused questions on the future use of the children's centre buildings.", facts: [['BAR-46', 'requirement', '§5.4.3'], ['BAR-47', 'metBy', '§5.4.4']],
  },
  {
    key: '5A', statute: 'Childcare Act 2006', section: 'Section 5A', requirement: "Have enough children's centres to meet local need, as far as is reasonably practicable.",
    metBy: null, facts: [['BAR-46', 'requirement', '§5.4.3']],
  },
  {
    key: 's11', statute: 'Children Act 2004', section: 'Section 11', requirement: 'Do everything with regard to safeguarding and promoting the welfare of children, and see that partners do.',
    metBy: null, facts: [['BAR-44', 'requirement', '§5.4.1-2']],
  },
  {
    key: '2B', statute: 'National Health Service Act 2006', section: 'Section 2B', requirement: 'Take steps to improve the health of the people of the area.',
    metBy: null, facts: [['BAR-45', 'requirement', '§5.4.3']],
  },
  {
    key: '507B', statute: 'Education Act 1996', section: 'Section 507B',
    requirement: 'Secure leisure activities for young people from 13 to 19, up to 24 with a learning difficulty or disability, and find out their views about them.',
    metBy: 'Focused questions on the youth centres and on services for young people.', facts: [['BAR-48', 'requirement', '§5.4.5']],
  },
  {
    key: '27', statute: 'Children and Families Act 2014', section: 'Section 27',
    requirement: "Keep provision for special educational needs and disability under review, and consult children and young people concerned, their parents, schools, colleges, children's centres, early years providers and youth offending teams.",
    metBy: 'These groups are to be included.', facts: [['BAR-49', 'requirement', '§5.4.6']],
  },
  {
    key: 'public-law', statute: 'Public law', section: 'Fair and open decisions',
    requirement: 'Decide fairly and openly, on all that matters: what people said, what it means for equality, and the law.',
    metBy: null, facts: [['BAR-50', 'requirement', '§5.4']],
  },
  {
    key: '149', statute: 'Equality Act 2010', section: 'Section 149',
    requirement: 'Have due regard to ending discrimination, advancing equality and fostering good relations, and keep it under review in decisions, policies and services.',
    metBy: 'A full equality impact assessment of the final proposals is to be part of the report in June 2018.',
    facts: [['BAR-52', 'requirement', '§5.6.1 and §5.6.2'], ['BAR-56', 'metBy', '§5.6.5']],
  },
] as const;

/** The options of the proposal and the laws that the consultation answers to. Preferred is not decided. */
export async function seedBarnetProposal(em: SqlEntityManager, council: SeedCouncil, consultation: string): Promise<void> {
  const optionId = (key: string) => seedId('consultation-option', 'barnet', key);
  const dutyId = (key: string) => seedId('consultation-duty', 'barnet', key);
  await plant(em, ConsultationOptionRow, options.map(({ key, facts: _facts, ...option }, place) => ({
    id: optionId(key), council: council.id, consultation, position: place + 1, ...option,
  })));
  await plant(em, ConsultationDutyRow, duties.map(({ key, facts: _facts, ...duty }, place) => ({
    id: dutyId(key), council: council.id, consultation, position: place + 1, ...duty,
  })));
  for (const { key, facts } of options) await plantFacts(em, council, 'BAR', { type: 'consultationOption', id: optionId(key) }, facts.map(asFact));
  for (const { key, facts } of duties) await plantFacts(em, council, 'BAR', { type: 'consultationDuty', id: dutyId(key) }, facts.map(asFact));
}

const asFact = ([fact, field, place]: readonly [string, string, string]) => ({ fact, field, place });
