/**
 * The words of the buttons and headings on the way through a form, in English. An edition in another language or format
 * words them by key; what it leaves out is shown in English and marked as such. `{n}` and `{of}` stand for numbers.
 */
export const journeyWords = {
  start: 'Start now',
  continue: 'Save and continue',
  back: 'Back',
  question: 'Question {n} of {of}',
  optional: 'you can leave it out',
  selectAll: 'Select all that apply.',
  checkAnswers: 'Check your answers',
  change: 'Change',
  notAnswered: 'Not answered',
  send: 'Send',
  sent: 'Your answers are sent',
  comeBack: 'Stop and come back later',
  otherLanguage: 'Choose another language or easy-read',
  thereIsAProblem: 'There is a problem',
  chooseDay: 'Day',
  chooseMonth: 'Month',
  chooseYear: 'Year',
  points: 'Points',
} as const;
export type JourneyWord = keyof typeof journeyWords;

/** A word of the journey: in the edition's language where it is there, in English otherwise. */
export function journeyWord(words: readonly { key: string; text: string }[], key: JourneyWord): { text: string; isEnglish: boolean } {
  const own = words.find((word) => word.key === key)?.text;
  return own === undefined ? { text: journeyWords[key], isEnglish: true } : { text: own, isEnglish: false };
}
