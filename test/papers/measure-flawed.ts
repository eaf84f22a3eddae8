import { readFileSync } from 'node:fs';
import { nothingKnown } from '@throughline/shared/papers/check-known';
import { checkPaper } from '@throughline/shared/papers/check-paper';
import { findFacts } from '@throughline/shared/papers/find-facts';
import { readPaper } from '@throughline/shared/papers/read-paper';

type Planted = [rule: string, about: string];

export interface MeasuredFlaws {
  file: string;
  planted: number;
  missed: string[];
  /** Rules that fired more often than flaws of their kind were planted. */
  beyond: string[];
}

const schemes = [['Family Hubs Transformation Fund'], ['Family Hubs and Start for Life programme']];

/** Papers of councils that do not exist, with flaws put into them on purpose: which are found, and what is found besides. */
export function measureFlawed(): MeasuredFlaws[] {
  const gold = JSON.parse(readFileSync(new URL('gold-checks/flawed.json', import.meta.url), 'utf8')) as Record<string, Planted[]>;
  return Object.entries(gold).map(([file, planted]) => {
    const paper = readPaper(readFileSync(new URL(`flawed/${file}`, import.meta.url), 'utf8'));
    const found = checkPaper({ paper, facts: findFacts(paper), known: { ...nothingKnown('2024-09-19'), schemes } }).map(({ rule }) => rule);
    const missed = planted.filter(([rule]) => {
      const at = found.indexOf(rule);
      if (at >= 0) found.splice(at, 1);
      return at < 0;
    });
    return { file, planted: planted.length, missed: missed.map(([rule, about]) => `${rule}: ${about}`), beyond: found };
  });
}
