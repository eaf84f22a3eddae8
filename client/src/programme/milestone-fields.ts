import type { Field } from '../forms/fields.ts';

interface Choosable {
  id: string;
  title: string;
}

const dueHint = 'A day, a month or a time of year, such as 27 3 2027, end of June 2027 or summer 2027';

/** A time in the words of the office. */
export const dueField = (label: string, name = 'due'): Field => ({ name, kind: 'text', label, hint: dueHint, width: 20 });

/** Why something changed. */
export const reasonField = (label: string): Field => ({
  name: 'reason',
  kind: 'textarea',
  label,
  hint: 'The board and its officers will see this. Do not name people.',
  maxLength: 500,
});

/** What a milestone is called, who answers for it, where it belongs and who may see it. */
export const wordsFields = (workstreams: readonly Choosable[]): readonly Field[] => [
  {
    name: 'title',
    kind: 'text',
    label: 'What will have been reached?',
    hint: 'For example, “The information sharing agreement is signed by all partners”',
  },
  {
    name: 'ownerRole',
    kind: 'text',
    label: 'Which role answers for it? (optional)',
    hint: 'A post, not a person’s name. For example, Data and systems lead',
    width: 30,
  },
  ...(workstreams.length > 0
    ? [
        {
          name: 'workstreamId',
          kind: 'select',
          label: 'Which workstream does it belong to?',
          options: [
            { value: '', text: 'The whole programme' },
            ...workstreams.map(({ id, title }) => ({ value: id, text: title })),
          ],
        } as const,
      ]
    : []),
  {
    name: 'audience',
    kind: 'radios',
    label: 'Who may see it?',
    choices: [
      { value: 'BOARD', label: 'The board and those who work for it' },
      { value: 'PUBLIC', label: 'Everybody' },
    ],
  },
];

/** A decision of the council, from its register. */
export const decisionField = (
  label: string,
  none: string,
  decisions: readonly (Choosable & { reference: string })[],
): Field => ({
  name: 'decisionId',
  kind: 'select',
  label,
  options: [
    { value: '', text: none },
    ...decisions.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` })),
  ],
});
