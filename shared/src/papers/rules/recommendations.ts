import type { PaperInHand } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';
import { foldWords, likeness, quoted } from '../check-words.ts';

/** One recommendation printed twice in two wordings: which of them did the committee agree? */
export const recommendationTwice: Rule = {
  name: 'recommendation-in-two-wordings',
  grade: 'MEND',
  looksFor: 'One recommendation that is printed twice, in two wordings.',
  find(hand) {
    const all = hand.facts.recommendations;
    return all.flatMap((one, index) => {
      const other = all.slice(0, index).find((each) => {
        if (hand.headingOf[each.place.block] === hand.headingOf[one.place.block]) return false;
        return foldWords(each.raw) !== foldWords(one.raw) && likeness(each.raw, one.raw) >= 0.6;
      });
      if (other === undefined) return [];
      return [{ place: one.place, words: `This recommendation stands above in other words. Print it once, or word for word the same: what is agreed must be one text.` }];
    });
  },
};

const reasons = /\breasons?\b/i;
const asking = /\b(?:agree|approve|adopt|endorse|authorise|delegate|decide|resolve)\b/i;

/**
 * A committee that is asked to decide is owed the reason, and the minutes have to give it. To be asked to note needs none,
 * unless the paper has a place for it.
 */
export const recommendationWithoutReason: Rule = {
  name: 'recommendation-without-reason',
  grade: 'KNOW',
  looksFor: 'A decision that is recommended without a reason.',
  find(hand) {
    const [first] = hand.facts.recommendations;
    if (first === undefined || hand.facts.recommendations.some(({ value }) => value.reason !== null)) return [];
    const isPromised = reasons.test(hand.headingWords(first.place.block));
    if (!isPromised && !hand.facts.recommendations.some(({ value }) => asking.test(value.verb))) return [];
    const hasReasons = hand.paper.blocks.some((block, index) => {
      if (block.kind !== 'HEADING') return /^reasons?(?: for (?:the )?(?:recommendations?|decision))?\s*:\s*\S/i.test(block.text);
      return reasons.test(block.text) && hand.under(index, true).some((each) => isReason(hand.block(each).text, hand.facts.recommendations.some(({ place }) => place.block === each)));
    });
    if (hasReasons) return [];
    return [{ place: first.place, words: 'No reason is given for what is recommended. A sentence is enough: the minutes have to give it.' }];
  },
};

function isReason(text: string, isRecommendation: boolean): boolean {
  return !isRecommendation && text.trim().length > 15;
}

/** A paper for a meeting that asks it for nothing. */
export const noRecommendation: Rule = {
  name: 'nothing-is-recommended',
  grade: 'MEND',
  looksFor: 'A paper for a meeting without a recommendation.',
  find(hand) {
    const isForMeeting = hand.facts.header.meetingDay !== null || hand.known.meetingDay !== null;
    if (hand.facts.recommendations.length > 0 || !isForMeeting || hand.paper.blocks.length < 5 || isOfAfterwards(hand)) return [];
    return [{ place: null, about: 'none', words: 'The paper asks its meeting for nothing. Say what members are asked to do, even where it is only to note.' }];
  },
};

/** Whether a paper tells what a meeting did: minutes and records of decisions recommend nothing. */
function isOfAfterwards(hand: PaperInHand): boolean {
  return hand.paper.blocks.some(({ text }, index) => /\bresolved\b|\brecord of (?:an? |the )?(?:executive |delegated )?decision/i.test(text) || (index < 6 && /\bminutes\b/i.test(text)));
}

/** 'For information only', and then asked to approve: the meeting may have no power to, or no notice of it. */
export const asksForMore: Rule = {
  name: 'asks-for-more-than-it-says',
  grade: 'MEND',
  looksFor: 'A paper “for information” that asks for a decision.',
  find(hand) {
    const { asksFor } = hand.facts.header;
    const isSaid = hand.paper.blocks.slice(0, 15).some(({ kind, text }) => kind !== 'TABLE' && text.length <= 60 && /\bfor information(?: only)?[.]?$/i.test(text));
    if (asksFor === null ? !isSaid : asksFor.value !== 'INFORMATION') return [];
    const asks = hand.facts.recommendations.find(({ value }) => asking.test(value.verb));
    if (asks === undefined) return [];
    return [{ place: asks.place, words: `The paper says that it is for information, and asks members to ${quoted(asks.value.verb.toLowerCase())}. Say at its head that a decision is asked for.` }];
  },
};
