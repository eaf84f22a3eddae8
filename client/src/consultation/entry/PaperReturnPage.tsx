import { sayPaperReturnForm } from '@throughline/shared/forms/entered-response';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { PaperReturnPageDocument, SayPaperReturnDocument } from './Entry.graphql.generated.ts';

const page = definePage(PaperReturnPageDocument, { variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }), found: ['consultation'] });
export const loader = page.loader;

export const action = formAction(sayPaperReturnForm, async ({ data, gql, params }) => {
  await gql.mutate(SayPaperReturnDocument, { input: data });
  return `${consultationPath(params)}/manage/responses`;
});

const fields: Field[] = [
  { kind: 'textarea', name: 'postTo', label: 'Address to post the form to', rows: 4 },
  { kind: 'text', name: 'handInAt', label: 'Where it can be handed in', hint: 'You can leave it out. Such as “any library or family hub”.' },
  { kind: 'text', name: 'telephone', label: 'Telephone number to answer or to ask for help', hint: 'You can leave it out.', width: 20 },
];

/** Where the printed form goes back to; it stands on the form. */
export function Component() {
  const { consultation } = page.useData();
  const [back] = consultation.paperReturns;
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Where the form is sent to"
      back={`${path}/manage/responses`}
      fields={fields}
      values={{ postTo: back?.postTo ?? '', handInAt: back?.handInAt ?? '', telephone: back?.telephone ?? '' }}
      version={back?.version ?? 0}
      hidden={{ consultationId: consultation.id }}
    />
  );
}
