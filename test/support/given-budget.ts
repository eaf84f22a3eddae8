import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PostRow } from '../../server/src/decisions/post.entity.ts';
import { BudgetForecastRow } from '../../server/src/funding/budget-forecast.entity.ts';
import { BudgetLineRow, BudgetProfileRow } from '../../server/src/funding/budget-line.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';

type Row = { id: string };

export interface GivenBudgetLine {
  title: string;
  financialYear: string;
  fundType: 'CAPITAL' | 'REVENUE';
  originalPence: number;
  agreedOn: string;
  source: string;
  /** Twelve amounts from April; left out, nobody has said. */
  months: readonly number[];
}

/** A line of £600 revenue for 2023/24, of a grant or, without one, of the general fund. */
export async function givenBudgetLine(em: SqlEntityManager, council: Row, grant: Row | null, values: Partial<GivenBudgetLine> = {}) {
  const id = newId();
  const { months, ...line } = values;
  const { agreedOn = '2023-01-01', originalPence = 60_000 } = line;
  const fork = em.fork();
  await fork.insert(BudgetLineRow, {
    id, council: council.id, grant: grant?.id ?? null, source: grant ? 'GRANT' : 'GENERAL_FUND', title: `Line ${id}`, financialYear: '2023/24',
    fundType: 'REVENUE', strand: null, site: null, isDemonstration: false, version: 1, ...line, agreedOn, originalPence,
  });
  if (months) {
    await fork.insert(BudgetProfileRow, {
      id: newId(), council: council.id, budgetLine: id, seq: 1, monthPence: [...months], holdsFrom: agreedOn, reason: null,
      recordedAt: new Date(`${agreedOn}T12:00:00Z`), isDemonstration: false,
    });
  }
  return { id };
}

/** A post that may approve. */
export async function givenPost(em: SqlEntityManager, council: Row) {
  const id = newId();
  await em.fork().insert(PostRow, { id, council: council.id, title: `Post ${id}`, alsoCalled: null, isDemonstration: false });
  return { id };
}

/** A forecast of a line, as made on a day. The total of its grant is not touched. */
export async function givenLineForecast(em: SqlEntityManager, council: Row, line: Row, amountPence: number, madeOn: string) {
  await em.fork().insert(BudgetForecastRow, {
    id: newId(), council: council.id, budgetLine: line.id, amountPence, madeOn, note: null, recordedAt: new Date(`${madeOn}T12:00:00Z`), isDemonstration: false,
  });
}
