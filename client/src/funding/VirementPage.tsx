import { budgetTransferForm } from '@throughline/shared/forms/budget-transfer';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Money } from '../layout/Money.tsx';
import { Page } from '../layout/Page.tsx';
import { budgetLinePage, budgetLinePath } from './budget-data.ts';
import { RecordVirementDocument } from './BudgetLinePage.graphql.generated.ts';
import { linesBeside, transferFields } from './transfer-form.ts';

export const loader = budgetLinePage.loader;

export const action = formAction(budgetTransferForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordVirementDocument, { input: data });
  return budgetLinePath(params);
});

/** Moves money from a line of the budget to another of the same year. Capital never becomes revenue. */
export function Component() {
  const { budgetLine: line } = budgetLinePage.useData();
  const back = budgetLinePath(useParams());
  const title = 'Move money to another line';
  const isAllowed = (fundType: string) => line.fundType === 'REVENUE' || fundType === 'CAPITAL';
  const others = linesBeside(line).filter(({ financialYear, fundType }) => financialYear === line.financialYear && isAllowed(fundType));
  if (others.length === 0) {
    return (
      <Page title={title} back={back} isNarrow>
        <h1 className="govuk-heading-l">{title}</h1>
        <EmptyState>There is no other line of {line.financialYear} that this money may go to.</EmptyState>
      </Page>
    );
  }
  return (
    <FormPage
      title={title}
      back={back}
      fields={transferFields(line, others, 'To which line?')}
      hidden={{ fromLineId: line.id }}
      submit="Move the money"
    >
      <p className="govuk-body-l">
        {line.title}, {line.financialYear}
      </p>
      <p className="govuk-body">
        <Money pence={Math.max(0, line.leftPence)} /> of it is neither spent nor committed, and can move.
      </p>
    </FormPage>
  );
}
