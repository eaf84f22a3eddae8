import { optionKinds } from '@throughline/shared/form-check';
import { questionTopics } from '@throughline/shared/forms/question';
import { oneChoiceKinds } from '@throughline/shared/questions';
import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import type { QuestionKind } from '../../schema.generated.ts';
import type { BuiltConsultation, BuiltForm, BuiltQuestion } from './building-data.ts';
import { topicWords } from './question-words.ts';

export const yesOrNo = [{ value: 'YES', label: 'Yes' }, { value: 'NO', label: 'No' }];
export const yesNo = (value: boolean): string => (value ? 'YES' : 'NO');

const agreement = ['Strongly agree', 'Agree', 'Neither agree nor disagree', 'Disagree', 'Strongly disagree'];

const select = (name: string, label: string, none: string, options: readonly { value: string; text: string }[], hint?: string): Field => ({
  kind: 'select', name, label, hint, options: [{ value: '', text: none }, ...options],
});

/** What is asked about a question of this kind, in the order of the page. */
export function questionFields(kind: QuestionKind, { sections }: Pick<BuiltForm, 'sections'>, { options }: Pick<BuiltConsultation, 'options'>): Field[] {
  const fields: Field[] = [
    { kind: 'textarea', name: 'text', label: 'The question', hint: 'Ask one thing at a time, in words that you would say to somebody.', rows: 3, maxLength: 500 },
    { kind: 'textarea', name: 'hint', label: 'A hint (optional)', hint: 'What helps to answer it.', rows: 2, maxLength: 1000 },
    { kind: 'radios', name: 'isRequired', label: 'Must it be answered?', hint: 'People can only send their answers when every such question on their way has one.', choices: yesOrNo },
  ];
  if (oneChoiceKinds.includes(kind)) {
    fields.push({ kind: 'radios', name: 'isBreakdown', label: 'May results be split by it?', hint: 'For example, what parents said and what staff said. Small groups are never shown.', choices: yesOrNo });
  }
  if (kind === 'NUMBER') {
    fields.push(
      { kind: 'text', name: 'unit', label: 'What is counted? (optional)', hint: 'For example, children', width: 10 },
      { kind: 'text', name: 'least', label: 'The least that can be answered (optional)', width: 5, inputMode: 'decimal' },
      { kind: 'text', name: 'most', label: 'The most that can be answered (optional)', width: 5, inputMode: 'decimal' },
      { kind: 'text', name: 'decimals', label: 'Figures after the point (optional)', hint: '0, 1 or 2', width: 2, inputMode: 'numeric' },
    );
  }
  if (kind === 'DATE') {
    fields.push({ kind: 'date', name: 'least', label: 'The first day that can be answered (optional)' }, { kind: 'date', name: 'most', label: 'The last day that can be answered (optional)' });
  }
  if (kind === 'PRIORITY_POINTS') fields.push({ kind: 'text', name: 'points', label: 'How many points are given out?', hint: 'For example, 10', width: 4, inputMode: 'numeric' });
  if (kind === 'MULTIPLE_CHOICE' || kind === 'RANKING') {
    fields.push({ kind: 'text', name: 'mostChosen', label: `How many can be ${kind === 'RANKING' ? 'ranked' : 'chosen'} at most? (optional)`, width: 2, inputMode: 'numeric' });
  }
  if (sections.length > 0) fields.push(select('sectionId', 'Section', 'No section', sections.map(({ id, title }) => ({ value: id, text: title }))));
  fields.push(select('topic', 'Does the law ask for this question?', 'No', questionTopics.map((topic) => ({ value: topic, text: topicWords[topic] }))));
  if (options.length > 0) {
    fields.push(select('aboutOptionId', 'Is it about one option of the proposal?', 'No', options.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }))));
  }
  return fields;
}

/** What is asked besides when the question is new. */
export function newQuestionFields(kind: QuestionKind): Field[] {
  const lines: Field = { kind: 'textarea', name: 'lines', label: 'The lines', hint: 'One on each line of this box.', rows: 5 };
  const answers: Field = { kind: 'textarea', name: 'options', label: 'The answers to choose from', hint: 'One on each line of this box. You can change them afterwards.', rows: 6 };
  if (!optionKinds.includes(kind) || kind === 'WARD') return [];
  return kind === 'MATRIX' ? [lines, answers] : [answers];
}

/** What stands in the form of a new question. */
export const newQuestionValues = (kind: QuestionKind): FormValues => ({
  isRequired: 'NO', isBreakdown: 'NO', ...(['LIKERT', 'MATRIX'].includes(kind) && { options: agreement.join('\n') }),
});

/** A question as it is saved, by field. */
export const questionValues = ({ text, hint, isRequired, isBreakdown, least, most, decimals, unit, points, mostChosen, section, topic, aboutOption }: BuiltQuestion): FormValues => ({
  text, hint: hint ?? '', isRequired: yesNo(isRequired), isBreakdown: yesNo(isBreakdown), least: least ?? '', most: most ?? '', decimals: String(decimals ?? ''), unit: unit ?? '',
  points: String(points ?? ''), mostChosen: String(mostChosen ?? ''), sectionId: section?.id ?? '', topic: topic ?? '', aboutOptionId: aboutOption?.id ?? '',
});
