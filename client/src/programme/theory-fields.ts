import { theoryKinds } from '@throughline/shared/theory-of-change';
import type { Field } from '../forms/fields.ts';
import { theoryWords } from './theory-words.ts';

/** What something in a theory of change is and says. */
export const nodeFields: readonly Field[] = [
  {
    name: 'kind',
    kind: 'radios',
    label: 'What is it?',
    choices: theoryKinds.map((kind) => ({ value: kind, label: theoryWords[kind].one, hint: theoryWords[kind].means })),
  },
  {
    name: 'title',
    kind: 'text',
    label: 'What does it say?',
    hint: 'In a few words. For example, “Families tell their story once”',
  },
  { name: 'detail', kind: 'textarea', label: 'Is there more to say about it? (optional)', maxLength: 500, rows: 3 },
];

/** Choices of things, each with its kind. */
export const nodeOptions = (nodes: readonly { id: string; kind: keyof typeof theoryWords; title: string }[]) =>
  theoryKinds.flatMap((kind) =>
    nodes
      .filter((node) => node.kind === kind)
      .map(({ id, title }) => ({ value: id, text: `${theoryWords[kind].one}: ${title}` })),
  );
