import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { GrantAmendmentRow } from '../../server/src/funding/amendment.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from '../../server/src/funding/grant-condition.entity.ts';
import { InstalmentRow } from '../../server/src/funding/instalment.entity.ts';
import { recountGrant } from '../../server/src/funding/ledger-totals.queries.ts';
import { ForecastRow, SpendEntryRow } from '../../server/src/funding/spend-entry.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenGrant, givenProfiledInstalment, givenSite } from '../support/given-funding.ts';
import type { Decisions } from './product-rows.ts';

interface Council {
  id: string;
}
type Grant = Awaited<ReturnType<typeof givenGrant>>;

/** A grant that is published, one that is not, and one of which only a ceiling is known. */
export async function givenMoney(em: SqlEntityManager, council: Council, decisions: Decisions) {
  const years = { '2022/23': 60_000, '2023/24': null };
  const published = await givenGrant(em, council, { capitalPence: 30_000, years, isGated: true });
  const gated = { capitalPence: 70_000, isGated: true, endsOn: null };
  const hidden = await givenGrant(em, council, { ...gated, isPublished: false });
  await givenGrant(em, council, { awardedPence: null, ceilingPence: 1_000_000, years: { '2022/23': null } });
  for (const [index, grant] of [published, hidden].entries()) {
    await givenLedgerOfEveryKind(em, grant, decisions);
    await givenPayments(em, grant);
    await givenTerms(em, grant, decisions);
    if (index === 1) await givenForecasts(em, grant);
    await recountGrant(em.fork(), grant.id);
  }
  return { published, hidden };
}

async function givenLedgerOfEveryKind(em: SqlEntityManager, grant: Grant, decisions: Decisions): Promise<void> {
  const site = await givenSite(em, grant.council, { selectedBy: decisions.hidden });
  const common = {
    ...{ council: grant.council.id, grant: grant.id, evidence: null, reversesId: null, isDemonstration: false },
    ...{ description: 'A line', recordedAt: new Date('2023-06-01T12:00:00.5Z'), site: null },
  };
  const revenue = { ...common, fundType: 'REVENUE', allowedUse: grant.uses.revenue, decision: decisions.published.id };
  const capital = { ...common, fundType: 'CAPITAL', allowedUse: grant.uses.capital, decision: decisions.hidden.id };
  const [paid, promised] = [newId(), newId()];
  const lines = [
    { ...revenue, id: paid, kind: 'ACTUAL', amountPence: 9_000, spentOn: '2023-02-01' },
    { ...revenue, id: newId(), kind: 'ACCRUAL', amountPence: 1_100, spentOn: '2023-02-28' },
    { ...capital, id: promised, kind: 'COMMITMENT', amountPence: 20_000, spentOn: '2023-03-01', site: site.id },
    { ...capital, id: newId(), kind: 'ACTUAL', amountPence: 5_000, spentOn: '2023-03-31', isDemonstration: true },
    { ...revenue, id: newId(), kind: 'REVERSAL', amountPence: 500, spentOn: '2023-04-01', reversesId: paid },
    { ...revenue, id: newId(), kind: 'REVERSAL', amountPence: 250, spentOn: '2023-05-01', reversesId: paid },
    { ...capital, id: newId(), kind: 'REVERSAL', amountPence: 5_000, spentOn: '2023-05-01', reversesId: promised },
  ];
  for (const line of lines) await em.fork().insert(SpendEntryRow, line);
}

async function givenPayments(em: SqlEntityManager, grant: Grant): Promise<void> {
  await givenProfiledInstalment(em, grant, { seq: 1, amountPence: 40_000, financialYear: '2022/23' });
  const moved = [
    { seq: 2, amountPence: 25_000, status: 'RECEIVED', receivedOn: '2023-01-15' },
    { seq: 3, amountPence: 10_000, status: 'RECEIVED', receivedOn: null },
    { seq: 4, amountPence: 7_000, status: 'RECEIVED', receivedOn: '2023-06-15' },
    { seq: 5, amountPence: 3_000, status: 'REPAID', receivedOn: '2023-07-01' },
  ];
  for (const payment of moved) {
    await em.fork().insert(InstalmentRow, {
      ...{ id: newId(), council: grant.council.id, grant: grant.id, financialYear: null, profiledPence: null },
      ...{ note: null, isDemonstration: false, ...payment },
    });
  }
}

/** An amendment and a condition that point at a decision which is not published, and a promise of sites. */
async function givenTerms(em: SqlEntityManager, grant: Grant, decisions: Decisions): Promise<void> {
  const own = { council: grant.council.id, grant: grant.id };
  const fork = em.fork();
  for (const [seq, decision] of [decisions.hidden, decisions.published].entries()) {
    await fork.insert(GrantAmendmentRow, {
      ...{ id: newId(), ...own, seq: seq + 1, change: 'AWARDED', oldPence: 90_000, newPence: 100_000 },
      ...{ oldDay: null, newDay: null, agreedOn: '2023-01-10', decision: decision.id, reason: 'Agreed' },
      isDemonstration: false,
    });
    await fork.insert(GrantConditionRow, {
      ...{ id: newId(), ...own, position: seq + 1, kind: 'MONITORED', words: 'It is watched.' },
      decision: decision.id,
    });
  }
  await fork.insert(GrantCommitmentRow, { id: newId(), ...own, kind: 'HUB_SITES', words: 'Three', promisedCount: 3 });
}

async function givenForecasts(em: SqlEntityManager, grant: Grant): Promise<void> {
  const made = { council: grant.council.id, grant: grant.id, note: null };
  await em.fork().insertMany(ForecastRow, [
    { ...made, id: newId(), amountPence: 95_000, madeOn: '2023-03-15', isDemonstration: false },
    { ...made, id: newId(), amountPence: 104_000, madeOn: '2023-06-01', isDemonstration: true },
  ]);
}
