import { formatPence } from '@throughline/shared/money';
import type { Field } from '../forms/fields.ts';
import type { FormGrant } from './grant-form.tsx';

/** Fields that several forms about money have in common. */
export const byWhomField: Field = { name: 'byWhom', kind: 'text', label: 'Who did it?', hint: 'The department, a body or a post. Do not name people.', width: 30 };
export const noteField: Field = { name: 'note', kind: 'textarea', label: 'What must be known to read it? (optional)', maxLength: 500, rows: 3 };
export const reasonField: Field = { name: 'reason', kind: 'textarea', label: 'Why?', hint: 'The board and its officers will see this. Do not name people.', maxLength: 500, rows: 3 };

export const wordedHint = 'As the paper says it: a day, a month or a year, such as 27 3 2024, May 2022 or summer 2023';

export const yesOrNo = [
  { value: 'YES', label: 'Yes' },
  { value: 'NO', label: 'No' },
] as const;

export const publishedField: Field = {
  name: 'isPublished',
  kind: 'radios',
  label: 'May everybody see it?',
  choices: [
    { value: 'YES', label: 'Yes', hint: 'A published paper says it' },
    { value: 'NO', label: 'No', hint: 'Only officers and the board' },
  ],
};

/** The decisions of the council to choose from. */
export function decisionField({ council }: { council: Pick<FormGrant['council'], 'decisions'> }, { name = 'decisionId', label = 'Which decision is behind it? (optional)' } = {}): Field {
  const decisions = council.decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }));
  return { name, kind: 'select', label, options: [{ value: '', text: 'None' }, ...decisions] };
}

/** An amount as a person types it: '1,300.50', without the sign of the currency. */
export const typedAmount = (pence: number | null): string => (pence === null ? '' : formatPence(pence).replace('£', ''));
