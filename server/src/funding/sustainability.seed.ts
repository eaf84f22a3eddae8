import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { FundingPromiseRow, RecurringCostRow, SustainabilityCheckRow } from './sustainability.entity.ts';
import { yorkGrantId } from './york-grant.seed.ts';

interface Promised {
  source: string;
  promisedBy: string;
  yearlyPence: number;
  confirmed?: { confirmedOn: string; confirmedBy: string; evidence: string };
}

/** Made up: what York's hubs would go on costing, and who would pay. Not one pound of it is from a paper. */
const costs: { key: string; title: string; proposal: string; yearlyPence: number; isApproximate: boolean; startsOn: string; outcome: string; words: string; promises: Promised[] }[] = [
  {
    key: 'coordinators', title: 'Coordinators of the family hub network', proposal: 'Staffing of the network', yearlyPence: 9_600_000, isApproximate: true,
    startsOn: '2023-04-01', outcome: 'PARTLY', words: 'Two of three posts can be carried by budgets that are there already; the third has nobody to pay for it.',
    promises: [
      {
        source: 'EXISTING_BUDGET', promisedBy: "Children's services", yearlyPence: 4_000_000,
        confirmed: { confirmedOn: '2022-12-08', confirmedBy: "Head of finance, children's services", evidence: 'Note of the budget meeting of 8 December 2022' },
      },
      { source: 'PARTNER', promisedBy: 'A health partner', yearlyPence: 2_000_000 },
    ],
  },
  {
    key: 'directory', title: 'Online directory: licence and upkeep', proposal: 'Online directory of family services', yearlyPence: 1_850_000, isApproximate: false,
    startsOn: '2023-06-01', outcome: 'SUSTAINED', words: 'The licence replaces one that is paid for today.',
    promises: [{
      source: 'EXISTING_BUDGET', promisedBy: 'Information services', yearlyPence: 1_850_000,
      confirmed: { confirmedOn: '2022-11-29', confirmedBy: 'Head of information services', evidence: 'Letter of 29 November 2022' },
    }],
  },
  {
    key: 'panel', title: 'Parent and carer panel: expenses and support', proposal: 'Co-production after the grant', yearlyPence: 1_200_000, isApproximate: true,
    startsOn: '2024-04-01', outcome: 'NOT_YET_KNOWN', words: 'Nobody has been asked yet.', promises: [],
  },
];

/** What goes on after York's grant: what its paper says of that, and made-up costs and promises to try the product with. */
export const seedSustainability: Seed = async (em, council) => {
  if (council.slug !== 'york') return;
  const of = { council: council.id, grant: yorkGrantId };
  const paper = seedId('sustainability-check', 'york', 'paper');
  await plantOnce(em, SustainabilityCheckRow, [{
    id: paper, ...of, recurringCost: null, about: 'The whole programme, at every stage', outcome: 'NOT_YET_KNOWN',
    words: 'After the grant the work is to be carried by what all agencies have already. Pressure on their budgets is named as a risk; no amount is given, and no partner has committed itself beyond the end.',
    checkedOn: '2022-12-20', checkedBy: 'Report to the scrutiny committee', decision: null, recordedAt: new Date('2022-12-20T12:00:00Z'), isPublished: true, isDemonstration: false,
  }]);
  await plantFacts(em, council, 'YOR', { type: 'sustainabilityCheck', id: paper }, [
    { fact: 'YOR-36', field: 'words', place: 'paragraph 20' },
    { fact: 'YOR-42', field: 'words', place: 'paragraph 24' },
    { fact: 'YOR-36', field: 'outcome', place: 'paragraph 20', normalised: 'NOT_YET_KNOWN', rule: 'The paper says that it is considered at each stage, and gives no result.' },
  ]);
  if (!council.demo) return;
  const made = { isPublished: true, isDemonstration: true };
  for (const { key, promises, outcome, words, ...cost } of costs) {
    const id = seedId('recurring-cost', 'york', key);
    await plantOnce(em, RecurringCostRow, [{ id, ...of, ...cost, endsOn: null, ...made, version: 1 }]);
    await plantOnce(em, SustainabilityCheckRow, [{
      id: seedId('sustainability-check', 'york', key), ...of, recurringCost: id, about: cost.title, outcome, words, checkedOn: '2022-12-12', checkedBy: 'Programme manager',
      decision: null, recordedAt: new Date('2022-12-12T12:00:00Z'), ...made,
    }]);
    await plantOnce(em, FundingPromiseRow, promises.map(({ confirmed, ...promise }) => ({
      id: seedId('funding-promise', 'york', key, promise.promisedBy), council: council.id, recurringCost: id, ...promise, startsOn: '2024-04-01', endsOn: null,
      confirmedOn: confirmed?.confirmedOn ?? null, confirmedBy: confirmed?.confirmedBy ?? null, evidence: confirmed?.evidence ?? null, isDemonstration: true, version: 1,
    })));
  }
};
