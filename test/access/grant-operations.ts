import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CostEstimateRow, SavingsTargetRow } from '../../server/src/funding/cost.entity.ts';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { givenProfiledInstalment } from '../support/given-funding.ts';

type Ids = Readonly<Record<string, string>>;

const york = seedId('council', 'york');
const none = seedId('none');
const seen = ({ grant }: Ids) => ({ grantId: grant, version: 999 });
const days = { startsOn: '2024-04-01' };
const estimate = { title: 'Posts', amountPence: 5, isApproximate: false, months: 12, fundedFrom: 'GRANT' };

/** What is sent to each command about grants and costs: refused for what it says, once both halves of access are passed. */
export const grantInputs: Readonly<Record<string, (ids: Ids) => object>> = {
  recordGrant: () => ({ councilId: york, title: 'Another', scheme: 'No such scheme', purpose: 'DELIVERY', byWhom: 'x', isPublished: false }),
  recordApplication: (ids) => ({ ...seen(ids), byWhom: 'x' }),
  recordAward: (ids) => ({ ...seen(ids), announced: 'May 2022', amountPence: 5, byWhom: 'x' }),
  signAgreement: (ids) => ({ ...seen(ids), signedOn: '2022-05-01', byWhom: 'x' }),
  recordGrantStep: (ids) => ({ ...seen(ids), state: 'CLOSING', happenedOn: '2023-01-05', byWhom: 'x' }),
  restateAmount: (ids) => ({ ...seen(ids), kind: 'CEILING', amountPence: 5, stated: 'May 2022', saidBy: 'x' }),
  setAllocation: (ids) => ({ ...seen(ids), kind: 'CAPITAL', amountPence: 5, agreedOn: '2023-01-05', reason: 'x' }),
  recordCondition: (ids) => ({ ...seen(ids), kind: 'OTHER', words: 'x' }),
  recordGrantPromise: (ids) => ({ ...seen(ids), kind: 'OTHER', words: 'x', promisedCount: 1 }),
  checkGrantTerm: () => ({ termId: seedId('grant-condition', 'york', 'MONITORED'), isMet: true, checkedOn: '2090-01-01', evidence: 'x', byWhom: 'x' }),
  waiveSiteRestriction: ({ site }) => ({ siteId: site, decisionId: none, waivedOn: '2090-01-01', byWhom: 'x', reason: 'x' }),
  planInstalment: ({ grant }) => ({ grantId: grant, amountPence: 99_999_999_999 }),
  claimInstalment: ({ instalment }) => ({ instalmentId: instalment, version: 999, claimedOn: '2023-01-05' }),
  withholdInstalment: ({ instalment }) => ({ instalmentId: instalment, version: 999, withheldOn: '2023-01-05', reason: 'x' }),
  takeBackInstalment: ({ instalment }) => ({ instalmentId: instalment, version: 999, as: 'REPAYMENT', amountPence: 5, takenBackOn: '2023-01-05', reason: 'x' }),
  recordRecurringCost: ({ grant }) => ({ grantId: grant, title: 'x', proposal: 'x', yearlyPence: 5, isApproximate: false, ...days, isPublished: false, outcome: 'NOT_CHECKED' }),
  changeRecurringCost: () => ({ recurringCostId: seedId('recurring-cost', 'york', 'panel'), version: 999, title: 'x', proposal: 'x', yearlyPence: 5, isApproximate: false, ...days }),
  recordFundingPromise: () => ({ recurringCostId: seedId('recurring-cost', 'york', 'panel'), source: 'PARTNER', promisedBy: 'x', yearlyPence: 5, ...days }),
  confirmFundingPromise: () => ({
    promiseId: seedId('funding-promise', 'york', 'coordinators', 'A health partner'), version: 999, confirmedOn: '2023-01-05', confirmedBy: 'x', evidence: 'x',
  }),
  recordSustainabilityCheck: ({ grant }) => ({ grantId: grant, about: 'x', outcome: 'PARTLY', words: 'x', checkedOn: '2090-01-01', checkedBy: 'x', isPublished: false }),
  recordCostEstimate: () => ({ councilId: york, ...estimate, isPublished: false }),
  changeCostEstimate: ({ estimate: id }) => ({ costEstimateId: id, version: 999, ...estimate }),
  recordSavingsTarget: () => ({ councilId: york, plan: 'x', needsReview: false, source: 'NOT_SETTLED', metFrom: 'x', isPublished: false }),
  settleSavings: ({ savings }) => ({ savingsTargetId: savings, version: 999, source: 'PARTNER', amountPence: 5 }),
};

/** A payment, an estimate, savings and a site of York, which its papers do not have. */
export async function givenGrantThings(em: SqlEntityManager, grant: string) {
  const instalment = await givenProfiledInstalment(em, { id: grant, council: { id: york } }, { seq: 1, amountPence: 5 });
  const [estimateId, savings] = [newId(), newId()];
  const own = { council: york, position: 900, isPublished: true, isDemonstration: false, version: 1 };
  await em.fork().insert(CostEstimateRow, { id: estimateId, ...own, ...estimate });
  await em.fork().insert(SavingsTargetRow, { id: savings, ...own, plan: 'A plan', metFrom: 'Something', needsReview: false });
  const [site] = await em.execute<{ id: string }[]>('select id from site where council_id = ? limit 1', [york]);
  return { instalment: instalment.id, estimate: estimateId, savings, site: site!.id };
}
