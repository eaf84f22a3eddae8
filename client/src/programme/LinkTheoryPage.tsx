import { linkTheoryNodesForm } from '@throughline/shared/forms/theory-of-change';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { theoryFormPage, theoryPath } from './theory-data.ts';
import { nodeOptions } from './theory-fields.ts';
import { LinkTheoryNodesDocument } from './TheoryPage.graphql.generated.ts';

const page = theoryFormPage();
export const loader = page.loader;

export const action = formAction(linkTheoryNodesForm, async ({ data, gql, params }) => {
  await gql.mutate(LinkTheoryNodesDocument, { input: data });
  return theoryPath(params);
});

/** Says that one thing leads to another. */
export function Component() {
  const { id, version, nodes } = page.useData().theoryOfChange;
  const choose = (text: string) => ({ value: '', text });
  return (
    <FormPage
      title="Say what leads to what"
      back={theoryPath(useParams())}
      fields={[
        {
          name: 'fromNodeId',
          kind: 'select',
          label: 'What leads to the other?',
          hint: 'Or an assumption, and below it what it is assumed for',
          options: [choose('Choose one'), ...nodeOptions(nodes)],
        },
        {
          name: 'toNodeId',
          kind: 'select',
          label: 'What does it lead to?',
          hint: 'Something of the same kind or of one that comes later',
          options: [choose('Choose one'), ...nodeOptions(nodes.filter(({ kind }) => kind !== 'ASSUMPTION'))],
        },
      ]}
      version={version}
      hidden={{ theoryId: id }}
      submit="Save"
    />
  );
}
