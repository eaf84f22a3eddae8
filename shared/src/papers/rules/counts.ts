import { formatPence } from '../../money.ts';
import type { PaperInHand } from '../check-hand.ts';
import type { Flaw, Rule } from '../check-rule.ts';
import { numberOf, numberPattern, quoted, singular, tellingWords } from '../check-words.ts';

/**
 * Two numbers for one thing: seventeen hubs in the summary, sixteen in the text. Only what is called all of them, or the
 * only ones, is compared: a paper may well speak of two hubs among seventeen.
 */
export const numbersDiffer: Rule = {
  name: 'numbers-differ',
  grade: 'MEND',
  looksFor: 'Two numbers for one thing: in the summary one, in the text another.',
  find(hand) {
    return [...wholesThatDiffer(hand), ...amountsThatDiffer(hand)];
  },
};

const whole = new RegExp(`\\b(all|all of the|all our|our|there are|we have|network of) (${numberPattern}) ((?:[\\p{L}-]+ ){0,3}?)([\\p{L}-]{3,}s)(?![\\p{L}-])`, 'giu');
const people = /^(?:years|months|weeks|days|hours|members|children|families|parents|people|areas|times|pounds|points|ways|things|others)$/i;

function wholesThatDiffer(hand: PaperInHand): Flaw[] {
  const first = new Map<string, { number: number; raw: string }>();
  return hand.search(whole).flatMap(({ match, place }): Flaw[] => {
    const [, , figure, adjectives, noun] = match as unknown as [string, string, string, string, string];
    const number = numberOf(figure);
    if (number === null || people.test(noun) || /\b(?:new|more|other|further|of|in|and|out)\b/i.test(adjectives)) return [];
    const raw = `${figure} ${adjectives}${noun}`;
    const known = first.get(singular(noun));
    if (known === undefined) return (first.set(singular(noun), { number, raw }), []);
    if (known.number === number) return [];
    const start = place.start + match[1]!.length + 1;
    return [{ place: { ...place, start }, about: `${singular(noun)} ${known.number} ${number}`, words: `Here it is ${quoted(raw)}, elsewhere ${quoted(known.raw)}. Give one number, or say what each counts.` }];
  });
}

/** Amounts of the same digits in another order, or within a tenth of each other, in sentences that say the same. */
function amountsThatDiffer(hand: PaperInHand): Flaw[] {
  const amounts = hand.figures('MONEY').filter(({ value }) => value.limit === null).slice(0, 400);
  const senses = amounts.map(({ place }) => {
    const sentence = hand.sentenceAt(place);
    return new Set(tellingWords(sentence.text).filter((word) => !/\d/.test(word)));
  });
  return amounts.flatMap((amount, index): Flaw[] => {
    const other = amounts.slice(0, index).find((each, at) => areNear(each.value.pence, amount.value.pence) && shareOf(senses[at]!, senses[index]!) >= 0.6);
    if (other === undefined) return [];
    return [{ place: amount.place, about: `${other.value.pence} ${amount.value.pence}`, words: `Here it is ${formatPence(amount.value.pence)}, and in a sentence that says the same ${formatPence(other.value.pence)}. Which is right?` }];
  });
}

function areNear(one: number, other: number): boolean {
  return one !== other && Math.abs(one - other) <= Math.max(one, other) / 10;
}

function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const smaller = Math.min(one.size, other.size);
  return smaller < 3 ? 0 : [...one].filter((word) => other.has(word)).length / smaller;
}
