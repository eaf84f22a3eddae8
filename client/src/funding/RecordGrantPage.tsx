import { recordGrantForm } from '@throughline/shared/forms/grant-life';
import { formAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { Details } from '../govuk/Details.tsx';
import { definePage } from '../page.ts';
import { byWhomField, publishedField, wordedHint } from './grant-fields.ts';
import { RecordGrantDocument, RecordGrantPageDocument, type RecordGrantPageQuery } from './RecordGrantPage.graphql.generated.ts';

const page = definePage(RecordGrantPageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council!.viewerCanKeepGrants ? undefined : `/${council!.slug}/money`),
});
export const loader = page.loader;

export const action = formAction(recordGrantForm, async ({ data, values, gql, params }) => {
  const { recordGrant } = await gql.mutate(RecordGrantDocument, { input: { ...data, stated: textOf(values['stated']).trim() || null } });
  return `/${params['council']}/grants/${recordGrant.id}`;
});

const fields: readonly Field[] = [
  { name: 'title', kind: 'text', label: 'What does the council call it?', width: 30 },
  { name: 'scheme', kind: 'text', label: 'Which national scheme pays it?', hint: 'By any name that papers give it. The list below has them.' },
  {
    name: 'purpose',
    kind: 'radios',
    label: 'What is it for?',
    choices: [
      { value: 'TRANSFORMATION', label: 'To change how services work, for a time' },
      { value: 'DELIVERY', label: 'To run services' },
      { value: 'NOT_STATED', label: 'Nobody says' },
    ],
  },
  { name: 'ceilingPence', kind: 'money', label: 'What is the most that could come? (optional)', hint: 'This is no income.' },
  { name: 'indicativePence', kind: 'money', label: 'How much is spoken of, but not promised? (optional)', hint: 'This is no income either.' },
  { name: 'stated', kind: 'text', label: 'When was that stated? (with an amount)', hint: wordedHint, width: 20 },
  { ...byWhomField, label: 'Who says that the council may have it?' },
  publishedField,
];

/** A grant that the council may have. Schemes with nearly one name are different schemes, so the name is looked up. */
export function Component() {
  const { council, fundingSchemes } = page.useData();
  return (
    <FormPage title="Record a grant" back={`/${council.slug}/money`} fields={fields} hidden={{ councilId: council.id }} submit="Record the grant" after={<Schemes schemes={fundingSchemes} />} />
  );
}

function Schemes({ schemes }: { schemes: RecordGrantPageQuery['fundingSchemes'] }) {
  return (
    <Details summary="The schemes we know, and what papers call them">
      <ul className="govuk-list govuk-list--bullet">
        {schemes.map(({ id, name, department, aliases }) => (
          <li key={id}>
            {name}, {department}. Also called: {aliases.map((alias) => alias.name).filter((alias) => alias !== name).join(', ') || 'nothing else'}.
          </li>
        ))}
      </ul>
    </Details>
  );
}
