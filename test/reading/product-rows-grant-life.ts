import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AllocationChangeRow } from '../../server/src/funding/allocation-change.entity.ts';
import { AllocationRow } from '../../server/src/funding/allocation.entity.ts';
import { CostEstimateRow, SavingsTargetRow } from '../../server/src/funding/cost.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from '../../server/src/funding/grant-condition.entity.ts';
import { GrantAmountRow, GrantStepRow } from '../../server/src/funding/grant-step.entity.ts';
import { SiteRestrictionWaiverRow, TermCheckRow } from '../../server/src/funding/grant-term-check.entity.ts';
import { InstalmentRow } from '../../server/src/funding/instalment.entity.ts';
import { FundingPromiseRow, RecurringCostRow, SustainabilityCheckRow } from '../../server/src/funding/sustainability.entity.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenSite } from '../support/given-funding.ts';
import type { Decisions } from './product-rows.ts';

interface Grant {
  id: string;
  council: { id: string };
}

/** Of a grant: steps, statements, checks of its terms, a receipt taken back, and what goes on after it. */
export async function givenGrantLife(em: SqlEntityManager, grant: Grant, decisions: Decisions): Promise<void> {
  const own = { council: grant.council.id, grant: grant.id };
  const made = { recordedAt: new Date('2023-06-01T09:00:00.25Z'), isDemonstration: false };
  const day = { start: '2023-02-01', end: '2023-02-28', precision: 'MONTH', approximate: false, raw: 'February 2023' };
  const fork = em.fork();
  for (const [index, decision] of [decisions.hidden, decisions.published].entries()) {
    const step = { ...own, ...made, seq: index + 1, amountPence: index * 5, byWhom: 'The department', note: null, knownOn: '2023-03-01' };
    await fork.insert(GrantStepRow, { id: newId(), ...step, state: index ? 'MOU_SIGNED' : 'AWARDED', ...fuzzyDateValues('happened', day), decision: decision.id });
  }
  await fork.insert(GrantAmountRow, { id: newId(), ...own, ...made, seq: 1, kind: 'INDICATIVE', amountPence: 7_000, ...fuzzyDateValues('stated', day), saidBy: 'A letter' });
  const part = { ...own, kind: null, financialYear: null, strand: 'Buildings', amountPence: 5_000, note: null };
  const strand = fork.create(AllocationRow, { id: newId(), ...part });
  await fork.flush();
  await fork.insert(AllocationChangeRow, { id: newId(), ...own, ...made, allocation: strand.id, seq: 91, oldPence: null, newPence: 5_000, agreedOn: '2023-03-01', decision: decisions.hidden.id, reason: 'Agreed' });
  await givenTermChecks(em, own, made);
  const receipt = await fork.findOneOrFail(InstalmentRow, { grant: grant.id, seq: 2 });
  await fork.insert(InstalmentRow, {
    id: newId(), ...own, seq: 90, financialYear: null, profiledPence: null, amountPence: 1_000, status: 'REPAID', receivedOn: '2023-08-01', note: 'Not needed',
    takesBackId: receipt.id, takesBackAs: 'REPAYMENT', isDemonstration: false, version: 1,
  });
  const site = await givenSite(em, grant.council, { legacyGrantRestriction: 'An earlier grant' });
  await fork.insert(SiteRestrictionWaiverRow, { id: newId(), council: own.council, site: site.id, decision: decisions.hidden.id, waivedOn: '2023-05-01', byWhom: 'The department', reason: 'Asked', ...made });
  await givenWhatGoesOn(em, own, decisions, made);
}

type Own = { council: string; grant: string };
type Made = { recordedAt: Date; isDemonstration: boolean };

async function givenTermChecks(em: SqlEntityManager, own: Own, made: Made): Promise<void> {
  const fork = em.fork();
  const condition = await fork.findOneOrFail(GrantConditionRow, { grant: own.grant }, { orderBy: { position: 'asc' } });
  const promise = newId();
  await fork.insert(GrantCommitmentRow, { id: promise, council: own.council, grant: own.grant, kind: 'OTHER', words: 'Two panels', promisedCount: 2, isDemonstration: true });
  const check = { ...own, ...made, checkedOn: '2023-06-01', evidence: 'A return', byWhom: 'Finance officer' };
  await fork.insert(TermCheckRow, { id: newId(), ...check, seq: 1, condition: condition.id, isMet: false });
  await fork.insert(TermCheckRow, { id: newId(), ...check, seq: 2, condition: condition.id, isMet: true });
  await fork.insert(TermCheckRow, { id: newId(), ...check, seq: 3, commitment: promise, isMet: false, metCount: 1 });
  await fork.insert(TermCheckRow, { id: newId(), ...check, seq: 4, commitment: promise, isMet: false });
}

/** Costs of which one is not published, one ends within a year and one begins late; promises of which one is confirmed. */
async function givenWhatGoesOn(em: SqlEntityManager, own: Own, decisions: Decisions, made: Made): Promise<void> {
  const fork = em.fork();
  const costs = [
    { title: 'Posts', yearlyPence: 36_501, startsOn: '2023-04-01', endsOn: null, isPublished: true, isApproximate: true },
    { title: 'Rent', yearlyPence: 10_003, startsOn: '2023-01-01', endsOn: '2024-08-15', isPublished: false, isApproximate: false },
    { title: 'Training', yearlyPence: 5_000, startsOn: '2023-01-01', endsOn: '2023-06-30', isPublished: true, isApproximate: false },
  ];
  for (const cost of costs) {
    const id = newId();
    await fork.insert(RecurringCostRow, { id, ...own, ...cost, proposal: 'Staffing', isDemonstration: !cost.isPublished, version: 1 });
    await fork.insert(SustainabilityCheckRow, {
      id: newId(), ...own, ...made, recurringCost: id, about: cost.title, outcome: 'PARTLY', words: 'In part', checkedOn: '2023-05-01', checkedBy: 'Head of finance',
      decision: decisions.hidden.id, isPublished: cost.isPublished,
    });
    const promise = { council: own.council, recurringCost: id, source: 'PARTNER', startsOn: '2024-06-01', endsOn: null, isDemonstration: false, version: 1 };
    await fork.insert(FundingPromiseRow, { id: newId(), ...promise, promisedBy: 'A partner', yearlyPence: 20_001 });
    await fork.insert(FundingPromiseRow, { id: newId(), ...promise, promisedBy: 'Another', yearlyPence: 30_000, confirmedOn: '2023-06-01', confirmedBy: 'Its board', evidence: 'A minute' });
  }
}

/** Estimates and savings that are published, and the like that are not. */
export async function givenCosts(em: SqlEntityManager, council: { id: string }, decisions: Decisions): Promise<void> {
  const fork = em.fork();
  for (const [index, isPublished] of [true, false].entries()) {
    const own = { council: council.id, position: 900 + index, isPublished, isDemonstration: false, version: 1 };
    await fork.insert(CostEstimateRow, {
      id: newId(), ...own, title: `Estimate ${index}`, amountPence: 10_000 + index, isApproximate: !isPublished, months: 7, posts: 2, role: 'Worker', fteHundredths: 150, fundedFrom: 'GRANT',
    });
    await fork.insert(SavingsTargetRow, {
      id: newId(), ...own, financialYear: '2023/24', plan: 'A plan', amountPence: isPublished ? null : 500, metFrom: 'Something', source: isPublished ? null : 'PARTNER',
      needsReview: true, reviewDecision: isPublished ? null : decisions.hidden.id, consultedOn: isPublished ? null : '2023-02-01', consultation: isPublished ? null : 'A consultation',
    });
  }
}
