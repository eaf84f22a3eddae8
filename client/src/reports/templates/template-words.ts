import { partWords, signOffLine } from '@throughline/shared/paper-parts';
import type { Field } from '../../forms/fields.ts';
import type { PaperNumbering } from '../../schema.generated.ts';
import type { PaperTemplatesQuery } from './Templates.graphql.generated.ts';

export type Template = NonNullable<PaperTemplatesQuery['council']>['paperTemplates'][number];

export const numberingWords: Readonly<Record<PaperNumbering, string>> = {
  NONE: 'Not at all',
  THROUGHOUT: 'Through the whole paper: 1, 2, 3',
  BY_SECTION: 'Within each section: 1.1, 1.2',
};

/** What of a template can be set. */
export const templateFields: readonly Field[] = [
  { name: 'parts', kind: 'textarea', label: 'In which order do the parts stand?', hint: `One part on each line. Parts that you leave out follow at the end. The parts are: ${Object.values(partWords).join('; ')}.`, rows: 16 },
  {
    name: 'numbering',
    kind: 'radios',
    label: 'How are paragraphs numbered?',
    choices: (Object.keys(numberingWords) as PaperNumbering[]).map((value) => ({ value, label: numberingWords[value] })),
  },
  { name: 'implications', kind: 'textarea', label: 'Which implications does a paper have to speak of?', hint: 'One field on each line, such as “Legal”.', rows: 8 },
  { name: 'signOffs', kind: 'textarea', label: 'Who signs a paper off?', hint: 'One line for each, beginning with Finance, Legal or Other, such as “Finance: Service Director (Finance)”.', rows: 4 },
];

/** A template as its form shows it. */
export const templateValues = ({ parts, numbering, implications, signOffs }: Pick<Template, 'parts' | 'numbering' | 'implications' | 'signOffs'>) => ({
  parts: parts.map((part) => partWords[part]).join('\n'),
  numbering,
  implications: implications.join('\n'),
  signOffs: signOffs.map(signOffLine).join('\n'),
});
