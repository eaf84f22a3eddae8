import { nameFinalDecisionForm } from '@throughline/shared/forms/consultation';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { DecisionsToNameDocument } from './Preparing.graphql.generated.ts';
import { NameFinalDecisionDocument } from './PreparingCommands.graphql.generated.ts';
import { managePath, useManagePath } from './preparing-data.ts';

const page = definePage(DecisionsToNameDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['council', 'consultation'],
  elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.keep ? undefined : consultationPath(params)),
});
export const loader = page.loader;

export const action = formAction(nameFinalDecisionForm, async ({ data, gql, params }) => {
  await gql.mutate(NameFinalDecisionDocument, { input: data });
  return `${managePath(params)}/dates`;
});

/** Names the decision that follows on a consultation, and waits for it. */
export function Component() {
  const { council, consultation } = page.useData();
  const options = council.decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }));
  return (
    <FormPage
      title="Name the decision that follows"
      back={`${useManagePath()}/dates`}
      fields={[{ name: 'decisionId', kind: 'select', label: 'Decision', options: [{ value: '', text: 'Choose' }, ...options] }]}
      values={{ decisionId: consultation.decisions[0]?.id ?? '' }}
      version={consultation.version}
      hidden={{ consultationId: consultation.id }}
      submit="Save"
    >
      <p className="govuk-body">From then on it cannot be taken before the results are published and equality was weighed. The clerk records new decisions.</p>
    </FormPage>
  );
}
