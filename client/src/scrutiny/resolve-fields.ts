import { resolutionOutcomes, resolveRecommendationForm } from '@throughline/shared/forms/consideration';
import { validateForm, type DataOf } from '@throughline/shared/forms';
import type { Field } from '../forms/fields.ts';
import { textOf, type FormError, type FormValues } from '../forms/form-result.ts';
import { NONE, type Option } from './choices.ts';
import { outcomeWords } from './scrutiny-words.ts';

export interface Asked {
  position: number;
  text: string;
}

const names = ['outcome', 'wording', 'deferredToMeetingId', 'referredToBodyId', 'note'] as const;
const nameOf = (name: string, position: number): string => `${name}-${position}`;

/** The questions about one recommendation, under names of their own, so that several stand on one page. */
export const resolveFields = ({ position, text }: Asked, meetings: readonly Option[], bodies: readonly Option[]): Field[] => [
  {
    name: nameOf('outcome', position), kind: 'radios', label: `Recommendation ${position}: ${text}`, hint: 'What was resolved? Leave empty where the minutes say nothing yet',
    choices: resolutionOutcomes.map((value) => ({ value, label: outcomeWords[value].words })),
  },
  { name: nameOf('wording', position), kind: 'textarea', label: `The words as they were agreed (${position})`, hint: 'Only when it was agreed with other words.', maxLength: 2000, rows: 2 },
  { name: nameOf('deferredToMeetingId', position), kind: 'select', label: `Put off to which meeting? (${position})`, hint: 'Only when it was put off', options: [NONE, ...meetings] },
  { name: nameOf('referredToBodyId', position), kind: 'select', label: `Referred to which body? (${position})`, hint: 'Only when it was referred', options: [NONE, ...bodies] },
  { name: nameOf('note', position), kind: 'text', label: `What else the minutes say of it (${position})`, hint: 'Do not name people' },
];

type Resolution = DataOf<typeof resolveRecommendationForm>;

/** What was resolved, of those recommendations of which anything was entered; and what is wrong with it, by field. */
export function readResolutions(values: FormValues, considerationId: string): { resolutions: Resolution[]; errors: FormError[] } {
  const positions = textOf(values['positions']).split(',').map(Number).filter((position) => position > 0);
  const resolutions: Resolution[] = [];
  const errors: FormError[] = [];
  for (const position of positions) {
    const entered = Object.fromEntries(names.map((name) => [name, textOf(values[nameOf(name, position)])]));
    if (Object.values(entered).every((text) => text.trim() === '')) continue;
    const form = validateForm(resolveRecommendationForm, { ...entered, considerationId, position });
    if (form.ok) resolutions.push(form.data);
    else errors.push(...Object.entries(form.fields).map(([name, message]) => ({ field: nameOf(name, position), message: `Recommendation ${position}: ${message}` })));
  }
  if (resolutions.length === 0 && errors.length === 0) errors.push({ field: nameOf('outcome', positions[0] ?? 1), message: 'Select what was resolved on at least one recommendation' });
  return { resolutions, errors };
}

/** A refusal of the server, beside the field of the recommendation that it is about. */
export const errorsOf = (fields: Readonly<Record<string, string>>, position: number): FormError[] =>
  Object.entries(fields).map(([name, message]) => ({ field: nameOf(name, position), message: `Recommendation ${position}: ${message}` }));
