import { addGlossaryTermForm, changeGlossaryTermForm } from '@throughline/shared/forms/paper-template';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { notFound, problem } from '../../route-errors.ts';
import { AddGlossaryTermDocument, ChangeGlossaryTermDocument, GlossaryDocument } from './Templates.graphql.generated.ts';

const page = definePage(GlossaryDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ viewer, council }, { url }) => {
    if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
    if (!council.viewerCanWithPapers.keepGlossary) throw problem('FORBIDDEN');
    return undefined;
  },
});
export const loader = page.loader;

/** Adds a term, or changes the one that the address names. */
export const action = formAction(
  ({ params }) => Promise.resolve(params['term'] === 'add' ? addGlossaryTermForm : changeGlossaryTermForm),
  async ({ data: { term, expansion, meaning }, values, gql, params }) => {
    const [termId, words] = [textOf(values['termId']), { term, expansion, meaning }];
    if (termId === '') await gql.mutate(AddGlossaryTermDocument, { input: { ...words, councilId: textOf(values['councilId']) } });
    else await gql.mutate(ChangeGlossaryTermDocument, { input: { ...words, termId, version: Number(textOf(values['version'])) } });
    return `/${params['council']!}/glossary`;
  },
);

const fields: readonly Field[] = [
  { name: 'term', kind: 'text', label: 'Short form or term', hint: 'As papers write it, such as “DfE”', width: 10, spellCheck: false },
  { name: 'expansion', kind: 'text', label: 'What does it stand for? (optional)', hint: 'For a short form, such as “Department for Education”. Papers spell it out so' },
  { name: 'meaning', kind: 'textarea', label: 'What does it mean? (optional)', hint: 'In plain words.', maxLength: 500, rows: 3 },
];

/** One short form or term. */
export function Component() {
  const params = useParams();
  const { council } = page.useData();
  const term = council.glossary.find(({ id }) => id === params['term']);
  const isNew = params['term'] === 'add';
  if (!isNew && !term) throw notFound();
  return (
    <FormPage
      title={term ? 'Change a short form or term' : 'Add a short form or term'}
      back={`/${params['council']!}/glossary`}
      fields={fields}
      values={term ? { term: term.term, expansion: term.expansion ?? '', meaning: term.meaning ?? '' } : {}}
      version={term?.version}
      hidden={term ? { termId: term.id } : { councilId: council.id }}
      submit={term ? 'Save' : 'Add'}
    />
  );
}
