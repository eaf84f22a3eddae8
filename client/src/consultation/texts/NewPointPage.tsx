import { useLoaderData, useParams } from 'react-router';
import { recordPointForm } from '@throughline/shared/forms/points';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { consultationPath } from '../response-cookies.ts';
import { pointFields } from './point-fields.ts';
import { RecordPointDocument } from './Texts.graphql.generated.ts';
import { loadTexts } from './texts-data.ts';

export const loader = loadTexts;

export const action = formAction(recordPointForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordPointDocument, { input: data });
  return `${consultationPath(params)}/manage/points`;
});

/** Another point. */
export function Component() {
  const { consultation, questions } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  const choices = questions.map(({ question }) => ({ value: question.id, label: `${question.position}. ${question.text}` }));
  return (
    <FormPage
      title="Add a point" back={`${path}/manage/points`} submit="Add the point" hidden={{ consultationId: consultation.id }}
      fields={[{ name: 'questionId', kind: 'radios', label: 'To which question did people say it?', choices }, ...pointFields]}
      values={{ questionId: choices.length === 1 ? choices[0]!.value : '' }}
    />
  );
}
