import type { FormProblem } from '@throughline/shared/form-check';
import { englishNameOf } from '@throughline/shared/languages';
import type { QuestionKind, QuestionTopic } from '../../schema.generated.ts';
import type { BuiltForm } from './building-data.ts';

/** What each kind of question is called in the office, and when it is the right one. */
export const kindWords: Readonly<Record<QuestionKind, { name: string; use: string }>> = {
  SINGLE_CHOICE: { name: 'One answer from a list', use: 'People choose one. Its answers can lead to different questions.' },
  MULTIPLE_CHOICE: { name: 'Several answers from a list', use: 'People choose as many as apply, or up to a number that you set.' },
  LIKERT: { name: 'How far people agree', use: 'One step of a scale, such as from “Strongly agree” to “Strongly disagree”.' },
  MATRIX: { name: 'The same answers for several lines', use: 'People answer line by line. Long on a phone: keep it to a few lines.' },
  RANKING: { name: 'Put in order', use: 'People say what matters most, then next.' },
  NUMBER: { name: 'A number', use: 'You can say in which bands it is counted.' },
  DATE: { name: 'A date', use: 'You can say in which bands it is counted.' },
  SHORT_TEXT: { name: 'A few words', use: 'Up to 200 characters on one line.' },
  LONG_TEXT: { name: 'In their own words', use: 'Up to 4,000 characters. Each one is read before anything is published.' },
  PRIORITY_POINTS: { name: 'Give out points', use: 'People share out a number of points among the answers.' },
  WARD: { name: 'Ward or division', use: 'The wards on the opening day, “Outside the area” and “Prefer not to say” are filled in.' },
  PIN: { name: 'A place on the map', use: 'Kept to about a hundred metres.' },
};

export const topicWords: Readonly<Record<QuestionTopic, string>> = {
  CHILDRENS_CENTRE_BUILDINGS: "The future of a children's centre building",
  YOUTH_SERVICES: 'Activities for young people',
  SEND: 'Special educational needs and disability',
};

const words: Readonly<Record<FormProblem['kind'], string>> = {
  NO_QUESTIONS: 'There is no question yet.',
  TOO_MANY_QUESTIONS: 'There are more than 40 questions. Few people would finish.',
  LEADS_BACK: 'An answer leads back to an earlier question, so people would go round in a circle.',
  LEADS_NOWHERE: 'An answer leads to a question that is not there any more.',
  OPTION_IS_GONE: 'Something leads on from an answer that is not offered any more.',
  CANNOT_LEAD: 'Answers of this kind cannot lead to different questions.',
  NEVER_ASKED: 'Nobody is ever asked this: every answer before it leads past it.',
  TOO_FEW_OPTIONS: 'There must be at least two answers to choose from.',
  TOO_MANY_OPTIONS: 'There are more answers than can be offered.',
  NO_LINES: 'There are no lines to answer.',
  TOO_MANY_LINES: 'There are more than 30 lines.',
  SAME_WORDS: 'Two answers or lines have the same words.',
  BAND_IS_EMPTY: 'A band ends before it begins.',
  BANDS_OVERLAP: 'Two bands overlap, so an answer would be counted twice.',
  BANDS_LEAVE_GAPS: 'The bands leave a gap: some answers that can be given fall into none of them.',
  NO_POINTS: 'How many points are given out is not said.',
  TOO_MANY_TO_CHOOSE: 'More answers may be chosen than there are.',
  LEAST_ABOVE_MOST: 'The least that can be answered is above the most.',
  CANNOT_SPLIT: 'Results can only be split by a question with one answer from a list.',
  NOT_WORDED: 'Not everything is worded',
  PICTURE_WITHOUT_WORDS: 'A picture has no words that say what it shows',
  EASY_READ_WITHOUT_PICTURE: 'There is no picture',
  SECTION_EMPTY: 'There is no question in this section.',
  SECTION_SCATTERED: 'The questions of this section do not stand together.',
};

/** What is wrong, in a sentence, with the language where it is about one. */
export function problemWords({ kind, editionId }: Pick<FormProblem, 'kind' | 'editionId'>, { editions }: Pick<BuiltForm, 'editions'>): string {
  const edition = editions.find(({ id }) => id === editionId);
  return edition ? `${words[kind]} in ${editionWords(edition)}.` : words[kind];
}

/** "Arabic", "easy-read", "Polish, easy-read". */
export const editionWords = ({ language, format }: { language: string; format: string }): string =>
  format === 'STANDARD' ? englishNameOf(language) : language === 'en' ? 'easy-read' : `${englishNameOf(language)}, easy-read`;

/** "Version 2, a correction". */
export const versionWords = ({ number, changeKind }: Pick<BuiltForm, 'number' | 'changeKind'>): string =>
  `Version ${number}${{ FIRST: '', CORRECTION: ', a correction of words', CHANGE_OF_MEANING: ', a change of meaning' }[changeKind]}`;
