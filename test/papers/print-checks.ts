// pnpm papers --checks: which known inconsistencies the checks find, and which findings are true.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { linesOf, measureChecks } from './measure-checks.ts';
import { measureFlawed } from './measure-flawed.ts';

const seeds = new URL('../../../shared/seeds/', import.meta.url);
const codes = ['KIR', 'BAR', 'KEN', 'HOW', 'YOR'];

if (existsSync(seeds)) {
  const papers = readdirSync(seeds).sort().map((file, index) => ({ code: codes[index]!, text: readFileSync(new URL(file, seeds), 'utf8') }));
  for (const line of linesOf(measureChecks(papers))) print(line);
} else print('The five papers are not at hand.');
for (const { file, planted, missed, beyond } of measureFlawed()) {
  print(`${file}: ${planted - missed.length} of ${planted} flaws found, ${beyond.length} findings besides`);
  for (const flaw of missed) print(`  missed  ${flaw}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
