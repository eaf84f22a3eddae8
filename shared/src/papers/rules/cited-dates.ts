import { formatDay, formatFuzzyDate, parseFuzzyDate } from '../../dates.ts';
import type { FoundFigure, PaperInHand } from '../check-hand.ts';
import type { Rule } from '../check-rule.ts';

const happened =
  /\b(?:was|were|has been|have been|had|began|took|last (?:meeting|met)|has worked|have worked|has now|(?:received|published|announced|established|reviewed|held|attended|submitted|started) (?:a|an|the|its|their|his|her|our|for|in|from|to)\b)/i;
/** A verb of the past with the date right behind it: 'welcomed families on 20 March'. */
const toldWithDate = /(?<!\b(?:be|is|are|been|being|as|if|when|once|until) )\b(?!need|speed|proceed|exceed|succeed|feed|indeed|embed)\p{Ll}{2,}ed(?: \p{L}+){0,4} (?:on|in) (?:the )?$/u;
/** 'be submitted in June' and 'is published in June' do not tell what happened. */
const asked = /\b(?:be|is|are) \p{Ll}+ed\b/gu;
const isToCome = /\b(?:will|would|shall|to be|is to|are to|intend\w*|plan(?:s|ned)?|propos\w+|target|expected|due|may|could|should|until|by)\b/i;

/**
 * A paper cannot tell what happened after its own meeting. Where it does, the date at its head or the date in the text is
 * wrong: the commonest slip is last year's number in January.
 */
export const dateBeforeWhatItCites: Rule = {
  name: 'date-before-what-it-cites',
  grade: 'MEND',
  looksFor: 'A paper whose date is earlier than events that it tells as past.',
  find(hand) {
    const { day } = hand;
    if (day === null) return [];
    const later = hand.figures('DATE').filter(({ place, value }) => value.date.start > day && isTold(hand, place));
    if (later.length === 0) return [];
    const events = [...new Set(later.map(({ value }) => formatFuzzyDate(value.date)))].slice(0, 3).join(', ');
    const head = hand.facts.header.meetingDay;
    return [
      {
        place: head?.place ?? later[0]!.place,
        about: `${day} ${later[0]!.value.date.start}`,
        words: `The paper is dated ${formatDay(day)}, and tells of things that came later as past: ${events}. One of the dates is wrong.`,
      },
    ];
  },
};

function isTold(hand: PaperInHand, place: FoundFigure<'DATE'>['place']): boolean {
  const sentence = hand.sentenceAt(place);
  const before = sentence.text.slice(0, place.start - sentence.start);
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(', and '), 0));
  if (/\bsince\s*$/i.test(before)) return true;
  if (toldWithDate.test(before) && !isToCome.test(before)) return true;
  const told = `${clause} ${sentence.text.slice(place.end - sentence.start)}`.replace(asked, '');
  return happened.test(told) && !isToCome.test(sentence.text);
}

/** What lies before the meeting cannot still be to come: text that was carried over from an earlier paper. */
export const futureThatIsPast: Rule = {
  name: 'past-day-told-as-to-come',
  grade: 'KNOW',
  looksFor: 'Something that “will” happen on a day before the meeting.',
  find(hand) {
    const { day } = hand;
    if (day === null) return [];
    return hand.figures('DATE').flatMap(({ place, value, isSure }) => {
      if (!isSure || value.date.end >= day || value.date.start < '1990') return [];
      const sentence = hand.sentenceAt(place);
      const before = sentence.text.slice(0, place.start - sentence.start);
      if (!/\b(?:will|shall|is due to|are due to|is to|are to)(?:\s+\p{L}+){1,8}?\s+(?:on|by|in|from)\s+(?:the\s+)?$/iu.test(before)) return [];
      if (/\b(?:was|were|had|since|said|agreed that)\b/i.test(before)) return [];
      const words = `The paper is for ${formatDay(day)}, and says that this is still to come on a date before it. Say what happened, or mend the date.`;
      return [{ place, about: sentence.text, words }];
    });
  },
};

/** Nobody signs a paper off after it was considered. */
export const signedAfterMeeting: Rule = {
  name: 'signed-off-after-the-meeting',
  grade: 'MEND',
  looksFor: 'A day of sign-off or approval that is later than the meeting.',
  find(hand) {
    const { day } = hand;
    if (day === null) return [];
    return hand.figures('DATE').flatMap(({ place, value }) => {
      const { text } = hand.block(place.block);
      const isSignOff = /\b(?:signed off|sign-off|report approved|cleared by|date approved)\b/i.test(text.slice(0, place.start));
      if (!isSignOff || value.date.start <= day || text.length > 300) return [];
      const words = `The paper was signed off on ${formatFuzzyDate(value.date)}, after the meeting of ${formatDay(day)}. One of the dates is wrong.`;
      return [{ place, words }];
    });
  },
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const statedWeekday =
  /\b(Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday),? (?:the )?(\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? \d{4})/gi;

/** A day of the week that does not belong to the date sends people to the wrong meeting. */
export const weekdayWrong: Rule = {
  name: 'weekday-does-not-fit',
  grade: 'MEND',
  looksFor: 'A day of the week that is not the one on which the date falls.',
  find(hand) {
    return hand.search(statedWeekday).flatMap(({ match, place }) => {
      const reading = parseFuzzyDate(match[2]!);
      if (reading.kind !== 'parsed') return [];
      const day = reading.date.start;
      const actual = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]!;
      if (match[1]!.toLowerCase() === actual.toLowerCase()) return [];
      return [{ place, words: `${formatDay(day)} is a ${actual}, not a ${match[1]!}. One of them is wrong.` }];
    });
  },
};
