import { changeRecurringCostForm } from '@throughline/shared/forms/sustainability';
import { ChangeRecurringCostDocument } from './grant-commands.graphql.generated.ts';
import { typedAmount } from './grant-fields.ts';
import { grantFormPage, rowCalled } from './grant-form.tsx';
import { costFields, sustainabilityPath } from './recurring-cost-fields.ts';

/** A recurring cost is corrected. */
export const { loader, action, Component } = grantFormPage({
  title: 'Correct a cost that goes on',
  form: changeRecurringCostForm,
  fields: () => costFields,
  values: ({ recurringCosts }, { cost }) => {
    const { title, proposal, yearlyPence, isApproximate, startsOn, endsOn } = rowCalled(recurringCosts, cost);
    return { title, proposal, yearlyPence: typedAmount(yearlyPence), isApproximate: isApproximate ? 'YES' : 'NO', startsOn, endsOn: endsOn ?? '' };
  },
  version: ({ recurringCosts }, { cost }) => rowCalled(recurringCosts, cost).version,
  hidden: (_grant, { cost }) => ({ recurringCostId: cost! }),
  command: ChangeRecurringCostDocument,
  input: (data) => data,
  after: sustainabilityPath,
});
