import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { AllocationRow } from './allocation.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { nearlyOneName, schemeId } from './funding-schemes.seed.ts';
import { GrantClaimRow } from './grant-claim.entity.ts';
import { GrantConditionRow } from './grant-condition.entity.ts';
import { GrantRow } from './grant.entity.ts';
import { InstalmentRow } from './instalment.entity.ts';
import { recountGrant } from './ledger-totals.queries.ts';
import { readDate, readMoney } from './read-figure.seed.ts';

/** Key of Kent's grant. */
export const kentGrantId = seedId('grant', 'kent', 'start-for-life');

const ceiling = readMoney('up to £10m');
const yearOne = readMoney('£2.6m');
const firstInstalment = readMoney('£1.3m');
const stated = readDate('17 January 2023');
const decision = seedId('decision', 'kent', '22/00094');

const conditions = [
  {
    kind: 'AGREEMENT_SIGNED', decision, words: 'The council has signed a memorandum of understanding with the department and takes part on its terms.',
    facts: [{ fact: 'KEN-11', place: 'paragraph 1.1b' }, { fact: 'KEN-44', place: 'paragraph 4.1' }],
  },
  {
    kind: 'FURTHER_DECISIONS', decision: null, words: 'What implementation costs, and how it is spent, waits for executive decisions still to come.',
    facts: [{ fact: 'KEN-45', place: 'paragraph 4.1' }],
  },
];

const uses = ['Partnership development and co-production', 'Community engagement', 'Digital capacity', 'Building development and refurbishment'];

/** Said by others; no paper of this platform says so. */
const claims = [
  { about: 'The most that could come', said: 'about £11 million', saidBy: 'later papers of the council' },
  { about: 'Capital', said: '£500,000 within it', saidBy: 'later papers of the council' },
];

/** Kent's grant as its paper of 17 January 2023 has it. */
export const seedKentGrant: Seed = async (em, council) => {
  if (council.slug !== 'kent') return;
  const of = { council: council.id, grant: kentGrantId };
  // Once only: amendments, instalments and the ledger change these rows afterwards.
  await plantOnce(em, GrantRow, [{
    id: kentGrantId, council: council.id, scheme: schemeId('TF2'), title: 'Family Hubs Transformation Funding', purpose: 'TRANSFORMATION',
    ceilingPence: ceiling.value, ...fuzzyDateValues('ceilingStated', stated.value),
    awardedPence: yearOne.value, ...fuzzyDateValues('awardedStated', stated.value), awardedFor: 'Year one, 2022/23',
    receivedPence: 0, spentPence: 0, committedPence: 0, capitalUsedPence: 0, isPublished: true, isDemonstration: false, version: 1,
  }]);
  const instalment = seedId('instalment', 'kent', '1');
  await plantOnce(em, InstalmentRow, [{
    id: instalment, ...of, seq: 1, financialYear: '2022/23', amountPence: firstInstalment.value, status: 'RECEIVED',
    note: 'The paper of 17 January 2023 says that it has been received, and not on which day.', isDemonstration: false,
  }]);
  await recountGrant(em, kentGrantId);
  await plant(em, AllocationRow, [{
    id: seedId('allocation', 'kent', '2022/23'), ...of, kind: null, financialYear: '2022/23', strand: null, amountPence: yearOne.value,
    note: 'Year one. Nothing is stated for later years.',
  }]);
  await plant(em, AllowedUseRow, uses.map((name, position) => ({ id: seedId('allowed-use', 'kent', name), ...of, position, name, fundType: null })));
  await plant(em, GrantConditionRow, conditions.map(({ facts: _facts, ...condition }, position) => ({ id: seedId('grant-condition', 'kent', condition.kind), ...of, position, ...condition })));
  await plant(em, GrantClaimRow, claims.map((claim, position) => ({ id: seedId('grant-claim', 'kent', claim.about), ...of, position, ...claim })));

  await plantFacts(em, council, 'KEN', { type: 'grant', id: kentGrantId }, [
    { fact: 'KEN-05', field: 'title', place: 'summary', raw: 'Family Hubs Transformation Funding' },
    { fact: 'KEN-05', field: 'purpose', place: 'summary', normalised: 'TRANSFORMATION', rule: 'To explore and design the model.' },
    { fact: 'KEN-40', field: 'scheme', place: 'paragraph 3.7', raw: '75 Local Authorities', normalised: 'TF2', rule: 'The programme of 75 authorities, of which Kent is one.' },
    { fact: 'KEN-41', field: 'appliedOn', place: 'paragraph 3.8', raw: 'August 2022', rule: 'The month in which applications opened. When Kent applied is not stated, so there is no date.' },
    { fact: 'KEN-42', field: 'awardedPence', place: 'paragraph 3.8', ...yearOne.stated },
    { fact: 'KEN-42', field: 'awardedStatedOn', place: 'header', ...stated.stated, rule: 'The date of the paper that states it.' },
    { fact: 'KEN-42', field: 'awardedFor', place: 'paragraph 3.8', raw: 'year one', normalised: '2022/23', rule: 'The money came before January 2023, so year one is the financial year 2022/23.' },
    { fact: 'KEN-42', field: 'receivedPence', place: 'paragraph 3.8', ...firstInstalment.stated },
    { fact: 'KEN-42', field: 'outstandingPence', place: 'paragraph 3.8', normalised: String(yearOne.value - firstInstalment.value), rule: 'Not stated. Computed: year one less the first instalment, which is half.' },
    { fact: 'KEN-44', field: 'ceilingPence', place: 'paragraph 4.1', ...ceiling.stated, rule: `${ceiling.stated.rule} ‘Up to’ makes it a ceiling over three years: no income, and part of no total.` },
    { fact: 'KEN-44', field: 'ceilingStatedOn', place: 'header', ...stated.stated, rule: 'The date of the paper that states it.' },
  ]);
  await plantFacts(em, council, 'KEN', { type: 'instalment', id: instalment }, [{ fact: 'KEN-42', field: 'amountPence', place: 'paragraph 3.8', ...firstInstalment.stated }]);
  for (const { kind, facts } of conditions) {
    await plantFacts(em, council, 'KEN', { type: 'grantCondition', id: seedId('grant-condition', 'kent', kind) }, facts.map((fact) => ({ ...fact, field: 'words' })));
  }
  for (const name of uses) {
    await plantFacts(em, council, 'KEN', { type: 'allowedUse', id: seedId('allowed-use', 'kent', name) }, [{ fact: 'KEN-43', field: 'name', place: 'paragraph 3.8' }]);
  }
  await plantIssues(em, council, 'KEN', { type: 'grant', id: kentGrantId }, [
    {
      code: 'X-17', place: 'paragraphs 3.8 and 4.1', raw: '£1.3m, £2.6m, up to £10m',
      note: 'Three amounts that are not one: received, awarded for year one, and the most that could come over three years. Later papers of the council say about £11 million; that is kept as what others say.',
    },
    nearlyOneName('paragraph 3.8', 'Family Hubs Transformation Funding', 'TF2'),
  ]);
};
