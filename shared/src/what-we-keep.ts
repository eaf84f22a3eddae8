import { filledIn, journeyWords } from './journey-words.ts';

/** How long a council keeps what people gave, in days. */
export interface RetentionDays {
  /** After closing: how long people can change what they said about themselves. */
  equalityLinkDays: number;
  /** After closing: how long answers are kept that were not sent. */
  draftDays: number;
  /** Without a new answer: how long answers are kept that were not sent. */
  idleDraftDays: number;
  /** After the results are published: how long answers in people's own words are kept. */
  wordsDays: number;
}

/** One thing that is kept of somebody who answers, why, and until when; in plain words. */
export interface Kept {
  key: 'answers' | 'words' | 'drafts' | 'codes' | 'cookies' | 'device' | 'equality' | 'email' | 'figures';
  what: string;
  why: string;
  until: string;
}

/**
 * All that is kept of somebody who answers a consultation. Every page that says so says it from here.
 *
 * @param days those of the council; null where the page is about all councils
 */
export function whatWeKeep(days: RetentionDays | null): readonly Kept[] {
  const of = (name: keyof RetentionDays) => (days ? daysWords(days[name]) : 'the number of days that the council sets (see below)');
  return [
    {
      key: 'answers', what: 'Your answers and when you sent them', why: 'They are counted and read. We do not ask who you are.',
      until: 'As long as the council keeps the record of the consultation. When you withdraw them they are deleted at once.',
    },
    {
      key: 'words', what: 'What you write in your own words, and places that you mark', why: 'The council reads what people say and answers it. It may publish what you wrote, without what could tell who somebody is.',
      until: `Until ${of('wordsDays')} after the results are published. Then the words are deleted, and only that you answered is still counted. Words that were published stay; nothing leads from them to you.`,
    },
    {
      key: 'drafts', what: 'Answers that you begin and do not send', why: 'You can stop and come back. They are not counted.',
      until: `Until ${of('idleDraftDays')} after your last answer, or ${of('draftDays')} after the consultation closes, whichever comes first.`,
    },
    {
      key: 'codes', what: 'Your codes, in a form that cannot be turned back into the code', why: 'They lead to your answers, and nobody else has them. If you lose them, nobody can find your answers for you.',
      until: 'As long as your answers are kept.',
    },
    {
      key: 'equality', what: 'What you say about yourself, if you choose to say it', why: journeyWords.aboutYouWhy,
      until: filledIn(journeyWords.aboutYouKept, { n: days?.equalityLinkDays ?? 'the council’s number (see below) of' }),
    },
    {
      key: 'cookies', what: 'Cookies on this device while you answer', why: 'No web address then holds your code.',
      until: 'Until you close the browser.',
    },
    {
      key: 'device', what: 'Answers that are not saved yet, on this device', why: 'Nothing is lost when the connection drops or the page is closed. Other people who use the device could see them.',
      until: 'Until they are saved. “Exit this page” and “Remove them from this device” delete them at once, and after a day the next page that you open here does.',
    },
    {
      key: 'email', what: 'Your email address, if you have your code sent to you', why: 'To send that one message.',
      until: 'Until it is sent, or for a few hours when it cannot be sent. Then it is deleted.',
    },
    {
      key: 'figures', what: 'How many people gave each answer', why: 'Everybody can see what came of the consultation. Small numbers are never published, so that no figure points to a person.',
      until: 'For good.',
    },
  ];
}

const daysWords = (days: number): string => (days === 1 ? '1 day' : `${days} days`);
