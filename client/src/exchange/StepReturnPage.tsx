import { returnStepForm } from '@throughline/shared/forms/funder-return';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { moveWords } from './return-words.ts';
import { ReturnPageDocument, StepFunderReturnDocument } from './ReturnsPage.graphql.generated.ts';

const page = definePage(ReturnPageDocument, { variables: ({ params }) => ({ id: params['return']! }), found: ['funderReturn'] });
export const loader = page.loader;

const pathOf = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/grants/${params['grant']}/returns/${params['return']}`;

export const action = formAction(returnStepForm, async ({ data, gql, params }) => {
  await gql.mutate(StepFunderReturnDocument, { input: data });
  return pathOf(params);
});

/** Says what was done with a return. What is submitted is copied as it is at that moment. */
export function Component() {
  const { funderReturn: found } = page.useData();
  return (
    <FormPage
      title="What was done with this return"
      back={pathOf(useParams())}
      hidden={{ returnId: found.id, version: found.version }}
      fields={[
        { kind: 'radios', name: 'step', label: 'What was done?', choices: found.moves.map((move) => ({ value: move, label: moveWords[move] })) },
        { kind: 'date', name: 'madeOn', label: 'When?' },
        { kind: 'textarea', name: 'note', label: 'What must be known of it? (optional)', maxLength: 500 },
      ]}
      submit="Save"
    >
      <p className="govuk-body">
        {found.grantTitle}: {found.title}
      </p>
    </FormPage>
  );
}
