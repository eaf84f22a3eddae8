import { formatPence, formatPenceShort, parseMoney } from '../../money.ts';
import type { FoundFigure, PaperInHand } from '../check-hand.ts';
import type { KeyTest } from '../check-known.ts';
import type { Rule } from '../check-rule.ts';
import type { Place } from '../paper.ts';
import { listed } from '../check-words.ts';

const spending = /\b(?:cost|costs|costing|spend|spending|spent|invest\w*|expenditure|contract value|award(?:ed)?|met from|funded from)\b/i;

/**
 * Whether a decision is key is tested against money and wards. A paper that says no, and lists costs that come to more
 * than the test, has either the wrong answer or owes the reader a sentence.
 */
export const keyDecisionAgainstSums: Rule = {
  name: 'key-decision-no-against-sums',
  grade: 'MEND',
  looksFor: 'A paper that says it is no key decision, and whose sums come to more than the council’s test.',
  find(hand) {
    const answer = answerOf(hand);
    if (answer === null || answer.value === 'YES') return [];
    const test = keyTestOf(hand, answer.place.block);
    if (test.pence === null) return [];
    const costs = costsOf(hand, answer.place.block);
    const sum = costs.reduce((total, { value }) => total + value.pence, 0);
    if (sum < test.pence) return [];
    const sums = listed(costs.map(({ value }) => formatPence(value.pence)));
    const together = costs.length === 1 ? sums : `${sums}, together ${formatPenceShort(sum)}`;
    const wards = coversAllWards(hand) && test.wards !== null ? ' It also covers all wards.' : '';
    return [
      {
        place: answer.place,
        about: `${answer.value} ${sum}`,
        words: `The paper says that this is no key decision. It gives costs of ${together}; the test is ${formatPence(test.pence)}.${wards} Change the answer, or say why it is no.`,
      },
    ];
  },
};

/** The answer as it was read at the head, else a "key decision" with a "no" right behind it. */
function answerOf(hand: PaperInHand): { value: string; place: Place } | null {
  const read = hand.facts.header.isKey;
  if (read !== null) return read;
  const [hit] = hand.search(/\bkey decision(?: of the \p{L}+)?(?: ?\(y\/n\))?\s*[?:–-]+\s*(?:no|n\/a)\b/giu);
  return hit === undefined ? null : { value: 'NO', place: hit.place };
}

/** The test as the paper prints it, with the answer or by itself, else as it is recorded. */
function keyTestOf(hand: PaperInHand, answerBlock: number): KeyTest {
  const beside = hand.block(answerBlock).text;
  const printed = hand.facts.header.keyTest?.value ?? (/£/.test(beside) ? beside : undefined);
  const [amount] = printed?.match(/£\s?\d[\d,.]*\s?(?:k|m|million|thousand)?\b/i) ?? [];
  const reading = amount === undefined ? null : parseMoney(amount.replace(/[.,]$/, ''));
  const pence = reading?.kind === 'parsed' ? reading.pence : null;
  const wards = printed !== undefined && /\bwards?\b|electoral/i.test(printed) ? 2 : null;
  return { pence: pence ?? hand.known.keyTest?.pence ?? null, wards: wards ?? hand.known.keyTest?.wards ?? null };
}

/** Amounts that the paper says will be spent, each once. Ceilings, savings and the test itself are not costs. */
function costsOf(hand: PaperInHand, answerBlock: number): FoundFigure<'MONEY'>[] {
  const test = hand.facts.header.keyTest?.place;
  const seen = new Set<number>();
  return hand.figures('MONEY').filter(({ place, value }) => {
    if (place.block === test?.block || (place.block === answerBlock && hand.block(answerBlock).kind !== 'TABLE')) return false;
    const { text } = hand.sentenceAt(place);
    if (!spending.test(text) || /\bsav(?:e|ing|ings)\b/i.test(text) || seen.has(value.pence)) return false;
    if (/\btotal/i.test(text) && isPartOfTotal(hand, place, value.pence)) return false;
    seen.add(value.pence);
    return true;
  });
}

/** Whether a larger amount stands in the same sentence with its total: the parts are in it already. */
function isPartOfTotal(hand: PaperInHand, place: Place, pence: number): boolean {
  return hand.figuresWithin('MONEY', hand.sentenceAt(place)).some(({ value }) => value.pence > pence);
}

function coversAllWards(hand: PaperInHand): boolean {
  return /^all\b/i.test(hand.facts.header.wards?.value ?? '');
}
