import type { Field } from '../../forms/fields.ts';
import type { FormValues } from '../../forms/form-result.ts';
import type { Prepared } from './preparing-data.ts';
import { choicesOf, optionKindWords } from './preparing-words.ts';

const long = (name: string, label: string, maxLength: number, hint?: string): Field => ({ name, kind: 'textarea', label, hint, maxLength, rows: 4 });
export const yesOrNo = [{ value: 'YES', label: 'Yes' }, { value: 'NO', label: 'No' }];
export const yesOrNoOf = (answer: boolean): string => (answer ? 'YES' : 'NO');

/** An option of the proposal. */
export const optionFields: readonly Field[] = [
  { name: 'reference', kind: 'text', label: 'Short name', hint: 'For example, Option 1', width: 20 },
  { name: 'kind', kind: 'radios', label: 'What would it do?', choices: choicesOf(optionKindWords) },
  { name: 'title', kind: 'text', label: 'Title' },
  long('summary', 'What it would involve', 3000),
  long('impact', 'What it would mean, as far as you know', 2000),
  long('risks', 'What could go wrong, or where that is set out', 2000),
  { name: 'isConsultedOn', kind: 'radios', label: 'Are people consulted on it?', choices: yesOrNo },
  long('rejectedReason', 'If not, why not', 1000),
  { name: 'preferredOn', kind: 'date', label: 'If it is preferred, the day on which that was said', hint: 'An option that is preferred has not been decided' },
  long('preferredReason', 'Why it is preferred', 1000),
];
export const optionValues = (option: Prepared['options'][number]): FormValues => ({
  reference: option.reference, kind: option.kind, title: option.title, summary: option.summary, impact: option.impact ?? '', risks: option.risks ?? '',
  isConsultedOn: yesOrNoOf(option.isConsultedOn), rejectedReason: option.rejectedReason ?? '', preferredOn: option.preferredOn ?? '', preferredReason: option.preferredReason ?? '',
});

/** A law that the consultation answers to. */
export const dutyFields: readonly Field[] = [
  { name: 'statute', kind: 'text', label: 'Act', hint: 'For example, Childcare Act 2006' },
  { name: 'section', kind: 'text', label: 'Section', hint: 'For example, Section 5D', width: 20 },
  long('requirement', 'What it asks of the council', 1000),
  long('metBy', 'How this consultation meets it', 1000, 'Can be said later'),
];
export const dutyValues = ({ statute, section, requirement, metBy }: Prepared['duties'][number]): FormValues => ({ statute, section, requirement, metBy: metBy ?? '' });
