import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Field } from '../forms/fields.ts';
import type { FormValues } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { milestonePath } from './milestone-data.ts';

interface MilestoneFormPageProps {
  title: string;
  milestone: { id: string; title: string; version: number; isDemonstration: boolean };
  fields: readonly Field[];
  values?: FormValues;
  hidden?: Readonly<Record<string, string>>;
  submit?: string;
  /** What the person should know before they answer. */
  children?: ReactNode;
}

/** A form about one milestone: says which one, and sends along the version that the person sees. */
export function MilestoneFormPage({
  title,
  milestone,
  fields,
  values = {},
  hidden = {},
  submit = 'Save',
  children,
}: MilestoneFormPageProps) {
  return (
    <FormPage
      title={title}
      back={milestonePath(useParams())}
      fields={fields}
      values={values}
      version={milestone.version}
      hidden={{ milestoneId: milestone.id, ...hidden }}
      submit={submit}
    >
      <p className="govuk-body-l">
        {milestone.title} {milestone.isDemonstration && <DemonstrationTag />}
      </p>
      {children}
    </FormPage>
  );
}
