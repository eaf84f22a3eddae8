import type { PaperInHand } from './check-hand.ts';
import type { PaperFinding, Place } from './paper.ts';

/** What a rule found, before it has a key. */
export interface Flaw {
  /** Null where it is about something that is not there. */
  place: Place | null;
  /** What does not fit, and why that matters, in one or two sentences. */
  words: string;
  /** What makes it this finding and no other; the words at the place where it is left out. */
  about?: string;
}

/** One thing that the checks look for. */
export interface Rule {
  /** The name of the rule: kept with every finding and every reason for leaving one. */
  name: string;
  grade: PaperFinding['grade'];
  /** What is looked for, in a few words for those who ask what is checked. */
  looksFor: string;
  find(hand: PaperInHand): Flaw[];
}
