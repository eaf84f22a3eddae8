import type { Field } from '../forms/fields.ts';
import { yesOrNo } from './grant-fields.ts';

/** The page on which recurring costs and promises stand. */
export const sustainabilityPath = (params: Readonly<Record<string, string | undefined>>): string => `/${params['council']}/money/sustainability`;

/** What is said of a cost that goes on. */
export const costFields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What is the cost for?', width: 30 },
  { name: 'proposal', kind: 'text', label: 'To which proposal or stage does it belong?', hint: 'Such as Staffing of the network' },
  { name: 'yearlyPence', kind: 'money', label: 'How much does a year cost?' },
  { name: 'isApproximate', kind: 'radios', label: 'Is the amount approximate?', choices: yesOrNo },
  { name: 'startsOn', kind: 'date', label: 'From which day?', hint: 'For example, 1 4 2024' },
  { name: 'endsOn', kind: 'date', label: 'Until which day? (optional)', hint: 'Leave it empty for what has no end.' },
];
