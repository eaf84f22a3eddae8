import type { Field } from '../../forms/fields.ts';

export const pointFields: readonly Field[] = [
  { name: 'theme', kind: 'text', label: 'What is it about?', hint: 'A theme, such as “Opening times”. Points with the same theme stand together.' },
  { name: 'words', kind: 'textarea', label: 'What did people say?', hint: 'In your words, so that nobody can be recognised', maxLength: 400, rows: 3 },
];
