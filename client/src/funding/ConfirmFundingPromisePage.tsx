import { confirmFundingPromiseForm } from '@throughline/shared/forms/sustainability';
import { formatPence } from '@throughline/shared/money';
import { ConfirmFundingPromiseDocument } from './grant-commands.graphql.generated.ts';
import { grantFormPage, rowCalled, type FormGrant } from './grant-form.tsx';
import { sustainabilityPath } from './recurring-cost-fields.ts';

const promiseOf = ({ recurringCosts }: FormGrant, { cost, promise }: Readonly<Record<string, string | undefined>>) => rowCalled(rowCalled(recurringCosts, cost).promises, promise);

/** A promise is confirmed by somebody who may give it. */
export const { loader, action, Component } = grantFormPage({
  title: 'Record that a promise is confirmed',
  form: confirmFundingPromiseForm,
  fields: () => [
    { name: 'confirmedOn', kind: 'date', label: 'On which day?', hint: 'For example, 27 3 2024' },
    { name: 'confirmedBy', kind: 'text', label: 'Who confirmed it?', hint: 'The post of somebody who may promise this money', width: 30 },
    { name: 'evidence', kind: 'text', label: 'What shows it?', hint: 'Such as a minute or a letter, with its date' },
  ],
  version: (grant, params) => promiseOf(grant, params).version,
  hidden: (_grant, { promise }) => ({ promiseId: promise! }),
  intro: (grant, params) => {
    const { promisedBy, yearlyPence } = promiseOf(grant, params);
    return <p className="govuk-body">{promisedBy}: {formatPence(yearlyPence)} a year.</p>;
  },
  command: ConfirmFundingPromiseDocument,
  input: (data) => data,
  after: sustainabilityPath,
});
