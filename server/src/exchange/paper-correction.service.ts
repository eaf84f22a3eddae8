import { parseFuzzyDate } from '@throughline/shared/dates';
import { parseMoney } from '@throughline/shared/money';
import { Refused } from '../platform/errors.ts';
import { recommendedVerbs, type TakenFact } from './paper-facts.service.ts';

/** How somebody says that a fact is meant, as it was entered. */
interface Correction {
  words: string;
  choice: string | null;
  post: string | null;
  reason: string | null;
}

const answers: Readonly<Record<string, readonly string[]>> = {
  classification: ['PUBLIC', 'EXEMPT'],
  asksFor: ['DECISION', 'DISCUSSION', 'INFORMATION'],
  isKey: ['YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED'],
  inForwardPlan: ['YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED'],
  callIn: ['YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED'],
  isUrgent: ['YES', 'NO', 'NOT_APPLICABLE', 'NOT_STATED'],
};
const states = ['SOME', 'NONE', 'NOT_ASSESSED', 'NOT_APPLICABLE', 'NOT_STATED'] as const;

/**
 * The fact as it was corrected. A question, which nothing could be read from, is of the kind that was asked about.
 *
 * @throws Refused BAD_INPUT beside the field that cannot be read
 */
export function corrected(kind: string, before: TakenFact | null, { words, choice, post, reason }: Correction): TakenFact {
  const fact = before ?? emptyFact(kind);
  switch (fact.kind) {
    case 'HEADER':
      return { ...fact, value: headerValue(fact.field, words) };
    case 'PERSON':
      return { ...fact, name: short(words, 200), post };
    case 'RECOMMENDATION':
      return { ...fact, text: words, verb: chosen(recommendedVerbs, choice) ?? fact.verb, reason };
    case 'IMPLICATION': {
      const state = chosen(states, choice) ?? fact.state;
      return { ...fact, name: short(words, 120), state, text: reason ?? (state === 'SOME' ? wrong('reason', 'Enter what the implications are') : null) };
    }
    case 'ENCLOSURE':
      return { ...fact, title: short(words, 300) };
    case 'MONEY': {
      const reading = parseMoney(words);
      return reading.kind === 'parsed' ? { ...fact, pence: reading.pence, isApproximate: reading.approximate } : wrong('words', reading.reason);
    }
    case 'DATE': {
      const reading = parseFuzzyDate(words);
      return reading.kind === 'parsed' ? { ...fact, start: reading.date.start, end: reading.date.end, precision: reading.date.precision } : wrong('words', reading.reason);
    }
    case 'COUNT': {
      const [, number, unit] = /^(\d{1,9}|\d{1,3}(?:,\d{3}){1,2})\s+(\S.{0,59})$/.exec(words) ?? [];
      if (number === undefined || unit === undefined) return wrong('words', 'Enter a number and what is counted, such as ‘17 hubs’');
      return { ...fact, number: Number(number.replaceAll(',', '')), unit };
    }
    case 'FINDING':
      return { ...fact, note: short(words, 1000) };
  }
}

function emptyFact(kind: string): TakenFact {
  return kind === 'MONEY'
    ? { kind, pence: 0, isApproximate: false, note: null, label: 'Amount' }
    : { kind: 'DATE', start: '', end: '', precision: 'DAY', label: 'Date' };
}

function headerValue(field: string, words: string): string {
  const choices = answers[field];
  if (choices) return chosen(choices, words) ?? wrong('words', 'Select one of the answers');
  if (field !== 'meetingDay') return short(words, 1000);
  const reading = parseFuzzyDate(words);
  return reading.kind === 'parsed' && reading.date.precision === 'DAY' ? reading.date.start : wrong('words', 'Enter a day, such as 20 December 2022');
}

function chosen<const Choice extends string>(choices: readonly Choice[], words: string | null): Choice | undefined {
  return choices.find((choice) => choice === words);
}

function short(words: string, max: number): string {
  return words.length > max ? wrong('words', `Enter at most ${max} characters`) : words;
}

function wrong(field: string, words: string): never {
  throw new Refused('BAD_INPUT', { [field]: words });
}
