/** A line of a budget as somebody would keep it on paper: what it was at first, and each move with its day. */
export interface BudgetLine {
  id: string;
  year: string;
  fundType: 'CAPITAL' | 'REVENUE';
  originalPence: number;
  moves: readonly { on: string; pence: number; kind: 'VIREMENT' | 'CARRY_FORWARD' }[];
}

/** The day on which every line of the sequences was agreed. */
export const AGREED_ON = '2023-01-01';

export const yearOf = (day: string): string => (day.slice(5) < '04-01' ? yearFrom(Number(day.slice(0, 4)) - 1) : yearFrom(Number(day.slice(0, 4))));
export const yearFrom = (first: number): string => `${first}/${String(first + 1).slice(2)}`;

export const budgetOf = (line: BudgetLine, day = '9999-12-31'): number =>
  line.originalPence + sum(line.moves.filter(({ on }) => on <= day).map(({ pence }) => pence));

/** The least that a line ever has from a day on. */
export const leastFrom = (line: BudgetLine, day: string): number =>
  Math.min(...[day, ...line.moves.map(({ on }) => on).filter((on) => on > day)].map((each) => budgetOf(line, each)));

/** What counts against an award: what is carried forward stays with its year. */
export const allotted = (line: BudgetLine): number =>
  line.originalPence + sum(line.moves.filter(({ kind }) => kind === 'VIREMENT').map(({ pence }) => pence));

/** The lines after money has moved. */
export function moved(
  lines: readonly BudgetLine[],
  { from, to, kind, on, pence }: { from: BudgetLine; to: BudgetLine; kind: 'VIREMENT' | 'CARRY_FORWARD'; on: string; pence: number },
): BudgetLine[] {
  return lines.map((line) => {
    if (line.id !== from.id && line.id !== to.id) return line;
    return { ...line, moves: [...line.moves, { on, kind, pence: line.id === from.id ? -pence : pence }] };
  });
}

/** Whether money may move between two lines, whatever is left of the first. */
export function mayMove(from: BudgetLine, to: BudgetLine, kind: 'VIREMENT' | 'CARRY_FORWARD', on: string): boolean {
  if (from.id === to.id || on < AGREED_ON) return false;
  if (kind === 'CARRY_FORWARD') return from.fundType === to.fundType && yearFrom(Number(from.year.slice(0, 4)) + 1) === to.year;
  return from.year === to.year && !(from.fundType === 'CAPITAL' && to.fundType === 'REVENUE');
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
