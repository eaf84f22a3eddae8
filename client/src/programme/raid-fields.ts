import { raidResponses } from '@throughline/shared/forms/raid';
import type { Field } from '../forms/fields.ts';
import type { RaidKind } from '../schema.generated.ts';
import { responseWords } from './raid-words.ts';

const long = (name: string, label: string, hint?: string): Field => ({
  name,
  kind: 'textarea',
  label,
  hint,
  rows: 3,
  maxLength: 1000,
});

/** The questions about an item, by its kind. */
export function raidFields(kind: RaidKind, workstreams: readonly { id: string; title: string }[]): readonly Field[] {
  const isRisk = kind === 'RISK';
  return [
    { name: 'title', kind: 'text', label: isRisk ? 'The risk in a few words' : 'What it is, in a few words' },
    ...(isRisk
      ? [
          long('cause', 'Because of what?', 'What there is today that the risk comes from'),
          long('event', 'What may happen?'),
          long('effect', 'What would follow?'),
          {
            name: 'response',
            kind: 'radios',
            label: 'What kind of response is there?',
            choices: raidResponses.map((value) => ({ value, label: responseWords[value] })),
          } satisfies Field,
        ]
      : []),
    long('detail', 'What is known about it? (optional)', 'Do not name people or families.'),
    long('responsePlan', 'What is done about it? (optional)'),
    { name: 'ownerRole', kind: 'text', label: 'Who answers for it? (optional)', hint: 'A role, such as Property lead' },
    { name: 'ownerBody', kind: 'text', label: 'Their directorate or organisation (optional)' },
    {
      name: 'othersInvolved',
      kind: 'text',
      label: 'Others that it touches (optional)',
      hint: 'Other directorates or organisations, such as Public Health; schools',
    },
    {
      name: 'workstreamId',
      kind: 'select',
      label: 'Workstream (optional)',
      options: [{ value: '', text: 'The whole programme' }, ...workstreams.map(({ id, title }) => ({ value: id, text: title }))],
    },
    { name: 'reviewOn', kind: 'date', label: 'When should it be looked at again? (optional)', hint: 'For example, 27 3 2027' },
    { name: 'dueOn', kind: 'date', label: 'When must it be dealt with? (optional)', hint: 'For example, 27 3 2027' },
  ];
}

/** A question about the day of something that has happened. */
export const dayField = (name: string, label: string): Field => ({
  ...{ name, kind: 'date', label, hint: 'For example, 27 3 2026' },
});

/** Who judged: a role, not a name. */
export const assessorField: Field = {
  ...{ name: 'assessorRole', kind: 'text', label: 'Who judged it?', hint: 'A role, such as Programme manager' },
};
