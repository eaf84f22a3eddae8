import { extendConsultationForm, reopenConsultationForm, resumeConsultationForm, suspendConsultationForm, withdrawConsultationForm } from '@throughline/shared/forms/consultation';
import { londonDay } from '@throughline/shared/dates';
import { useParams, type ActionFunctionArgs } from 'react-router';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import {
  ExtendConsultationDocument,
  ReopenConsultationDocument,
  ResumeConsultationDocument,
  SuspendConsultationDocument,
  WithdrawConsultationDocument,
} from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';
import { dayAndTime } from './preparing-words.ts';
import { steps, type Step } from './step-words.ts';

export const loader = keepingPage.loader;

const closeLater = { extend: [extendConsultationForm, ExtendConsultationDocument], reopen: [reopenConsultationForm, ReopenConsultationDocument] } as const;
const withReason = {
  suspend: [suspendConsultationForm, SuspendConsultationDocument],
  resume: [resumeConsultationForm, ResumeConsultationDocument],
  withdraw: [withdrawConsultationForm, WithdrawConsultationDocument],
} as const;
const isLater = (step: string): step is keyof typeof closeLater => Object.hasOwn(closeLater, step);
const isReason = (step: string): step is keyof typeof withReason => Object.hasOwn(withReason, step);

export const action = (args: ActionFunctionArgs) => {
  const step = args.params['step']!;
  if (isLater(step)) {
    const [form, document] = closeLater[step];
    return formAction(form, async ({ data, gql, params }) => {
      await gql.mutate(document as typeof ExtendConsultationDocument, { input: data });
      return `${managePath(params)}/dates`;
    })(args);
  }
  if (!isReason(step)) throw notFound();
  const [form, document] = withReason[step];
  return formAction(form, async ({ data, gql, params }) => {
    await gql.mutate(document as typeof SuspendConsultationDocument, { input: data });
    return `${managePath(params)}/dates`;
  })(args);
};

const fieldsOf = (step: Step): readonly Field[] => [
  ...(isLater(step)
    ? ([
        { name: 'closesOn', kind: 'date', label: 'New last day' },
        { name: 'closesTime', kind: 'text', label: 'Time it closes', hint: 'Leave empty for the end of the day', width: 5 },
      ] as const)
    : []),
  { name: 'reason', kind: 'textarea', label: steps[step].hint, hint: 'Everybody will see this.', maxLength: 1000, rows: 4 },
];

/** A step in the life of a consultation, with the reason that the public is told. */
export function Component() {
  const { consultation } = keepingPage.useData();
  const step = useParams()['step']!;
  if (!isLater(step) && !isReason(step)) throw notFound();
  return (
    <FormPage
      title={steps[step].title}
      back={`${useManagePath()}/dates`}
      fields={fieldsOf(step)}
      values={isLater(step) ? { closesOn: londonDay(new Date(consultation.closesAt)), closesTime: '', reason: '' } : { reason: '' }}
      version={consultation.version}
      hidden={{ consultationId: consultation.id }}
      submit={steps[step].submit}
    >
      <p className="govuk-body">It closes on {dayAndTime(consultation.closesAt, '23:59')} as it stands.</p>
    </FormPage>
  );
}
