import { useLoaderData, useParams } from 'react-router';
import { nameSafeguardingPostForm } from '@throughline/shared/forms/free-text';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { consultationPath } from '../response-cookies.ts';
import { NameSafeguardingPostDocument } from './Texts.graphql.generated.ts';
import { loadTexts } from './texts-data.ts';

export const loader = loadTexts;

export const action = formAction(nameSafeguardingPostForm, async ({ data, gql, params }) => {
  await gql.mutate(NameSafeguardingPostDocument, { input: data });
  return `${consultationPath(params)}/manage/texts`;
});

const fields: readonly Field[] = [
  { name: 'post', kind: 'text', label: 'To which post is it passed on?', hint: 'The post, not a name' },
  { name: 'procedure', kind: 'textarea', label: 'What does the council\'s procedure say?', hint: 'What whoever reads the text must do, and how fast', maxLength: 2000, rows: 6 },
];

/** The post that takes care of answers that may tell of harm; administrators name it. */
export function Component() {
  const { council } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  const [route] = council.safeguardingRoutes;
  return (
    <FormPage
      title="If a text may tell of harm" back={`${path}/manage/texts`} fields={fields} submit="Save" hidden={{ councilId: council.id }}
      values={{ post: route?.post ?? '', procedure: route?.procedure ?? '' }} version={route?.version ?? 0}
    />
  );
}
