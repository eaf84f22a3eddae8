import type { Field } from '../../forms/fields.ts';
import type { DraftOfFiguresFragment, DraftWithFiguresFragment } from './DraftFigures.graphql.generated.ts';

/** In which section a figure stands. */
export const sectionField = ({ draftSections }: Pick<DraftOfFiguresFragment, 'draftSections'>): Field => ({
  name: 'sectionId',
  kind: 'select',
  label: 'Which section is it for?',
  options: [{ value: '', text: 'The whole paper' }, ...draftSections.map(({ id, label, heading }) => ({ value: id, text: [label, heading].filter(Boolean).join(' ') }))],
});

const unitField: Field = { name: 'unit', kind: 'text', label: 'What is counted? (optional)', hint: 'Such as “sites” or “families”. Leave it empty for money and days', width: 20 };
const noteField: Field = { name: 'note', kind: 'text', label: 'Note (optional)', hint: 'What a reader has to know beside the figure' };
const labelField: Field = { name: 'label', kind: 'text', label: 'What does the figure say?', hint: 'Such as “Grant awarded for 2022/23”' };
const kindField: Field = {
  name: 'kind',
  kind: 'radios',
  label: 'What kind of figure is it?',
  hint: 'Numbers of people who answered a consultation come from its published results only.',
  choices: [
    { value: 'PENCE', label: 'An amount of money' },
    { value: 'NUMBER', label: 'A number of things' },
    { value: 'DAY', label: 'A day' },
  ],
};

const exemptField: Field = {
  name: 'isExempt',
  kind: 'radios',
  label: 'Who may read it once it is published?',
  choices: [
    { value: 'NO', label: 'Everybody' },
    { value: 'YES', label: 'The committee and officers only', hint: 'It is exempt' },
  ],
};

/** A figure that a paper prints. */
export const paperFields = (draft: DraftOfFiguresFragment, papers: readonly { id: string; title: string; statedDate: string | null }[]): readonly Field[] => [
  { name: 'paperId', kind: 'select', label: 'Which paper?', options: [{ value: '', text: 'Choose' }, ...papers.map(({ id, title, statedDate }) => ({ value: id, text: [title, statedDate].filter(Boolean).join(', ') }))] },
  { name: 'place', kind: 'text', label: 'Where in the paper?', hint: 'Such as “paragraph 6”', width: 20 },
  { name: 'raw', kind: 'text', label: 'How does the paper print it?', hint: 'Copy its words, such as “£1.3m”', width: 20 },
  { name: 'value', kind: 'text', label: 'What does that mean? (optional)', hint: 'Only where the words are no figure by themselves: “a to f” means 6', width: 20 },
  kindField,
  labelField,
  unitField,
  noteField,
  sectionField(draft),
];

/** A figure that somebody outside the platform states. */
export const statedFields = (draft: DraftOfFiguresFragment): readonly Field[] => [
  { name: 'value', kind: 'text', label: 'The figure', hint: 'Such as “£1,300”, “17” or “31 March 2024”. Begin with “about” where it is not exact', width: 20 },
  kindField,
  labelField,
  { name: 'statedBy', kind: 'text', label: 'Who says so, and when?', hint: 'Such as “Head of Finance, e-mail of 3 May 2026”. Readers see this' },
  unitField,
  noteField,
  sectionField(draft),
];

/** The words beside a figure that is there already. */
export const wordsFields = (draft: DraftOfFiguresFragment): readonly Field[] => [
  { ...labelField, hint: undefined },
  { name: 'key', kind: 'text', label: 'What does the text call it?', hint: 'The text names it as [[amount-spent]]. If you change this, every text and table that names it is changed too', width: 20, spellCheck: false },
  unitField,
  noteField,
  sectionField(draft),
  {
    name: 'isApproximate',
    kind: 'radios',
    label: 'Is it exact?',
    choices: [
      { value: 'NO', label: 'Exact' },
      { value: 'YES', label: 'About right', hint: 'It is shown with “about” before it' },
    ],
  },
  exemptField,
];

/** A table or chart of figures. */
export const exhibitFields = ({ draftFigures }: Pick<DraftWithFiguresFragment, 'draftFigures'>): readonly Field[] => [
  { name: 'title', kind: 'text', label: 'Title' },
  { name: 'key', kind: 'text', label: 'What does the text call it?', hint: 'Such as “money”. The text shows it where a line says [[exhibit:money]]', width: 20, spellCheck: false },
  {
    name: 'kind',
    kind: 'radios',
    label: 'How are the figures shown?',
    choices: [
      { value: 'TABLE', label: 'As a table' },
      { value: 'BARS', label: 'As bars, with the table', hint: 'For amounts, or for numbers of the same thing' },
    ],
  },
  {
    name: 'figureKeys',
    kind: 'checkboxes',
    label: 'Which figures?',
    choices: draftFigures.map(({ key, label, display }) => ({ value: key, label: `${label}: ${display ?? 'no value yet'}` })),
  },
  { name: 'description', kind: 'textarea', label: 'What does it show?', hint: 'For people who do not see it: say what stands beside what.', maxLength: 600, rows: 3 },
  exemptField,
];
