import { amendGrantForm } from '@throughline/shared/forms/amend-grant';
import { formatDay } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import { notFound } from '../route-errors.ts';
import { AmendGrantDocument } from './grant-commands.graphql.generated.ts';
import { decisionField, reasonField, typedAmount } from './grant-fields.ts';
import { grantFormPage, type FormGrant } from './grant-form.tsx';

/** What an address such as `/amend/end` changes. */
const amendments = {
  award: { change: 'AWARDED', title: 'Change the award', label: 'How much is awarded now?', said: (grant: FormGrant) => grant.awardedPence && formatPence(grant.awardedPence) },
  start: { change: 'STARTS_ON', title: 'Change the first day', label: 'From which day may it be spent now?', said: (grant: FormGrant) => grant.startsOn && formatDay(grant.startsOn) },
  end: { change: 'ENDS_ON', title: 'Change the last day', label: 'Until which day may it be spent now?', said: (grant: FormGrant) => grant.endsOn && formatDay(grant.endsOn) },
} as const;

function amendmentOf(what: string | undefined) {
  if (what !== 'award' && what !== 'start' && what !== 'end') throw notFound();
  return amendments[what];
}

/** A change of the award or of a date that the funder has agreed. What was there before stays readable. */
export const { loader, action, Component } = grantFormPage({
  title: (_grant, { what }) => amendmentOf(what).title,
  form: amendGrantForm,
  fields: (grant, { what }) => {
    const { change, label } = amendmentOf(what);
    const changed: Field = change === 'AWARDED' ? { name: 'newAmountPence', kind: 'money', label } : { name: 'newDay', kind: 'date', label };
    return [
      changed,
      { name: 'agreedOn', kind: 'date', label: 'When did the funder agree?', hint: 'For example, 27 3 2024' },
      decisionField(grant),
      reasonField,
    ];
  },
  values: ({ awardedPence, startsOn, endsOn }, { what }): FormValues => {
    const { change } = amendmentOf(what);
    return change === 'AWARDED' ? { newAmountPence: typedAmount(awardedPence) } : { newDay: (change === 'STARTS_ON' ? startsOn : endsOn) ?? '' };
  },
  version: ({ version }) => version,
  hidden: (_grant, { what }) => ({ change: amendmentOf(what).change }),
  intro: (grant, { what }) => (
    <p className="govuk-body">At present: {amendmentOf(what).said(grant) || 'not stated'}. This stays in the history of the grant.</p>
  ),
  command: AmendGrantDocument,
  input: (data) => data,
});
