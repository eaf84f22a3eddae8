import { openReturnForm } from '@throughline/shared/forms/funder-return';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { OpenFunderReturnDocument, ReturnsPageDocument } from './ReturnsPage.graphql.generated.ts';

const page = definePage(ReturnsPageDocument, { variables: ({ params }) => ({ grant: params['grant']! }) });
export const loader = page.loader;

export const action = formAction(openReturnForm, async ({ data, gql, params }) => {
  const { openFunderReturn } = await gql.mutate(OpenFunderReturnDocument, { input: data });
  return `/${params['council']}/grants/${params['grant']}/returns/${openFunderReturn?.id ?? ''}`;
});

/** Opens a return for a period of a grant. */
export function Component() {
  const { funderReturns: found } = page.useData();
  const { council, grant } = useParams();
  return (
    <FormPage
      title="Open a return"
      back={`/${council}/grants/${grant}/returns`}
      hidden={{ grantId: grant ?? '' }}
      fields={[
        { kind: 'text', name: 'title', label: 'What is it called?', hint: 'For example, April to September 2022' },
        { kind: 'date', name: 'periodStart', label: 'First day of the period' },
        { kind: 'date', name: 'periodEnd', label: 'Last day of the period' },
        { kind: 'date', name: 'dueOn', label: 'When is it due? (optional)' },
        {
          kind: 'radios', name: 'templateId', label: 'On which form does the funder ask?',
          choices: found.templates.map(({ id, title, code, isDemonstration }) => ({ value: id, label: title, hint: `${code}${isDemonstration ? ', made up for demonstration' : ''}` })),
        },
      ]}
      submit="Open the return"
    >
      <p className="govuk-body">{found.grantTitle}</p>
    </FormPage>
  );
}
