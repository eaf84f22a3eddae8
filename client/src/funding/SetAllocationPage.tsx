import { setAllocationForm } from '@throughline/shared/forms/grant-terms';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import { SetAllocationDocument } from './grant-commands.graphql.generated.ts';
import { decisionField, reasonField, typedAmount } from './grant-fields.ts';
import { grantFormPage, rowCalled } from './grant-form.tsx';
import { partWords } from './GrantParts.tsx';

const whichPart: readonly Field[] = [
  {
    name: 'kind',
    kind: 'radios',
    label: 'Is the part capital or revenue?',
    choices: [
      { value: 'CAPITAL', label: 'Capital' },
      { value: 'REVENUE', label: 'Revenue' },
      { value: 'NONE', label: 'Neither: it is by year or by strand' },
    ],
  },
  { name: 'financialYear', kind: 'text', label: 'Which financial year? (optional)', hint: 'Such as 2022/23', width: 10 },
  { name: 'strand', kind: 'text', label: 'Which strand? (optional)', width: 30 },
];

/** A part of the award. At `/allocations/new` another part, else one that is there. What it was before stays readable. */
export const { loader, action, Component } = grantFormPage({
  title: ({ allocations }, { allocation }) => (allocation === 'new' ? 'Set a part of the award' : `Set a part of the award: ${partWords(rowCalled(allocations, allocation))}`),
  form: setAllocationForm,
  fields: (grant, { allocation }) => [
    ...(allocation === 'new' ? whichPart : []),
    { name: 'amountPence', kind: 'money', label: 'How much?', hint: 'Leave it empty when nobody states it. One part that is not stated is worked out from the others.' },
    { name: 'agreedOn', kind: 'date', label: 'When was it agreed?', hint: 'For example, 27 3 2024' },
    decisionField(grant),
    reasonField,
  ],
  values: ({ allocations }, { allocation }): FormValues => {
    if (allocation === 'new') return {};
    const { amountPence, isComputed } = rowCalled(allocations, allocation);
    return { amountPence: isComputed ? '' : typedAmount(amountPence) };
  },
  version: ({ version }) => version,
  hidden: ({ allocations }, { allocation }): Record<string, string> => {
    if (allocation === 'new') return {};
    const { kind, financialYear, strand } = rowCalled(allocations, allocation);
    return { kind: kind ?? 'NONE', financialYear: financialYear ?? '', strand: strand ?? '' };
  },
  command: SetAllocationDocument,
  input: (data) => data,
});
