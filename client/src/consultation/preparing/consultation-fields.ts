import { consultationMethods } from '@throughline/shared/forms/consultation';
import { formatFuzzyDate, londonDay, londonTime } from '@throughline/shared/dates';
import type { Field } from '../../forms/fields.ts';
import { textOf, type FormValues } from '../../forms/form-result.ts';
import type { Prepared } from './preparing-data.ts';
import { methodWords } from './preparing-words.ts';

const affected = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
  { value: 'NOT_STATED', label: 'Not said yet' },
];
const long = (name: string, label: string, hint?: string): Field => ({ name, kind: 'textarea', label, hint, maxLength: 2000, rows: 4 });

/** What a consultation says of itself, and when it runs. */
export const consultationFields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'Title' },
  { name: 'slug', kind: 'text', label: 'Web address', hint: 'Small letters, figures and hyphens, like family-hubs-2027' },
  long('summary', 'What it is about', 'In plain words. This stands at the top of the page.'),
  long('whyNow', 'Why people are asked now', 'Say what is still open and what their answers can change.'),
  long('nextSteps', 'What becomes of the answers'),
  { name: 'outcomeDue', kind: 'text', label: 'When that is due', hint: 'For example, June 2027', width: 20 },
  { name: 'feedbackDueOn', kind: 'date', label: 'By when people hear what became of what they said', hint: 'No later than 12 weeks after it closes, if you can' },
  { name: 'opensOn', kind: 'date', label: 'First day' },
  { name: 'opensTime', kind: 'text', label: 'Time it opens', hint: 'Leave empty for the start of the day', width: 5 },
  { name: 'closesOn', kind: 'date', label: 'Last day' },
  { name: 'closesTime', kind: 'text', label: 'Time it closes', hint: 'Leave empty for the end of the day', width: 5 },
  { name: 'statedLength', kind: 'text', label: 'Length, as it is announced', hint: 'For example, 8 weeks. It is compared with the days.', width: 20 },
  { name: 'methods', kind: 'checkboxes', label: 'How people can answer', choices: consultationMethods.map((value) => ({ value, label: methodWords[value] })) },
  { name: 'changesChildrensCentres', kind: 'radios', label: "Does the proposal change children's centres?", choices: affected },
  { name: 'changesYouthProvision', kind: 'radios', label: 'Does it change what is there for young people?', choices: affected },
  { name: 'changesSendProvision', kind: 'radios', label: 'Does it change provision for special educational needs and disability?', choices: affected },
];

/** A time is only shown where it is not the whole day. */
const timeOf = (instant: string, whole: string): string => {
  const time = londonTime(new Date(instant));
  return time === whole ? '' : time;
};

/** The saved consultation, by field. */
export const consultationValues = ({ outcomeDue, opensAt, closesAt, methods, ...saved }: Prepared): FormValues => ({
  title: saved.title,
  slug: saved.slug,
  summary: saved.summary,
  whyNow: saved.whyNow ?? '',
  nextSteps: saved.nextSteps ?? '',
  outcomeDue: outcomeDue ? formatFuzzyDate(outcomeDue) : '',
  feedbackDueOn: saved.feedbackDueOn ?? '',
  opensOn: londonDay(new Date(opensAt)),
  opensTime: timeOf(opensAt, '00:00'),
  closesOn: londonDay(new Date(closesAt)),
  closesTime: timeOf(closesAt, '23:59'),
  statedLength: saved.statedLength ?? '',
  methods,
  changesChildrensCentres: saved.changesChildrensCentres,
  changesYouthProvision: saved.changesYouthProvision,
  changesSendProvision: saved.changesSendProvision,
});

/** What was typed for a time in words: the server reads the words again. */
export const wordsOf = (value: FormValues[string] | undefined): string | null => textOf(value).trim() || null;
