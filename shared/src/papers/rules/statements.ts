import type { Flaw, Rule } from '../check-rule.ts';
import { foldWords, likeness, tellingWords, wordsOf } from '../check-words.ts';

/** A vision in two wordings: which did the council agree? */
export const statementInOtherWords: Rule = {
  name: 'statement-in-other-words',
  grade: 'KNOW',
  looksFor: 'A statement that the council has published elsewhere in other words.',
  find(hand) {
    return hand.sentences.flatMap((sentence): Flaw[] => {
      if (tellingWords(sentence.text).length < 7) return [];
      const known = hand.known.statements.find(({ wording }) => likeness(wording, sentence.text) >= 0.6);
      if (known === undefined || wordsOf(known.wording).join(' ') === wordsOf(sentence.text).join(' ')) return [];
      return [{ place: sentence, about: foldWords(`${known.where} ${sentence.text}`), words: `${known.where} has this in other words. Use one wording, or say that it was changed.` }];
    });
  },
};
