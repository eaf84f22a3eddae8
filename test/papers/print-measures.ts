// pnpm papers: how well the facts of papers are found, against lists made by careful reading.
import { kinds, measure, papersAtHand, rates, type Measure } from './measure.ts';

const isLong = process.argv.includes('--details');
const total = new Map<string, Measure>();

print('| Paper | Facts | Found right | Found wrong | Missed | Precision | Recall |');
print('|---|---|---|---|---|---|---|');
for (const { gold, text, isOurs } of papersAtHand()) {
  const measures = measure(text, gold);
  for (const kind of [...kinds, ...(gold.header ? (['header'] as const) : [])]) {
    print(row(gold.paper.split(',')[0]!, kind, measures[kind]));
    add(`${isOurs ? 'All our own' : 'All five papers'}|${kind}`, measures[kind]);
    if (isLong && measures[kind].wrong.length + measures[kind].missed.length > 0) {
      print(`  wrong: ${measures[kind].wrong.join(' · ')}\n  missed: ${measures[kind].missed.join(' · ')}`);
    }
  }
}
for (const [name, sum] of total) print(row(...(name.split('|') as [string, string]), sum));

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function row(paper: string, kind: string, one: Measure): string {
  const { precision, recall } = rates(one);
  const cells = [paper, kind, one.right.length, one.wrong.length, one.missed.length, precision.toFixed(2), recall.toFixed(2)];
  return `| ${cells.join(' | ')} |`;
}

function add(name: string, one: Measure): void {
  const sum = total.get(name) ?? { right: [], wrong: [], missed: [] };
  total.set(name, { right: [...sum.right, ...one.right], wrong: [...sum.wrong, ...one.wrong], missed: [...sum.missed, ...one.missed] });
}
