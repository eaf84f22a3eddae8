import type { Flaw, Rule } from '../check-rule.ts';
import type { PaperInHand } from '../check-hand.ts';
import { quoted } from '../check-words.ts';

const depends = /\b(?:dependent (?:up)?on|depending on|subject to|conditional (?:up)?on|pending)\b[^.;]{0,60}\b(?:decisions?|approval|agreement|business case|consent)\b/i;

/** What depends on a decision cannot begin in the month in which it is taken, or the decision is a formality. */
export const beginsBeforeDecision: Rule = {
  name: 'begins-when-it-is-decided',
  grade: 'KNOW',
  looksFor: 'Work that depends on a decision and begins in the same month, or before it.',
  find(hand) {
    const decisions = decisionMonths(hand);
    const seen = new Set<string>();
    return hand.sentences.flatMap((sentence): Flaw[] => {
      if (!depends.test(sentence.text)) return [];
      return hand.figuresWithin('DATE', sentence).flatMap(({ place, value: { date }, raw }): Flaw[] => {
        const before = sentence.text.slice(0, place.start - sentence.start);
        const isStart = /\b(?:from|starting|start(?:s|ing)? in|begin(?:s|ning)? in|commenc\w+ (?:in|on)|rolled out in)\s*$/i.test(before);
        const decided = decisions.find(({ month }) => date.start.startsWith(month));
        if (!isStart || decided === undefined || seen.has(date.start)) return [];
        seen.add(date.start);
        return [{ place, about: date.start, words: `This is to begin in ${raw}, and depends on a decision that is to be taken in the same month (${quoted(decided.words)}). Leave time between them, or say what goes on meanwhile.` }];
      });
    });
  },
};

/** Months in which the paper says that a body is to decide. */
function decisionMonths(hand: PaperInHand): { month: string; words: string }[] {
  return hand.figures('DATE').flatMap(({ place, value: { date } }) => {
    const sentence = hand.sentenceAt(place);
    const start = Math.max(sentence.start, place.start - 70);
    const before = hand.block(place.block).text.slice(start, place.start);
    const isDecision = /\b(?:for (?:a )?decision|committee|cabinet|council|executive|meeting|board)\b(?: for (?:a )?decision| meeting)? (?:in|on|of) (?:the )?$/i.test(before);
    const isToDecide = /\b(?:decision|decide|approv\w+|business case|agree\w*)\b/i.test(sentence.text);
    if (!isDecision || !isToDecide || date.start.slice(0, 7) !== date.end.slice(0, 7)) return [];
    const words = hand.block(place.block).text.slice(place.start - (/\S+ \S+ \S+ $/.exec(before)?.[0].length ?? 0), place.end);
    return [{ month: date.start.slice(0, 7), words }];
  });
}

const preferred = /\bpreferred (?:option|model|proposal|site|location)\b/i;
const settled = /\b(?:will be (?:implemented|delivered|introduced|rolled out|adopted)|has been (?:chosen|agreed|selected|adopted)|we will (?:implement|introduce|adopt|move to)|going ahead)\b/i;
const asks = /\b(?:consult(?:ation|ed|ing)?|engagement)\b/i;

/** A preferred option told as settled while people are still to be asked: the consultation can be struck down for it. */
export const preferredToldAsDecided: Rule = {
  name: 'preferred-told-as-decided',
  grade: 'MEND',
  looksFor: 'An option that is only preferred, told as decided while a consultation is still to come.',
  find(hand) {
    if (!hand.sentences.some(({ text }) => asks.test(text) && /\b(?:will|to be|propos\w+|planned|commence)\b/i.test(text))) return [];
    return hand.sentences.flatMap((sentence): Flaw[] => {
      const isTold = preferred.test(sentence.text) && settled.test(sentence.text) && !/\b(?:subject to|if |should |would |depend)/i.test(sentence.text);
      if (!isTold) return [];
      return [{ place: sentence, words: 'This tells the preferred option as if it were decided, and people are still to be asked. Say that it is preferred, and that nothing is decided.' }];
    });
  },
};
