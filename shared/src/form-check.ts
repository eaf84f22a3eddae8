import { answerBands } from './form-bands.ts';
import { oneChoiceKinds } from './questions.ts';
import { routeProblems, type Route, type RouteProblem } from './routing.ts';

/** Words of something in another language or format. */
export interface CheckedWording {
  language: string;
  format: string;
  /** What its picture shows; null when it has none. */
  pictureAlt: string | null;
}
interface Worded {
  id: string;
  wordings: readonly CheckedWording[];
}
export interface CheckedOption extends Worded {
  label: string;
  fromValue: string | null;
  toValue: string | null;
  /** The ward that it stands for. */
  area?: { id: string } | null;
}
export interface CheckedQuestion extends Worded {
  kind: string;
  text: string;
  isRequired: boolean;
  isBreakdown: boolean;
  section: { id: string } | null;
  least: string | null;
  most: string | null;
  decimals: number | null;
  points: number | null;
  mostChosen: number | null;
  options: readonly CheckedOption[];
  parts: readonly (Worded & { label: string })[];
  routes: readonly Route[];
}
/** A form as far as it is checked, in the order in which it is asked. */
export interface CheckedForm {
  questions: readonly CheckedQuestion[];
  sections: readonly (Worded & { title: string })[];
  editions: readonly { id: string; language: string; format: string }[];
}

export type FormProblemKind =
  | RouteProblem['kind'] | 'NO_QUESTIONS' | 'TOO_MANY_QUESTIONS' | 'TOO_FEW_OPTIONS' | 'TOO_MANY_OPTIONS' | 'NO_LINES' | 'TOO_MANY_LINES' | 'SAME_WORDS'
  | 'BAND_IS_EMPTY' | 'BANDS_OVERLAP' | 'BANDS_LEAVE_GAPS' | 'NO_POINTS' | 'TOO_MANY_TO_CHOOSE' | 'LEAST_ABOVE_MOST' | 'CANNOT_SPLIT' | 'NOT_WORDED'
  | 'PICTURE_WITHOUT_WORDS' | 'EASY_READ_WITHOUT_PICTURE' | 'SECTION_EMPTY' | 'SECTION_SCATTERED';

/** What is wrong with a form. */
export interface FormProblem {
  kind: FormProblemKind;
  /** MUST keeps it from being published; SHOULD is worth a look. */
  weight: 'MUST' | 'SHOULD';
  questionId: string | null;
  sectionId: string | null;
  /** The edition that lacks words or pictures. */
  editionId: string | null;
}

export const MOST_QUESTIONS = 40;
export const MOST_OPTIONS = 53;
export const MOST_WARDS = 400;
export const MOST_LINES = 30;

/** Kinds that offer something to choose, rank or give points to. */
export const optionKinds: readonly string[] = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'LIKERT', 'MATRIX', 'RANKING', 'PRIORITY_POINTS', 'WARD'];
/** Kinds whose options are bands: they are counted, and never shown to whoever answers. */
export const bandKinds: readonly string[] = ['NUMBER', 'DATE'];

/** The most options that a question of this kind can have. */
export const mostOptions = (kind: string): number => (kind === 'WARD' ? MOST_WARDS : MOST_OPTIONS);

const found = (kind: FormProblemKind, about: Partial<Omit<FormProblem, 'kind'>> = {}): FormProblem => ({
  kind, weight: 'MUST', questionId: null, sectionId: null, editionId: null, ...about,
});

/**
 * Everything that is wrong with a form, in the order of its questions. A form without problems of weight MUST can be
 * published: whoever answers it comes to its end, meets no question twice, and every question can be met.
 */
export function checkForm(form: CheckedForm): FormProblem[] {
  const { questions } = form;
  if (questions.length === 0) return [found('NO_QUESTIONS')];
  const ways = routeProblems(questions);
  return [
    ...(questions.length > MOST_QUESTIONS ? [found('TOO_MANY_QUESTIONS')] : []),
    ...sectionProblems(form),
    ...questions.flatMap((question) => [
      ...ways.filter(({ questionId }) => questionId === question.id).map(({ kind, questionId }) => found(kind, { questionId })),
      ...questionProblems(question),
      ...editionProblems(form, question),
    ]),
  ];
}

/** What is wrong with a question by itself. */
function questionProblems(question: CheckedQuestion): FormProblem[] {
  const { id: questionId, kind, options, parts, mostChosen } = question;
  const here = { questionId };
  const problems: FormProblem[] = [];
  const add = (isWrong: boolean, problem: FormProblemKind) => void (isWrong && problems.push(found(problem, here)));
  if (optionKinds.includes(kind)) {
    add(options.length < 2, 'TOO_FEW_OPTIONS');
    add(options.length > mostOptions(kind), 'TOO_MANY_OPTIONS');
  }
  add(kind === 'MATRIX' && parts.length === 0, 'NO_LINES');
  add(parts.length > MOST_LINES, 'TOO_MANY_LINES');
  add(hasDoubles(options.map(({ label }) => label)) || hasDoubles(parts.map(({ label }) => label)), 'SAME_WORDS');
  add(kind === 'PRIORITY_POINTS' && question.points === null, 'NO_POINTS');
  add(mostChosen !== null && mostChosen > options.length, 'TOO_MANY_TO_CHOOSE');
  add(question.isBreakdown && !oneChoiceKinds.includes(kind), 'CANNOT_SPLIT');
  if (bandKinds.includes(kind)) {
    const { isTurned, problems: ofBands } = answerBands(question);
    add(isTurned, 'LEAST_ABOVE_MOST');
    for (const problem of ofBands) add(true, problem);
  }
  return problems;
}

const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();
const hasDoubles = (words: readonly string[]): boolean => new Set(words.map(plain)).size < words.length;

function sectionProblems({ questions, sections, editions }: CheckedForm): FormProblem[] {
  return sections.flatMap((section) => {
    const places = questions.flatMap((question, place) => (question.section?.id === section.id ? [place] : []));
    const here = { sectionId: section.id };
    if (places.length === 0) return [found('SECTION_EMPTY', { ...here, weight: 'SHOULD' })];
    const isTogether = places.at(-1)! - places[0]! === places.length - 1;
    const unworded = editions.filter((edition) => !wordingIn(section, edition));
    return [
      ...(isTogether ? [] : [found('SECTION_SCATTERED', here)]),
      ...unworded.map(({ id }) => found('NOT_WORDED', { ...here, editionId: id })),
    ];
  });
}

/** Each edition words the question and everything in it that people read; names of wards are names in every language. */
function editionProblems({ editions }: CheckedForm, question: CheckedQuestion): FormProblem[] {
  const read: Worded[] = [question, ...question.parts, ...(bandKinds.includes(question.kind) ? [] : question.options.filter(({ area }) => !area))];
  return editions.flatMap((edition): FormProblem[] => {
    const here = { questionId: question.id, editionId: edition.id };
    const wordings = read.map((each) => wordingIn(each, edition));
    if (wordings.some((wording) => wording === undefined)) return [found('NOT_WORDED', here)];
    if (wordings.some((wording) => wording!.pictureAlt?.trim() === '')) return [found('PICTURE_WITHOUT_WORDS', here)];
    const hasPicture = wordings.some((wording) => wording!.pictureAlt !== null);
    return edition.format === 'EASY_READ' && !hasPicture ? [found('EASY_READ_WITHOUT_PICTURE', { ...here, weight: 'SHOULD' })] : [];
  });
}

const wordingIn = ({ wordings }: Worded, { language, format }: { language: string; format: string }): CheckedWording | undefined =>
  wordings.find((wording) => wording.language === language && wording.format === format);

/** What keeps a form from being published. */
export const mustBeMended = (form: CheckedForm): FormProblem[] => checkForm(form).filter(({ weight }) => weight === 'MUST');
