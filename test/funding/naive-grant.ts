import fc from 'fast-check';
import { allotted, budgetOf, leastFrom, mayMove, moved, sum, yearOf, type BudgetLine } from './naive-budget.ts';

/** One thing an officer may try. Which fields mean something depends on `act`. */
export interface Step {
  act: 'SPEND' | 'REVERSE' | 'RECEIVE' | 'REPAY' | 'AWARD' | 'END' | 'BUDGET' | 'VIRE' | 'CARRY';
  kind: 'ACTUAL' | 'COMMITMENT' | 'ACCRUAL';
  fundType: 'CAPITAL' | 'REVENUE';
  amountPence: number;
  on: string;
  /** Which of the lines so far is reversed. */
  target: number;
  /** Which line of the budget a spend is booked to or money leaves; a spend is booked to none when there is no such line. */
  from: number;
  /** Which line of the budget money goes to. */
  to: number;
}

export const steps: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('SPEND', 'SPEND', 'SPEND', 'REVERSE', 'REVERSE', 'RECEIVE', 'RECEIVE', 'REPAY', 'AWARD', 'END', 'BUDGET', 'BUDGET', 'BUDGET', 'VIRE', 'VIRE', 'CARRY'),
  kind: fc.constantFrom('ACTUAL', 'COMMITMENT', 'ACCRUAL'),
  fundType: fc.constantFrom('CAPITAL', 'REVENUE', 'REVENUE'),
  amountPence: fc.oneof(fc.integer({ min: 1, max: 120_000 }), fc.integer({ min: 1, max: 15_000 })),
  on: fc.constantFrom('2022-12-31', '2023-02-01', '2023-06-15', '2023-06-15', '2023-10-31', '2023-12-31', '2024-02-01'),
  target: fc.nat(20),
  from: fc.nat(4),
  to: fc.nat(4),
});

interface Line {
  id: string;
  kind: Step['kind'];
  fundType: Step['fundType'];
  amountPence: number;
  on: string;
  /** What was taken back, and when. */
  taken: readonly { on: string; pence: number }[];
  /** The line of the budget it is booked to. */
  budgetLine: string | null;
}

/** A grant as somebody would keep it on paper: all lines, added up anew each time. Knows nothing of the product's code. */
export class NaiveGrant {
  private lines: Line[] = [];
  instalments: { movement: 'RECEIVE' | 'REPAY'; amountPence: number }[] = [];
  amendments: object[] = [];
  budget: BudgetLine[] = [];

  constructor(private terms: { awardedPence: number; capitalPence: number; startsOn: string; endsOn: string }) {}

  get ids(): string[] {
    return this.lines.map(({ id }) => id);
  }

  totals() {
    const left = (some: Line[]) => sum(some.map((line) => leftOf(line)));
    const spentPence = left(this.lines.filter(({ kind }) => kind !== 'COMMITMENT'));
    const committedPence = left(this.lines.filter(({ kind }) => kind === 'COMMITMENT'));
    const { awardedPence, capitalPence, endsOn } = this.terms;
    return {
      awardedPence, capitalPence, endsOn, spentPence, committedPence,
      capitalUsedPence: left(this.lines.filter(({ fundType }) => fundType === 'CAPITAL')),
      receivedPence: this.instalments.reduce((total, { movement, amountPence }) => total + (movement === 'RECEIVE' ? amountPence : -amountPence), 0),
      revenuePence: awardedPence - capitalPence,
      variancePence: spentPence + committedPence - awardedPence,
    };
  }

  /** The lines of the budget with what is booked to each, as they stood on a day. */
  budgetAt(day: string) {
    return this.budget.map((line) => {
      const booked = (isCommitted: boolean) =>
        sum(this.lines.filter(({ budgetLine, kind }) => budgetLine === line.id && (kind === 'COMMITMENT') === isCommitted).map((entry) => leftOf(entry, day)));
      return { id: line.id, budgetPence: budgetOf(line, day), spentPence: booked(false), committedPence: booked(true) };
    });
  }

  /** What the step does, to be called with the id it was given; null when a rule forbids it. Changes nothing yet. */
  after(step: Step): ((id: string) => void) | null {
    const { lines, instalments, amendments, terms, budget } = this;
    const done = this.tried(step);
    const isKept = done !== null && this.holds();
    Object.assign(this, { lines, instalments, amendments, terms, budget });
    return isKept ? done : null;
  }

  /** Changes this grant as the step would, and gives what does it again with an id; null when the step makes no sense. */
  private tried(step: Step): ((id: string) => void) | null {
    const { amountPence, on } = step;
    if (step.act === 'SPEND') {
      const booked = this.budget[step.from];
      if (booked && (booked.fundType !== step.fundType || booked.year !== yearOf(on))) return null;
      const entry = { kind: step.kind, fundType: step.fundType, amountPence, on, taken: [], budgetLine: booked?.id ?? null };
      return does((id) => void (this.lines = [...this.lines, { id, ...entry }]));
    }
    if (step.act === 'REVERSE') {
      const target = this.lines[step.target % Math.max(1, this.lines.length)];
      if (!target || target.fundType !== step.fundType || on < target.on || amountPence > leftOf(target)) return null;
      return does(() => void (this.lines = this.lines.map((line) => (line.id === target.id ? { ...line, taken: [...line.taken, { on, pence: amountPence }] } : line))));
    }
    if (step.act === 'RECEIVE' || step.act === 'REPAY') {
      const movement = step.act;
      return does(() => void (this.instalments = [...this.instalments, { movement, amountPence }]));
    }
    if (step.act === 'BUDGET') return this.triedLine(step);
    if (step.act === 'VIRE' || step.act === 'CARRY') return this.triedMove(step);
    const { awardedPence, endsOn } = this.terms;
    if (step.act === 'AWARD') {
      if (amountPence === awardedPence) return null;
      return does(() => {
        this.terms = { ...this.terms, awardedPence: amountPence };
        this.amendments = [...this.amendments, { change: 'AWARDED', oldPence: awardedPence, newPence: amountPence, oldDay: null, newDay: null }];
      });
    }
    if (on === endsOn) return null;
    return does(() => {
      this.terms = { ...this.terms, endsOn: on };
      this.amendments = [...this.amendments, { change: 'ENDS_ON', oldPence: null, newPence: null, oldDay: endsOn, newDay: on }];
    });
  }

  /** A new line of the budget, for the year of the day of the step. */
  private triedLine({ fundType, amountPence, on }: Step): ((id: string) => void) | null {
    const year = yearOf(on);
    const [first, last] = [`${year.slice(0, 4)}-04-01`, `${Number(year.slice(0, 4)) + 1}-03-31`];
    if (this.terms.endsOn < first || this.terms.startsOn > last) return null;
    return does((id) => void (this.budget = [...this.budget, { id, year, fundType, originalPence: amountPence, moves: [] }]));
  }

  /** What is left of a line may move: for a virement what is neither spent nor committed, forward what is not spent. */
  private triedMove({ act, from, to, amountPence: pence, on }: Step): ((id: string) => void) | null {
    const [giver, taker] = [this.budget[from], this.budget[to]];
    const kind = act === 'VIRE' ? 'VIREMENT' : 'CARRY_FORWARD';
    if (!giver || !taker || !mayMove(giver, taker, kind, on)) return null;
    const { budgetPence, spentPence, committedPence } = this.budgetAt('9999-12-31')[from]!;
    const used = kind === 'VIREMENT' ? spentPence + committedPence : spentPence;
    if (pence > Math.min(leastFrom(giver, on), budgetPence - used)) return null;
    return does(() => void (this.budget = moved(this.budget, { from: giver, to: taker, kind, on, pence })));
  }

  private budgeted(fundType: string): number {
    return sum(this.budget.filter((line) => line.fundType === fundType).map(allotted));
  }

  private holds(): boolean {
    const { awardedPence, capitalPence, receivedPence, capitalUsedPence, spentPence, committedPence } = this.totals();
    const { startsOn, endsOn } = this.terms;
    return (
      startsOn <= endsOn &&
      this.lines.every(({ on }) => on >= startsOn && on <= endsOn) &&
      receivedPence >= 0 && receivedPence <= awardedPence &&
      capitalPence <= awardedPence && capitalUsedPence <= capitalPence &&
      spentPence + committedPence - capitalUsedPence <= awardedPence - capitalPence &&
      this.budgeted('CAPITAL') <= capitalPence && this.budgeted('REVENUE') <= awardedPence - capitalPence
    );
  }
}

/** What is left of a line of the ledger on a day: nought before it was written. */
function leftOf({ on, amountPence, taken }: Line, day = '9999-12-31'): number {
  return (on <= day ? amountPence : 0) - sum(taken.filter((each) => each.on <= day).map(({ pence }) => pence));
}

/** Does it once, to see what comes of it, and gives it back to be done for good. */
function does(change: (id: string) => void): (id: string) => void {
  change('tried');
  return change;
}
