import { changeTheoryNodeForm } from '@throughline/shared/forms/theory-of-change';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { notFound } from '../route-errors.ts';
import { theoryFormPage, theoryPath } from './theory-data.ts';
import { nodeFields } from './theory-fields.ts';
import { ChangeTheoryNodeDocument } from './TheoryPage.graphql.generated.ts';

const page = theoryFormPage();
export const loader = page.loader;

export const action = formAction(changeTheoryNodeForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeTheoryNodeDocument, { input: data });
  return theoryPath(params);
});

/** Says something in a theory of change otherwise. Its links stay. */
export function Component() {
  const { id, version, nodes } = page.useData().theoryOfChange;
  const params = useParams();
  const node = nodes.find((each) => each.id === params['node']);
  if (!node) throw notFound();
  const { kind, title, detail } = node;
  return (
    <FormPage
      title="Change what it says"
      back={theoryPath(params)}
      fields={nodeFields}
      values={{ kind, title, detail: detail ?? '' }}
      version={version}
      hidden={{ theoryId: id, nodeId: node.id }}
      submit="Save"
    />
  );
}
