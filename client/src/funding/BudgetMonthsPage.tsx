import { financialMonths } from '@throughline/shared/financial-years';
import { rephaseBudgetLineForm } from '@throughline/shared/forms/budget-line';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { Money } from '../layout/Money.tsx';
import { budgetLinePage, budgetLinePath } from './budget-data.ts';
import { monthsFields } from './budget-fields.ts';
import { RephaseBudgetLineDocument } from './BudgetLinePage.graphql.generated.ts';
import { inField } from './budget-words.ts';

export const loader = budgetLinePage.loader;

export const action = formAction(rephaseBudgetLineForm, async ({ data, gql, params }) => {
  const { months: _same, ...input } = data;
  await gql.mutate(RephaseBudgetLineDocument, { input });
  return budgetLinePath(params);
});

const since: readonly Field[] = [
  { name: 'holdsFrom', kind: 'date', label: 'From when do these months hold?', hint: 'The months as they were before that day stay in the history' },
];
const why: readonly Field[] = [
  { name: 'reason', kind: 'textarea', label: 'Why have the months changed?', hint: 'The board will see this. Do not name people.', rows: 3, maxLength: 500 },
];

/** Says how a line of the budget is spread over its year, for the first time or anew. */
export function Component() {
  const { id, version, title, financialYear, budgetPence, profiles } = budgetLinePage.useData().budgetLine;
  const [newest] = profiles;
  const values = Object.fromEntries(
    financialMonths.map((month, index) => [month, newest ? inField(newest.months.find(({ place }) => place === index + 1)!.pence) : '']),
  );
  return (
    <FormPage
      title={newest ? 'Change the months' : 'Say the months'}
      back={budgetLinePath(useParams())}
      fields={[...monthsFields, ...since, ...(newest ? why : [])]}
      values={values}
      version={version}
      hidden={{ budgetLineId: id }}
      submit="Save the months"
    >
      <p className="govuk-body-l">
        {title}, {financialYear}
      </p>
      <p className="govuk-body">
        The twelve months must come to its budget of <Money pence={budgetPence} />. Enter 0 for a month without any.
      </p>
    </FormPage>
  );
}
