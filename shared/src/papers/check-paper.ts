import { PaperInHand } from './check-hand.ts';
import type { WhatIsKnown } from './check-known.ts';
import type { Flaw, Rule } from './check-rule.ts';
import { rules } from './check-rules.ts';
import { foldWords } from './check-words.ts';
import type { Paper, PaperFacts, PaperFinding } from './paper.ts';

const longestQuote = 160;
/** So many findings of one rule are enough: whoever mends them looks for the others. */
const mostOfOneRule = 60;
/** As much of what makes a finding itself as its key is made from. */
const longestAbout = 2000;

/**
 * What does not fit in a paper, and what its reader will stumble over: the gravest first, then in the order of the paper.
 *
 * Nothing is changed and nothing is guessed: every finding says where and why, and a person decides. The same finding
 * keeps its key as long as its words stay, wherever they move.
 */
export function checkPaper({ paper, facts, known }: { paper: Paper; facts: PaperFacts; known: WhatIsKnown }): PaperFinding[] {
  const hand = new PaperInHand(paper, facts, known);
  const findings = new Map<string, PaperFinding>();
  for (const rule of rules) {
    for (const flaw of rule.find(hand).slice(0, mostOfOneRule)) {
      const finding = findingOf(paper, rule, flaw);
      if (!findings.has(finding.key)) findings.set(finding.key, finding);
    }
  }
  return [...findings.values()].sort(byGradeAndPlace);
}

function findingOf(paper: Paper, { name, grade }: Rule, { place, words, about }: Flaw): PaperFinding {
  const stands = place === null ? '' : paper.blocks[place.block]!.text.slice(place.start, place.end);
  const quote = stands.replace(/\s+/g, ' ').trim();
  return {
    rule: name,
    grade,
    place,
    quote: quote.length > longestQuote ? `${quote.slice(0, longestQuote - 1).trimEnd()}…` : quote,
    words,
    key: keyOf(name, about ?? stands),
  };
}

/** The key of what a rule found: the same for the same words, and telling nothing of them. */
export function keyOf(rule: string, about: string): string {
  return `${rule}.${digest(foldWords(about.slice(0, longestAbout)))}`;
}

function byGradeAndPlace(one: PaperFinding, other: PaperFinding): number {
  if (one.grade !== other.grade) return one.grade === 'MEND' ? -1 : 1;
  const [first, second] = [one.place, other.place];
  if (first === null || second === null) return Number(first !== null) - Number(second !== null);
  return first.block - second.block || first.start - second.start;
}

/**
 * A short name for words (FNV-1a in two halves, 16 hexadecimal digits): the key of a finding says nothing of the paper.
 * Two findings of one rule with the same key are the same; it keeps no secret.
 */
function digest(words: string): string {
  const half = (seed: number): string => {
    let hash = seed;
    for (let index = 0; index < words.length; index++) hash = Math.imul(hash ^ words.charCodeAt(index), 0x01000193);
    return (hash >>> 0).toString(16).padStart(8, '0');
  };
  return half(0x811c9dc5) + half(0x2b5f1a37);
}
