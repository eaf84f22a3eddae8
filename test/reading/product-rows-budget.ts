import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BudgetProfileRow } from '../../server/src/funding/budget-line.entity.ts';
import { BudgetTransferRow } from '../../server/src/funding/budget-transfer.entity.ts';
import { recountGrant } from '../../server/src/funding/ledger-totals.queries.ts';
import { ForecastRow, SpendEntryRow } from '../../server/src/funding/spend-entry.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { WorkstreamRow } from '../../server/src/programme/workstream.entity.ts';
import { WorkstreamBudgetRow } from '../../server/src/reports/workstream-budget.entity.ts';
import { givenBudgetLine, givenLineForecast, givenPost } from '../support/given-budget.ts';
import type { Decisions } from './product-rows.ts';

interface Council {
  id: string;
}
interface Grant {
  id: string;
  council: Council;
  uses: { revenue: string };
}

const months = (each: number, last = each) => [...Array<number>(11).fill(each), last];

/** Budgets of grants that are published and hidden and of the general fund, with everything that can happen to a line. */
export async function givenBudgets(em: SqlEntityManager, council: Council, grants: readonly Grant[], decisions: Decisions): Promise<void> {
  const post = await givenPost(em, council);
  const fund = await givenBudgetLine(em, council, null, { financialYear: '2022/23', months: months(5_000), agreedOn: '2022-05-01' });
  await givenLineForecast(em, council, fund, 61_000, '2022-10-01');
  for (const grant of grants) await givenBudgetOf(em, grant, { decisions, post });
}

async function givenBudgetOf(em: SqlEntityManager, grant: Grant, by: { decisions: Decisions; post: { id: string } }): Promise<void> {
  const { council } = grant;
  const year = { financialYear: '2022/23', agreedOn: '2022-07-01' };
  const work = await givenBudgetLine(em, council, grant, { ...year, originalPence: 24_000, months: months(2_000) });
  const courses = await givenBudgetLine(em, council, grant, { ...year, originalPence: 6_000 });
  await givenBudgetLine(em, council, grant, { ...year, fundType: 'CAPITAL', originalPence: 10_000, months: months(0, 10_000) });
  const next = await givenBudgetLine(em, council, grant, { agreedOn: '2023-03-01', originalPence: 5_000, months: months(400, 600) });
  const own = { council: council.id, isDemonstration: false };
  await em.fork().insert(BudgetProfileRow, {
    ...{ id: newId(), ...own, budgetLine: work.id, seq: 2, monthPence: months(0, 24_000), holdsFrom: '2022-12-01' },
    ...{ reason: 'All of it in March', recordedAt: new Date('2022-12-01T12:00:00Z') },
  });
  const move = { ...own, reason: 'It is needed there', recordedAt: new Date('2023-01-01T12:00:00Z') };
  await em.fork().insertMany(BudgetTransferRow, [
    ...[by.decisions.hidden, by.decisions.published].map((decision, index) => ({
      ...{ id: newId(), ...move, kind: 'VIREMENT', fromLine: work.id, toLine: courses.id, amountPence: 1_000 + index },
      ...{ approvedOn: `2023-0${index + 1}-01`, decision: decision.id, post: null },
    })),
    {
      ...{ id: newId(), ...move, kind: 'CARRY_FORWARD', fromLine: courses.id, toLine: next.id, amountPence: 300 },
      ...{ approvedOn: '2023-04-20', decision: null, post: by.post.id },
    },
  ]);
  await givenLineForecast(em, council, work, 25_000, '2022-09-01');
  await givenLineForecast(em, council, work, 22_500, '2023-02-01');
  await em.fork().insert(ForecastRow, { id: newId(), ...own, grant: grant.id, amountPence: 99_000, madeOn: '2023-05-01', note: 'Of the whole' });
  await givenSpends(em, grant, { work, courses }, by.decisions);
  await givenWorkstreams(em, council, [work, courses, next]);
}

async function givenSpends(em: SqlEntityManager, grant: Grant, { work, courses }: Record<'work' | 'courses', { id: string }>, decisions: Decisions): Promise<void> {
  const paid = newId();
  const line = {
    ...{ council: grant.council.id, grant: grant.id, fundType: 'REVENUE', allowedUse: grant.uses.revenue, site: null, evidence: null },
    ...{ decision: decisions.published.id, description: 'A line', recordedAt: new Date('2023-03-01T12:00:00Z'), isDemonstration: false, reversesId: null },
  };
  const lines = [
    { ...line, id: paid, budgetLine: work.id, kind: 'ACTUAL', amountPence: 1_800, spentOn: '2023-01-20' },
    { ...line, id: newId(), budgetLine: courses.id, kind: 'COMMITMENT', amountPence: 700, spentOn: '2023-02-10' },
    // After the year: it counts in March.
    { ...line, id: newId(), budgetLine: work.id, kind: 'REVERSAL', amountPence: 200, spentOn: '2023-04-10', reversesId: paid },
  ];
  for (const each of lines) await em.fork().insert(SpendEntryRow, each);
  await recountGrant(em.fork(), grant.id);
}

/** The first line is for one workstream, the others for another. */
async function givenWorkstreams(em: SqlEntityManager, council: Council, lines: readonly { id: string }[]): Promise<void> {
  const fork = em.fork();
  const workstreams = await fork.find(WorkstreamRow, { council: council.id }, { orderBy: { id: 'asc' } });
  for (const [index, line] of lines.entries()) {
    await fork.insert(WorkstreamBudgetRow, {
      ...{ id: newId(), council: council.id, budgetLine: line.id, workstream: workstreams[Math.min(index, workstreams.length - 1)]!.id },
      isDemonstration: false,
    });
  }
}
