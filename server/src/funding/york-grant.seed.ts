import { plantFacts, plantIssues } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { fuzzyDateValues } from '../platform/fuzzy-date.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { AllocationRow } from './allocation.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { nearlyOneName, schemeId } from './funding-schemes.seed.ts';
import { GrantClaimRow } from './grant-claim.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import { GrantRow } from './grant.entity.ts';
import { readDate, readMoney } from './read-figure.seed.ts';

/** Key of York's grant. */
export const yorkGrantId = seedId('grant', 'york', 'transformation-fund');
/** Key of one of its allowed uses: 'transformation' or 'adaptations'. */
export const yorkUseId = (key: string): string => seedId('allowed-use', 'york', key);

const awarded = readMoney('£997k');
const capital = readMoney('£167k');
const applied = readDate('December 2021');
const announced = readDate('May 2022');
const end = readDate('31/03/2024');

const conditions = [
  {
    kind: 'CAPITAL_ONLY_FOR_SELECTED_SITES', words: 'The capital is for adapting the family hub sites, once the asset review has identified them.',
    facts: [{ fact: 'YOR-46', place: 'paragraph 30' }, { fact: 'YOR-40', place: 'paragraph 24' }],
  },
  {
    kind: 'TRANSFORMATION_ONLY', words: 'The money is limited in time and pays for changing how services work, not for new services that go on.',
    facts: [{ fact: 'YOR-10', place: 'paragraph 8' }],
  },
  {
    kind: 'SUSTAINABLE_AFTERWARDS', words: 'There is no more money after the grant ends, so what it sets up must be able to go on without it.',
    facts: [{ fact: 'YOR-10', place: 'paragraph 8' }, { fact: 'YOR-42', place: 'paragraph 24' }],
  },
  {
    kind: 'MONITORED', words: "Its use is watched twice: under the arrangements agreed with the department, and in the council's own budget management.",
    facts: [{ fact: 'YOR-41', place: 'paragraph 24' }],
  },
];

const uses = [
  { key: 'transformation', name: 'Transformation work', fundType: 'REVENUE', fact: 'YOR-10', place: 'paragraph 8', rule: 'The capital is for adaptations alone, so the rest is revenue.' },
  { key: 'adaptations', name: 'Adapting family hub sites', fundType: 'CAPITAL', fact: 'YOR-46', place: 'paragraph 30', rule: 'Read as written.' },
];

/** Said by others; no paper of this platform says so. */
const claims = [
  { about: 'The time it may be spent', said: 'May 2022 to September 2024', saidBy: 'later papers of the council' },
  { about: 'Capital and revenue', said: '£167,000 capital and £830,000 revenue', saidBy: 'later papers of the council' },
  { about: 'The amount awarded', said: '£950,000', saidBy: 'the press' },
  { about: 'The amount awarded', said: '£1 million', saidBy: 'the press' },
];

/** York's grant as its paper of 20 December 2022 has it. */
export const seedYorkGrant: Seed = async (em, council) => {
  if (council.slug !== 'york') return;
  const of = { council: council.id, grant: yorkGrantId };
  // Once only: amendments and the ledger change this row afterwards.
  await plantOnce(em, GrantRow, [{
    id: yorkGrantId, council: council.id, scheme: schemeId('TF1'), title: 'Family Hubs Transformation Fund', purpose: 'TRANSFORMATION',
    ...fuzzyDateValues('applied', applied.value), awardedPence: awarded.value, ...fuzzyDateValues('awardedStated', announced.value), endsOn: end.value.end,
    receivedPence: 0, spentPence: 0, committedPence: 0, capitalUsedPence: 0, isPublished: true, isDemonstration: false, version: 1,
  }]);
  await plant(em, AllocationRow, [
    { key: 'capital', kind: 'CAPITAL', financialYear: null, amountPence: capital.value, note: 'Linked to the asset review.' },
    { key: 'revenue', kind: 'REVENUE', financialYear: null, amountPence: null, note: 'The paper does not state it: the award less its capital.' },
    { key: '2022/23', kind: null, financialYear: '2022/23', amountPence: null, note: 'The paper names the year and not its share.' },
    { key: '2023/24', kind: null, financialYear: '2023/24', amountPence: null, note: 'The paper names the year and not its share.' },
  ].map(({ key, ...part }) => ({ id: seedId('allocation', 'york', key), ...of, strand: null, ...part })));
  await plant(em, AllowedUseRow, uses.map(({ key, name, fundType }, position) => ({ id: yorkUseId(key), ...of, position, name, fundType })));
  await plant(em, GrantConditionRow, conditions.map(({ kind, words }, position) => ({ id: seedId('grant-condition', 'york', kind), ...of, position, kind, words, decision: null })));
  const commitment = seedId('grant-commitment', 'york', 'hub-sites');
  await plant(em, GrantCommitmentRow, [{ id: commitment, ...of, kind: 'HUB_SITES', words: 'The bid promised three family hub sites.', promisedCount: 3 }]);
  await plant(em, GrantClaimRow, claims.map((claim, position) => ({ id: seedId('grant-claim', 'york', claim.about, claim.said), ...of, position, ...claim })));

  await plantFacts(em, council, 'YOR', { type: 'grant', id: yorkGrantId }, [
    { fact: 'YOR-08', field: 'scheme', place: 'paragraph 6', raw: 'Family Hubs Transformation Fund', normalised: 'TF1', rule: 'Looked up in the list of names of schemes.' },
    { fact: 'YOR-08', field: 'appliedOn', place: 'paragraph 6', ...applied.stated },
    { fact: 'YOR-08', field: 'awardedStatedOn', place: 'paragraph 6', ...announced.stated },
    { fact: 'YOR-08', field: 'awardedPence', place: 'paragraph 6', ...awarded.stated },
    { fact: 'YOR-40', field: 'awardedPence', place: 'paragraph 24', ...awarded.stated },
    { fact: 'YOR-40', field: 'capitalPence', place: 'paragraph 24', ...capital.stated },
    { fact: 'YOR-46', field: 'capitalPence', place: 'paragraph 30', ...capital.stated },
    { fact: 'YOR-40', field: 'revenuePence', place: 'paragraph 24', normalised: String(awarded.value - capital.value), rule: 'Not stated. Computed: the award less its capital.' },
    { fact: 'YOR-40', field: 'allocations', place: 'paragraph 24', raw: '2022/23 and 2023/24', rule: 'Both years are named, without the share of either.' },
    { fact: 'YOR-10', field: 'purpose', place: 'paragraph 8', normalised: 'TRANSFORMATION' },
    { fact: 'YOR-11', field: 'endsOn', place: 'paragraph 8', ...end.stated },
  ]);
  for (const { kind, facts } of conditions) {
    const subject = { type: 'grantCondition', id: seedId('grant-condition', 'york', kind) };
    await plantFacts(em, council, 'YOR', subject, facts.map((fact) => ({ ...fact, field: 'words' })));
  }
  for (const { key, fact, place, rule } of uses) {
    await plantFacts(em, council, 'YOR', { type: 'allowedUse', id: yorkUseId(key) }, [{ fact, field: 'fundType', place, rule }]);
  }
  await plantFacts(em, council, 'YOR', { type: 'grantCommitment', id: commitment }, [
    { fact: 'YOR-44', field: 'promisedCount', place: 'paragraph 29', raw: 'three', normalised: '3', rule: 'Read as written.' },
  ]);
  await plantIssues(em, council, 'YOR', { type: 'grant', id: yorkGrantId }, [
    nearlyOneName('paragraph 6', 'Family Hubs Transformation Fund', 'TF1'),
    {
      code: 'X-23', place: 'paragraph 24', raw: '£997k, within it £167k of capital', normalised: String(awarded.value - capital.value),
      note: 'The total and the capital are given, the revenue and the share of each year are not. The revenue is computed and marked so; the years stay without an amount.',
    },
    {
      code: 'X-27', place: 'paragraphs 8, 19 and 20', raw: '31/03/2024', normalised: end.value.end,
      note: 'The end is printed as a day, as the end of a month and as a month. Later papers say September 2024, and the press gave other amounts: these are kept beside the grant as what others say. The end changes only by an amendment.',
    },
  ]);
};
