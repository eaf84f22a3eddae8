import { englishNameOf } from '@throughline/shared/languages';
import type { AnswerValue } from '@throughline/shared/questions';
import { typedAnswers, typedBoxes, typedFromAnswer, type TypedBox } from '@throughline/shared/typed-answers';
import type { Field } from '../../forms/fields.ts';
import { textOf, type FormValues } from '../../forms/form-result.ts';
import { Refused } from '../../gql.ts';
import type { QuestionToTypeFragment } from './Entry.graphql.generated.ts';
import { assistanceWords, capacityWords, evidenceWords } from './entry-words.ts';

const choicesOf = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, text]) => ({ value, text }));
/** Boxes are named by their column, with a hyphen for the point: `Q3-2`. */
const fieldName = (name: string): string => name.replace('.', '-');

interface Edition {
  language: string;
  format: 'STANDARD' | 'EASY_READ';
}

/** What is noted of a response besides its answers. What only matters after the close is asked then. */
export function notedFields({ editions, isClosed }: { editions: readonly Edition[]; isClosed: boolean }): Field[] {
  return [
    { kind: 'text', name: 'reference', label: 'Reference on the paper', hint: 'Leave it empty to give it the next number. Write that number on the paper.', width: 10, autoComplete: 'off' },
    { kind: 'date', name: 'receivedOn', label: 'Day it came' },
    { kind: 'text', name: 'receivedTime', label: 'Time it came', hint: 'Only when the consultation opened or closed during that day. Like 4:30pm.', width: 10 },
    { kind: 'select', name: 'capacity', label: 'Who is answering', options: choicesOf(capacityWords) },
    { kind: 'text', name: 'organisationName', label: 'Name of the organisation', hint: 'Only for an organisation. It is published.' },
    { kind: 'select', name: 'assistance', label: 'Help that the person had', options: choicesOf(assistanceWords) },
    ...(editions.length === 0 ? [] : [editionField(editions)]),
    ...(isClosed ? lateFields : []),
  ];
}

const lateFields: readonly Field[] = [
  { kind: 'select', name: 'evidence', label: 'How you know when it came', options: [{ value: '', text: 'Choose' }, ...choicesOf(evidenceWords)] },
  { kind: 'text', name: 'reason', label: 'Why it is entered only now', hint: 'No names. The consultation has closed, so this is kept with the response.' },
];

const editionField = (editions: readonly Edition[]): Field => ({
  kind: 'select', name: 'edition', label: 'Language of the paper',
  options: [
    { value: 'en/STANDARD', text: 'English' },
    ...editions.map(({ language, format }) => ({ value: `${language}/${format}`, text: `${englishNameOf(language)}${format === 'EASY_READ' ? ', easy read' : ''}` })),
  ],
});

/** A box for each answer, typed by the numbers that are printed beside the answers. */
export function answerFields(questions: readonly QuestionToTypeFragment[]): Field[] {
  return questions.flatMap(typedBoxes).map(fieldOf);
}

function fieldOf({ name, question, subject }: TypedBox): Field {
  const { kind, position, text } = question;
  const hint = hintOf(question);
  const common = { name: fieldName(name), label: `${position}. ${subject?.label ?? text}`, hint: subject === null ? hint : `${text} ${hint}` };
  if (kind === 'LONG_TEXT') return { ...common, kind: 'textarea', rows: 3 };
  if (kind === 'SHORT_TEXT') return { ...common, kind: 'text' };
  if (kind === 'DATE' || kind === 'PIN') return { ...common, kind: 'text', width: 20, autoComplete: 'off' };
  return { ...common, kind: 'text', width: kind === 'RANKING' || kind === 'MULTIPLE_CHOICE' ? 20 : 5, autoComplete: 'off', ...(kind === 'NUMBER' ? {} : { inputMode: 'numeric' }) };
}

function hintOf({ kind, options }: TypedBox['question']): string | undefined {
  const numbered = options.map(({ label }, place) => `${place + 1}\u00a0${label}`).join(' · ');
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return `The numbers of all that are ticked, such as 1 3. ${numbered}`;
    case 'RANKING':
      return `The numbers in order, what matters most first, such as 3 1 2. ${numbered}`;
    case 'PRIORITY_POINTS':
      return 'The points written beside it.';
    case 'NUMBER':
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return undefined;
    case 'DATE':
      return 'Such as 27/3/2024.';
    case 'PIN':
      return 'The latitude and the longitude of the place, such as 53.958, -1.08.';
    default:
      return numbered;
  }
}

/** The answers that were typed; refuses the form with what is wrong beside each box. */
export function answersFrom(questions: readonly QuestionToTypeFragment[], values: FormValues) {
  const reading = typedAnswers(questions, Object.fromEntries(questions.flatMap(typedBoxes).map(({ name }) => [name, textOf(values[fieldName(name)])])));
  if (reading.ok) return reading.answers;
  throw new Refused('ANSWER_NOT_VALID', Object.fromEntries(Object.entries(reading.fields).map(([name, message]) => [fieldName(name), message])));
}

/** What is noted, as the mutations take it. */
export function notedFrom(values: FormValues) {
  const [language, format] = (textOf(values['edition']) || 'en/STANDARD').split('/') as [string, Edition['format']];
  const orNull = (name: string) => textOf(values[name]).trim() || null;
  return {
    reference: orNull('reference'), receivedOn: textOf(values['receivedOn']), receivedTime: orNull('receivedTime'), assistance: textOf(values['assistance']) as keyof typeof assistanceWords,
    capacity: textOf(values['capacity']) as keyof typeof capacityWords, organisationName: orNull('organisationName'), language, format,
    evidence: orNull('evidence') as keyof typeof evidenceWords | null, reason: orNull('reason'),
  };
}

interface Given extends AnswerValue {
  questionId: string;
}

/** What would be typed for answers that are there. */
export function valuesFrom(questions: readonly QuestionToTypeFragment[], answers: readonly Given[]): FormValues {
  const entries = questions.flatMap((question) => {
    const answer = answers.find(({ questionId }) => questionId === question.id);
    return answer ? Object.entries(typedFromAnswer(question, answer)) : [];
  });
  return Object.fromEntries(entries.map(([name, text]) => [fieldName(name), text]));
}
