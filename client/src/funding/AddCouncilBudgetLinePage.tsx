import { addBudgetLineForm } from '@throughline/shared/forms/budget-line';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { definePage } from '../page.ts';
import { AddCouncilBudgetLineDocument } from './AddCouncilBudgetLinePage.graphql.generated.ts';
import { newLineFields } from './budget-fields.ts';
import { AddBudgetLineDocument } from './BudgetPage.graphql.generated.ts';
import { sourceWords } from './budget-words.ts';

const page = definePage(AddCouncilBudgetLineDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council!.budgetsCanBeKept ? undefined : `/${council!.slug}/money`),
});
export const loader = page.loader;

export const action = formAction(addBudgetLineForm, async ({ data, gql, params }) => {
  const { months: _workedOut, ...input } = data;
  const { addBudgetLine } = await gql.mutate(AddBudgetLineDocument, { input });
  const path = `/${params['council']}/budget/${addBudgetLine.id}`;
  return data.spread === 'NOT_STATED' ? `${path}/months` : path;
});

const source: Field = {
  name: 'source',
  kind: 'radios',
  label: 'Where does the money come from?',
  hint: 'Lines of a grant are added on the page of its budget',
  choices: Object.entries(sourceWords)
    .filter(([value]) => value !== 'GRANT')
    .map(([value, label]) => ({ value, label })),
};

/** Adds a line of the budget that no grant pays for. Its ledger is not kept here. */
export function Component() {
  const { council } = page.useData();
  return (
    <FormPage
      title="Add a budget line from another source"
      back={`/${council.slug}/money/monitor`}
      fields={newLineFields(source)}
      hidden={{ councilId: council.id }}
      submit="Add the line"
    />
  );
}
