import { recordBodyForm } from '@throughline/shared/forms/bodies';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { bodyFields } from './body-forms.ts';
import { bodyPath } from './decision-paths.ts';
import { RecordBodyDocument } from './BodyPage.graphql.generated.ts';
import { newDecisionPage } from './new-decision.ts';

export const loader = newDecisionPage.loader;

export const action = formAction(recordBodyForm, async ({ data, gql }) => {
  const { recordBody } = await gql.mutate(RecordBodyDocument, { input: data });
  return bodyPath(data.councilSlug, recordBody.id);
});

/** Adds a committee, board, panel or network. */
export function Component() {
  const { slug } = newDecisionPage.useData().council;
  return (
    <FormPage
      title="Add a committee, board or panel"
      back={`/${slug}/bodies`}
      fields={bodyFields}
      values={{ frequency: 'NOT_STATED' }}
      hidden={{ councilSlug: slug }}
      submit="Add it"
    />
  );
}
