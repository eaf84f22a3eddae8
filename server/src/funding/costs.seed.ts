import { plantFacts, plantIssues, type Fact } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { CostEstimateRow, SavingsTargetRow } from './cost.entity.ts';
import { readMoney } from './read-figure.seed.ts';

const coordinators = readMoney('approximately £280,000');
const consultants = readMoney('£640.000');
const buildings = readMoney('£400,000 per annum');
const existingBudgets: Fact = { fact: 'KIR-64', field: 'fundedFrom', place: 'section 3.5', raw: 'existing budgets', normalised: 'EXISTING_BUDGETS' };

const estimates = [
  {
    key: 'coordinators', title: 'Hub coordinators', amountPence: coordinators.value, isApproximate: true, posts: 9, role: 'Hub coordinator, employed by the council',
    facts: [
      { fact: 'KIR-61', field: 'amountPence', place: 'section 3.5', ...coordinators.stated },
      { fact: 'KIR-36', field: 'posts', place: 'section 2.1', raw: '9', normalised: '9', rule: 'Read as written.' },
      { fact: 'KIR-61', field: 'perPostPence', place: 'section 3.5', rule: 'Not stated. Computed: the amount divided by the posts, and approximate as it is.' },
    ],
    issues: [{
      code: 'X-01', place: 'header and section 3.5', raw: 'Key decision: No', normalised: '132000000',
      note: "The paper says that it is no key decision, and reports £1.32 million a year in all wards; the council's own test is £250,000 or two wards. A warning, not a mistake for certain: the paper was for noting and the money comes from existing budgets.",
    }],
  },
  {
    key: 'consultants', title: 'Consultants from the Early Support Service', amountPence: consultants.value, isApproximate: true, posts: 16, role: 'Early support consultant',
    facts: [
      { fact: 'KIR-62', field: 'amountPence', place: 'section 3.5', ...consultants.stated },
      { fact: 'KIR-62', field: 'posts', place: 'section 3.5', raw: '16', normalised: '16', rule: 'Read as written.' },
      { fact: 'KIR-62', field: 'perPostPence', place: 'section 3.5', rule: 'Not stated. Computed: the amount divided by the posts, and approximate as it is.' },
    ],
    issues: [{
      code: 'X-03', place: 'sections 1, 2.2 and 3.5', raw: '17, 16 and 9',
      note: 'Nine coordinators and 16 consultants for 17 hubs, though consultants are said to be aligned to each hub. Posts are not hubs: one post may serve several.',
    }, {
      code: 'X-04', place: 'section 3.5', raw: '£640.000', normalised: String(consultants.value),
      note: `Printed as £640.000. ${consultants.stated.rule}`,
    }],
  },
  {
    key: 'buildings', title: "Children's centres: buildings, utilities, cleaning and maintenance", amountPence: buildings.value, isApproximate: false, posts: null, role: null,
    facts: [{ fact: 'KIR-63', field: 'amountPence', place: 'section 3.5', ...buildings.stated }],
    issues: [],
  },
];

const savings = [
  { financialYear: '2018/19', metFrom: 'The public health budget', source: 'PUBLIC_HEALTH_GRANT', needsReview: false, facts: [{ fact: 'BAR-32', field: 'metFrom', place: 'paragraph 2.6, option 1', raw: 'Public Health Grant' }] },
  { financialYear: '2018/19', metFrom: 'The dedicated schools grant budget', source: 'DSG', needsReview: false, facts: [{ fact: 'BAR-32', field: 'metFrom', place: 'paragraph 2.6, option 1', raw: 'Dedicated Schools Block' }] },
  { financialYear: '2018/19', metFrom: 'Other income and cost recovery', source: 'INCOME', needsReview: false, facts: [] },
  { financialYear: '2019/20', metFrom: 'Not settled: further efficiencies come only after a review by the committee and consultation', source: null, needsReview: true, facts: [] },
];

/** What hubs cost in Kirklees, and what Barnet must save, as their papers put it. */
export const seedCosts: Seed = async (em, council) => {
  if (council.slug === 'kirklees') {
    for (const [position, { key, facts, issues, ...estimate }] of estimates.entries()) {
      const id = seedId('cost-estimate', 'kirklees', key);
      await plant(em, CostEstimateRow, [{ id, council: council.id, position, months: 12, fundedFrom: 'EXISTING_BUDGETS', isDemonstration: false, ...estimate }]);
      await plantFacts(em, council, 'KIR', { type: 'costEstimate', id }, [...facts, existingBudgets]);
      await plantIssues(em, council, 'KIR', { type: 'costEstimate', id }, issues);
    }
  }
  if (council.slug !== 'barnet') return;
  for (const [position, { facts, ...target }] of savings.entries()) {
    const id = seedId('savings-target', 'barnet', target.financialYear, target.metFrom);
    // Once only: savings are settled afterwards.
    await plantOnce(em, SavingsTargetRow, [{ id, council: council.id, position, plan: 'Medium Term Financial Strategy', amountPence: null, isDemonstration: false, version: 1, ...target }]);
    await plantFacts(em, council, 'BAR', { type: 'savingsTarget', id }, [
      { fact: 'BAR-10', field: 'plan', place: 'summary', raw: 'Medium Term Financial Strategy' },
      { fact: 'BAR-23', field: 'metFrom', place: 'paragraph 2.1.3', rule: 'The sources are named, without an amount for any.' },
      ...facts,
    ]);
    if (target.metFrom.includes('schools')) {
      await plantIssues(em, council, 'BAR', { type: 'savingsTarget', id }, [{
        code: 'X-10', place: 'paragraphs 2.1.3 and 2.6', raw: 'DSG, Dedicated Schools Block', normalised: 'Dedicated schools grant',
        note: 'The paper calls one source of money by two names. They are read as one.',
      }]);
    }
  }
};
