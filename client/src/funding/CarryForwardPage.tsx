import { financialYearAfter } from '@throughline/shared/financial-years';
import { budgetTransferForm } from '@throughline/shared/forms/budget-transfer';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Money } from '../layout/Money.tsx';
import { Page } from '../layout/Page.tsx';
import { budgetLinePage, budgetLinePath, grantBudgetPath } from './budget-data.ts';
import { CarryForwardDocument } from './BudgetLinePage.graphql.generated.ts';
import { linesBeside, transferFields } from './transfer-form.ts';

export const loader = budgetLinePage.loader;

export const action = formAction(budgetTransferForm, async ({ data, gql, params }) => {
  await gql.mutate(CarryForwardDocument, { input: data });
  return budgetLinePath(params);
});

/** Carries what a line has not spent into a line of the next financial year. */
export function Component() {
  const { budgetLine: line } = budgetLinePage.useData();
  const { council, grant, financialYear, fundType } = line;
  const back = budgetLinePath(useParams());
  const title = 'Carry forward';
  const next = financialYearAfter(financialYear);
  const others = linesBeside(line).filter((other) => other.financialYear === next && other.fundType === fundType);
  if (others.length === 0) {
    return (
      <Page title={title} back={back} isNarrow>
        <h1 className="govuk-heading-l">{title}</h1>
        <EmptyState>There is no line of {next} yet that this money can be carried into.</EmptyState>
        <p className="govuk-body">
          <a className="govuk-link" href={grant ? `${grantBudgetPath({ id: grant.id, council })}/add` : `/${council.slug}/money/budget/add`}>
            Add a budget line for {next}
          </a>
          , with a budget of 0 if it is to hold nothing else.
        </p>
      </Page>
    );
  }
  return (
    <FormPage
      title={title}
      back={back}
      fields={transferFields(line, others, `Into which line of ${next}?`)}
      hidden={{ fromLineId: line.id }}
      submit="Carry it forward"
    >
      <p className="govuk-body-l">
        {line.title}, {financialYear}
      </p>
      <p className="govuk-body">
        <Money pence={Math.max(0, line.budgetPence - line.spentPence)} /> of it is not spent.
        {line.committedPence > 0 && (
          <>
            {' '}
            That has <Money pence={line.committedPence} /> in it which is committed and will be paid.
          </>
        )}
      </p>
    </FormPage>
  );
}
