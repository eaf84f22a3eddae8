import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { changePointForm } from '@throughline/shared/forms/points';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { consultationPath } from '../response-cookies.ts';
import { loadPoint } from './load-point.ts';
import { pointFields } from './point-fields.ts';
import { ChangePointDocument } from './Texts.graphql.generated.ts';

export const loader = (args: LoaderFunctionArgs) => loadPoint(args);

export const action = formAction(changePointForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangePointDocument, { input: data });
  return `${consultationPath(params)}/manage/points`;
});

/** A point in other words. */
export function Component() {
  const { id, theme, words, version } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  return <FormPage title="Word the point anew" back={`${path}/manage/points`} fields={pointFields} values={{ theme, words }} version={version} hidden={{ pointId: id }} submit="Save" />;
}
