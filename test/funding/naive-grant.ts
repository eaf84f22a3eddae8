import fc from 'fast-check';

/** One thing an officer may try. Which fields mean something depends on `act`. */
export interface Step {
  act: 'SPEND' | 'REVERSE' | 'RECEIVE' | 'REPAY' | 'AWARD' | 'END';
  kind: 'ACTUAL' | 'COMMITMENT' | 'ACCRUAL';
  fundType: 'CAPITAL' | 'REVENUE';
  amountPence: number;
  on: string;
  /** Which of the lines so far is reversed. */
  target: number;
}

export const steps: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('SPEND', 'SPEND', 'SPEND', 'REVERSE', 'REVERSE', 'RECEIVE', 'RECEIVE', 'REPAY', 'AWARD', 'END'),
  kind: fc.constantFrom('ACTUAL', 'COMMITMENT', 'ACCRUAL'),
  fundType: fc.constantFrom('CAPITAL', 'REVENUE', 'REVENUE'),
  amountPence: fc.oneof(fc.integer({ min: 1, max: 120_000 }), fc.integer({ min: 1, max: 15_000 })),
  on: fc.constantFrom('2022-12-31', '2023-02-01', '2023-06-15', '2023-06-15', '2023-10-31', '2023-12-31', '2024-02-01'),
  target: fc.nat(20),
});

interface Line {
  id: string;
  kind: Step['kind'];
  fundType: Step['fundType'];
  amountPence: number;
  on: string;
  reversedPence: number;
}

/** A grant as somebody would keep it on paper: all lines, added up anew each time. Knows nothing of the product's code. */
export class NaiveGrant {
  private lines: Line[] = [];
  instalments: { movement: 'RECEIVE' | 'REPAY'; amountPence: number }[] = [];
  amendments: object[] = [];

  constructor(private terms: { awardedPence: number; capitalPence: number; startsOn: string; endsOn: string }) {}

  get ids(): string[] {
    return this.lines.map(({ id }) => id);
  }

  totals() {
    const left = (some: Line[]) => some.reduce((total, { amountPence, reversedPence }) => total + amountPence - reversedPence, 0);
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

  /** What the step does, to be called with the id it was given; null when a rule forbids it. Changes nothing yet. */
  after(step: Step): ((id: string) => void) | null {
    const { lines, instalments, amendments, terms } = this;
    const done = this.tried(step);
    const isKept = done !== null && this.holds();
    Object.assign(this, { lines, instalments, amendments, terms });
    return isKept ? done : null;
  }

  /** Changes this grant as the step would, and gives what does it again with an id; null when the step makes no sense. */
  private tried(step: Step): ((id: string) => void) | null {
    const { amountPence, on } = step;
    if (step.act === 'SPEND') {
      const add = (id: string) => void (this.lines = [...this.lines, { id, kind: step.kind, fundType: step.fundType, amountPence, on, reversedPence: 0 }]);
      return does(add);
    }
    if (step.act === 'REVERSE') {
      const target = this.lines[step.target % Math.max(1, this.lines.length)];
      if (!target || target.fundType !== step.fundType || on < target.on || amountPence > target.amountPence - target.reversedPence) return null;
      return does(() => void (this.lines = this.lines.map((line) => (line.id === target.id ? { ...line, reversedPence: line.reversedPence + amountPence } : line))));
    }
    if (step.act === 'RECEIVE' || step.act === 'REPAY') {
      const movement = step.act;
      return does(() => void (this.instalments = [...this.instalments, { movement, amountPence }]));
    }
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

  private holds(): boolean {
    const { awardedPence, capitalPence, receivedPence, capitalUsedPence, spentPence, committedPence } = this.totals();
    const { startsOn, endsOn } = this.terms;
    return (
      startsOn <= endsOn &&
      this.lines.every(({ on }) => on >= startsOn && on <= endsOn) &&
      receivedPence >= 0 && receivedPence <= awardedPence &&
      capitalPence <= awardedPence && capitalUsedPence <= capitalPence &&
      spentPence + committedPence - capitalUsedPence <= awardedPence - capitalPence
    );
  }
}

/** Does it once, to see what comes of it, and gives it back to be done for good. */
function does(change: (id: string) => void): (id: string) => void {
  change('tried');
  return change;
}
