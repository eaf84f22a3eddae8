import { parseFuzzyDate } from '@throughline/shared/dates';
import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { DecisionAllowanceRow, DecisionConditionRow, DelegationRow } from './authority.entity.ts';
import { DecisionPartRow, DecisionRow } from './decision.entity.ts';
import { ScrutinyReferralRow } from './scrutiny-referral.entity.ts';

const REFERENCE = '22/00094';
const CABINET_MEMBER = "Cabinet Member for Integrated Children's Services";

const parts = [
  { label: 'a', fact: 'KEN-10', text: "Agree the principle of a family hub model for open access services, informed by national policy and in line with the council's strategic statement." },
  { label: 'b', fact: 'KEN-11', text: 'Accept the funding of the transformation authority programme, including the terms of the memorandum of understanding.' },
  { label: 'c', fact: 'KEN-12', text: 'Any implementation or full delivery depends on detailed proposals, consultation, engagement and the usual executive decisions.' },
  { label: 'd', fact: 'KEN-13', text: 'Delegate the actions needed to implement the decision, contracts and other legal agreements included.' },
];

const conditions = [
  { needs: 'DETAILED_PROPOSALS', part: 'c', text: 'Detailed proposals are developed before anything is implemented.' },
  { needs: 'CONSULTATION', part: 'c', text: 'There is appropriate consultation before anything is implemented.' },
  { needs: 'ENGAGEMENT', part: 'c', text: 'There is appropriate engagement before anything is implemented.' },
  { needs: 'FURTHER_DECISION', part: 'c', text: 'Implementation is decided by the usual executive decisions.' },
  { needs: 'KEY_DECISION', part: null, text: 'A significant change of service, and the whole model, is approved at the end by key decision.' },
];

const allowances = [
  { activity: 'PROPOSAL_DEVELOPMENT', text: 'Developing proposals' },
  { activity: 'PARTNERSHIP', text: 'Partnership arrangements' },
  { activity: 'PREPARATORY_SPEND', text: 'Spending on the preparation that is needed before formal proposals' },
];

const delegations = [
  {
    key: 'part-d', part: 'd', toRole: 'Corporate Director of Children, Young People and Education', inConsultationWithRole: CABINET_MEMBER,
    scope: 'Actions needed to implement the decision, contracts and other legal agreements included.',
  },
  {
    key: 'scheme', part: null, toRole: 'Relevant officers', inConsultationWithRole: null,
    scope: 'Managing the preparation, under the executive scheme of delegation and the arrangements of this decision.',
  },
];

/** Kent's decision 22/00094. Keys: ('decision', 'kent', '22/00094'), ('decision-part', 'kent', '22/00094', 'a'). */
export const seedKentDecision: Seed = async (em, council) => {
  if (council.slug !== 'kent') return;
  const of = { council: council.id, decision: seedId('decision', council.slug, REFERENCE) };
  const key = (noun: string, word: string) => seedId(noun, council.slug, REFERENCE, word);
  const partId = (label: string | null) => (label === null ? null : key('decision-part', label));

  await plant(em, DecisionRow, [{
    id: of.decision, council: council.id, reference: REFERENCE, title: 'Family hub model of provision for open access services', kind: 'IN_PRINCIPLE',
    isKey: 'YES', isUrgent: 'YES', callIn: 'NO', takenByRole: CABINET_MEMBER, meeting: null, madeOn: '2022-10-14', effectiveOn: null,
    isPublished: true, isDemonstration: false,
  }]);
  await plant(em, DecisionPartRow, parts.map(({ label, text }, position) => ({ id: partId(label), ...of, label, position, text })));
  await plant(em, DecisionConditionRow, conditions.map(({ part, ...condition }, position) => ({
    id: key('decision-condition', condition.needs), ...of, part: partId(part), position, metOn: null, ...condition,
  })));
  await plant(em, DecisionAllowanceRow, allowances.map((allowance) => ({ id: key('decision-allowance', allowance.activity), ...of, ...allowance })));
  await plant(em, DelegationRow, delegations.map(({ key: word, part, ...delegation }, position) => ({
    id: key('delegation', word), ...of, part: partId(part), position, ...delegation,
  })));

  for (const { label, fact } of parts) {
    await plantFacts(em, council, 'KEN', { type: 'decisionPart', id: partId(label)! }, [{ fact, field: 'text', place: `paragraph 1.1${label}` }]);
  }
  await plantFacts(em, council, 'KEN', { type: 'decision', id: of.decision }, [
    { fact: 'KEN-09', field: 'madeOn', place: 'paragraph 1.1', raw: '14 October 2022', normalised: '2022-10-14', rule: 'Read as written.' },
    { fact: 'KEN-09', field: 'isKey', place: 'paragraph 1.1', raw: 'urgent Key Decision', normalised: 'YES' },
    { fact: 'KEN-09', field: 'isUrgent', place: 'paragraph 1.1', raw: 'urgent Key Decision', normalised: 'YES' },
    { fact: 'KEN-18', field: 'reference', place: 'paragraph 2.1', raw: 'Key Decision 22/00094', normalised: REFERENCE },
    { fact: 'KEN-18', field: 'kind', place: 'paragraph 2.1', normalised: 'IN_PRINCIPLE', rule: 'The paper says that the decision supports the principle only.' },
    { fact: 'KEN-12', field: 'conditions', place: 'paragraph 1.1c' },
    { fact: 'KEN-13', field: 'delegations', place: 'paragraph 1.1d' },
    { fact: 'KEN-46', field: 'parts', place: 'paragraph 5.1', rule: 'Said again there: becoming a family hub authority, and the memorandum of understanding.' },
    { fact: 'KEN-51', field: 'allows', place: 'paragraph 7.1' },
    { fact: 'KEN-52', field: 'delegations', place: 'paragraph 7.2' },
    { fact: 'KEN-53', field: 'conditions', place: 'paragraph 7.3' },
  ]);
  await plantIssues(em, council, 'KEN', { type: 'decision', id: of.decision }, [{
    code: 'X-19', place: 'paragraph 1.1', normalised: 'callIn NO',
    note: "The paper does not say whether the decision could be called in. The council's own record of it says key decision, urgency procedures, not subject to call-in; that record is no paper of this platform. A key decision without call-in is in order only because it was urgent.",
  }]);
  await seedReferral(em, council);
};

const seedReferral: Seed = async (em, council) => {
  const requested = parseFuzzyDate('November 2022');
  if (requested.kind === 'question') throw new Error(requested.reason);
  const subject = { type: 'scrutinyReferral', id: seedId('scrutiny-referral', council.slug, REFERENCE, '2022-12-07') };
  await plant(em, ScrutinyReferralRow, [{
    id: subject.id, council: council.id, decision: seedId('decision', council.slug, REFERENCE), kind: 'MEMBER_ITEM',
    requestedByRole: "Chairman and spokespeople of the children's and young people's cabinet committee", ...fuzzyDateValues('requested', requested.date),
    meeting: seedId('meeting', council.slug, 'scrutiny-committee', '2022-12-07'), heardOn: '2022-12-07', outcome: 'ENDORSED',
  }]);
  await plantFacts(em, council, 'KEN', subject, [
    { fact: 'KEN-14', field: 'kind', place: 'paragraph 1.2', normalised: 'MEMBER_ITEM', rule: 'A right of any member to place an item; not a call-in.' },
    { fact: 'KEN-14', field: 'requested', place: 'paragraph 1.2', raw: 'November 2022', normalised: '2022-11', rule: requested.rule },
    { fact: 'KEN-14', field: 'outcome', place: 'paragraph 1.2', raw: 'endorsed', normalised: 'ENDORSED' },
  ]);
  await plantIssues(em, council, 'KEN', subject, [{
    code: 'X-19', place: 'paragraph 1.2', raw: '07 December', normalised: '2022-12-07',
    note: 'No year is printed for 7 December; 2022 follows from the dates around it. Scrutiny endorsed the decision after it was taken: that is not a call-in.',
  }]);
};
