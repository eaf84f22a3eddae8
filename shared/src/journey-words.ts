/**
 * The words of the buttons, headings and messages on the way through a form, in English. An edition in another language or
 * format words them by key; what it leaves out is shown in English and marked as such. `{n}`, `{of}` and the like stand for
 * what is put in: a translation keeps them.
 */
export const journeyWords = {
  // Buttons and links
  start: 'Start now',
  continue: 'Save and continue',
  back: 'Back',
  change: 'Change',
  changeAnswer: 'the answer to question {n}',
  send: 'Send your answers',
  comeBack: 'Stop and come back later',
  otherLanguage: 'Choose another language or easy-read',
  easyRead: 'Easy read',
  exit: 'Exit this page',
  // The code, to stop and come back with
  yourCode: 'Your code',
  codeWhat: 'With this code you can stop at any time and come back, on this device or on another one.',
  codeSavedSoFar: 'Your answers so far are saved. You can close this page.',
  codeKeep: 'Write it down, take a picture of it, or print this page. Only you have it: we cannot give it to you again.',
  codeUntil: 'Each answer is saved as you go, and you can come back until {moment}.',
  codeSecret: 'Do not let other people see it. Whoever has it can read your answers.',
  codeOthers: 'If other people use this device',
  codeOthersExit:
    'What you enter is kept on it until it is saved, so that nothing is lost when the connection drops. “Exit this page” takes your answers and your code off the device at once. You then need the code to go on.',
  codeGo: 'Go to the questions',
  codeGoOn: 'Go on with your answers',
  codeOtherWays: 'Other ways to keep it',
  codeLink: 'This link opens your answers. You can save it, or send it to yourself:',
  codeQr: 'To open them on another phone or tablet, point its camera here:',
  codeQrTitle: 'QR code of the link that opens your answers',
  codeEmail: 'Send the code to your email address',
  // Who answers
  who: 'Who are you answering for?',
  whoMyself: 'For myself',
  whoSomebody: 'For somebody else, with their words',
  whoOrganisation: 'For an organisation',
  organisationName: 'Name of the organisation',
  organisationPublic: 'Only when you answer for one. The name is published.',
  // One question
  question: 'Question {n} of {of}',
  questionOfAbout: 'Question {n} of about {of}',
  optional: 'you can leave it out',
  selectAll: 'Select all that apply.',
  selectUpTo: 'Select up to {n}.',
  or: 'or',
  choose: 'Choose from the list',
  rankHint: 'Give 1 to what matters most to you, then 2, and so on. You can leave some out.',
  rankUpTo: 'Give 1 to what matters most to you, then 2, and so on, up to {n}.',
  noRank: 'No number',
  numberFromTo: 'A number from {from} to {to}.',
  numberFrom: 'A number from {from} up.',
  numberTo: 'A number up to {to}.',
  dayExample: 'For example, {example}.',
  chooseDay: 'Day',
  chooseMonth: 'Month',
  chooseYear: 'Year',
  upToCharacters: 'You can enter up to {n} characters.',
  points: 'points',
  pointsHint: 'Give out {of} points in all. Give more to what matters more to you.',
  pointsGiven: '{n} of {of} points are given out.',
  placeHint: 'Two numbers say where it is. A map on your phone shows them when you hold your finger on the place. We keep them to about a hundred metres.',
  latitude: 'Latitude, such as 53.961',
  longitude: 'Longitude, such as -1.081',
  useMyPlace: 'Use where I am now',
  aboutBuilding: 'About {name}',
  savedNow: 'This answer is saved now:',
  noAnswer: 'No answer.',
  saveToReplace: 'Save yours to replace it.',
  // While the connection is away
  keptAway: 'Not connected. Your answers are kept on this device and will be sent when you are back.',
  keptBack: 'You are connected again. Your answers are saved.',
  keptTyped: 'This is what you entered here before. It is not saved until you go on.',
  keptNotHere: 'That page can be opened when the connection is back.',
  keptNotLasting: 'Your browser does not keep answers when a page is closed. Keep this page open while you are not connected.',
  keptCannotSend: 'You are not connected, so your answers cannot be sent now. They are kept on this device: try again when you are connected.',
  keptTitle: 'Your answers on this device',
  keptRefused: 'What you answered since is not sent. It stays on this device for a day, or until you remove it.',
  keptTwice: 'You answered a question twice',
  keptHere: 'On this device',
  keptElsewhere: 'Saved from another device or page',
  keptUseHere: 'Use the answer on this device',
  keptUseSaved: 'Keep the saved answer',
  goOn: 'Continue',
  // On paper
  paperOneEach: 'You can leave out any question.',
  paperNoNames: 'Please write no names, addresses or telephone numbers of people.',
  paperThanks: 'Thank you. When we have entered your form we can give you a code, with which you can look at your answers and withdraw them.',
  paperBy: 'This form must reach us by {moment}.',
  paperPostTo: 'Post it to:',
  paperHandIn: 'You can hand it in at: {place}',
  paperRing: 'You can answer by telephone, or ask for help: {number}',
  paperTickOne: 'Tick one box.',
  paperTickAll: 'Tick all that apply.',
  paperTickUpTo: 'Tick up to {n} boxes.',
  paperTickLine: 'Tick one box on each line.',
  paperDay: 'Write the day, the month and the year.',
  paperPlace: 'Write the name of the street, the park or the building.',
  paperIfTicked: 'If you ticked',
  paperGoTo: 'go to question {n}.',
  paperGoToEnd: 'you have answered everything.',
  paperOtherwise: 'Otherwise',
  // Checking and sending
  checkAnswers: 'Check your answers',
  notAnswered: 'Not answered',
  notSent: 'Answers that are not sent',
  notSentWhy: 'Your other answers lead past these questions now. They stay here in case you change your mind.',
  nowSend: 'Now send your answers',
  afterSending: 'You can correct your answers until the consultation closes, and withdraw them at any time.',
  correcting: 'These answers take the place of those that you sent. Until you send them, those that you sent are counted.',
  sent: 'Your answers have been sent',
  sentReceived: 'We received them at {moment}. Thank you.',
  sentKeep:
    'Write the code down, take a picture of it, or print this page. With it you can look at your answers again, correct them while the consultation is open, and withdraw them. Only you have it.',
  sentOthers: 'If other people use this device, press “Exit this page” when you have kept the code. Your answers can then be opened on it with the code only.',
  sentNext: 'What happens next',
  sentOpenUntil: 'The consultation is open until {moment}.',
  sentLook: 'Look at the answers that you sent',
  sentAboutYou: 'Look at what you said about yourself, change it or delete it',
  sentElse: 'See what else you can have your say on',
  // The answers that were sent, later
  receipt: 'The answers that you sent',
  receiptSentAt: 'Sent at {moment}.',
  receiptCorrectedAt: 'You corrected them at {moment}. The corrected answers are those that are counted.',
  receiptSentFor: 'Sent for {name}.',
  receiptSomebody: 'Sent for somebody else, with their words.',
  receiptWithdrawn: 'You have withdrawn these answers. They are deleted and no longer counted.',
  receiptBecomes: 'What becomes of your answers',
  receiptCounted: 'They are counted.',
  receiptLate: 'They came after the closing date. They are kept, and they are not counted.',
  receiptNoResults: 'The results are not published yet.',
  receiptResults: 'See the results',
  receiptResultsAt: 'They were published at {moment}.',
  receiptPoints: 'Points in your own words',
  receiptAllPoints: 'What became of everything that people said',
  receiptCorrect: 'Correct your answers',
  receiptCorrectBegun: 'You have begun to correct them. What you changed is not sent yet.',
  receiptCorrectUntil: 'You can correct them until the consultation closes.',
  receiptCorrectCounted: 'What you sent stays counted until you send the corrected answers.',
  receiptCorrectGoOn: 'Go on correcting',
  receiptWithdraw: 'Withdraw these answers',
  // Questions about oneself, after sending
  aboutYou: 'Questions about you',
  aboutYouSent: 'Your answers have been sent. They are counted, whether or not you go on here.',
  receiptCode: 'Your receipt code',
  aboutYouWhy: 'What people say about themselves shows the council whom it has heard and whom it has not. Nobody has to answer.',
  aboutYouLeaveOut: 'You can leave out any question, or say that you prefer not to say.',
  aboutYouForSomebody: 'If you answered for somebody else, answer these about them.',
  aboutYouKept:
    'What you say is kept apart from your other answers. You can change or delete it until {n} days after the consultation closes. Then the link between your code and what you said is cut for good, and it stays as numbers that no longer lead to you.',
  aboutYouNumbers: 'Numbers are shown only when they are too large to point to anyone.',
  aboutYouSevered:
    'What people said about themselves has been cut off from their codes, so nobody can tell any more which of it was yours. It can no longer be changed or deleted, and it stays in the numbers also if you withdraw your answers.',
  aboutYouAnswer: 'Answer the questions',
  aboutYouSkip: 'Skip them',
  aboutYouSaid: 'What you said about yourself',
  aboutYouAgain: 'Go through them again',
  aboutYouLeave: 'Leave them as they are',
  aboutYouDelete: 'Delete what I said about myself',
  aboutYouOne: 'About you: you can leave it out',
  aboutYouSkipRest: 'Skip the rest',
  leftOut: 'Left out',
  next: 'Continue',
  // What may be wrong
  thereIsAProblem: 'There is a problem',
  error: 'Error',
  mistakeSelect: 'Select an answer',
  mistakeSelectOne: 'Select at least one answer',
  mistakeSelectUpTo: 'Select {n} answers or fewer',
  mistakeRankOne: 'Rank at least one answer',
  mistakeRanks: 'Give each rank once: 1 for what matters most, then 2, and so on',
  mistakeRankUpTo: 'Rank {n} answers or fewer',
  mistakeAlone: 'Select “none of these” by itself, or other answers without it',
  mistakeLine: 'Select an answer on each line',
  mistakeThisLine: 'Select an answer for “{line}”',
  mistakeSameRank: 'Give “{option}” a number of its own',
  mistakeAnswer: 'Enter an answer',
  mistakeNumber: 'Enter a number',
  mistakeNumberLike: 'Enter a number, such as 12',
  mistakeWhole: 'Enter a whole number',
  mistakeLeast: 'The number must be {n} or more',
  mistakeMost: 'The number must be {n} or less',
  mistakeDate: 'Enter a date',
  mistakeRealDate: 'Enter a real date, such as 27 3 2024',
  mistakePlace: 'Enter a place',
  mistakeRealPlace: 'Enter the latitude and longitude of a place in the United Kingdom',
  mistakePoints: 'Give out {n} points',
  mistakeSum: 'Give out exactly {of} points: so far it is {n}',
  mistakeTooLong: 'Your answer must be {n} characters or fewer',
  mistakeMissing: 'Answer question {n}',
} as const;
export type JourneyWord = keyof typeof journeyWords;

/** A word of the journey: in the edition's language where it is there, in English otherwise. */
export function journeyWord(words: readonly { key: string; text: string }[], key: JourneyWord): { text: string; isEnglish: boolean } {
  const own = words.find((word) => word.key === key)?.text;
  return own === undefined ? { text: journeyWords[key], isEnglish: true } : { text: own, isEnglish: false };
}

/** Puts what it says into the places of a word: `{n}` becomes the value of `n`. */
export const filledIn = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));

/**
 * Finds the mistake that an English sentence was made from, with what was put in: how a message of a shared form or of the
 * server is said in another language. Undefined when it is none of them.
 */
export function mistakeSaying(sentence: string): { key: JourneyWord; values: Record<string, string> } | undefined {
  for (const [key, english] of Object.entries(journeyWords) as [JourneyWord, string][]) {
    if (!key.startsWith('mistake')) continue;
    const found = new RegExp(`^${literally(english).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+)')}$`).exec(sentence);
    if (found) return { key, values: { ...found.groups } };
  }
  return undefined;
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
