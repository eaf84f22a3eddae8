import type { ReactNode } from 'react';
import { Form, useActionData, useLocation, useNavigation } from 'react-router';
import { Button } from '../govuk/Button.tsx';
import { Page } from '../layout/Page.tsx';
import { SHOWN, editedForm } from './conflict.ts';
import { FieldControl } from './FieldControl.tsx';
import type { Field } from './fields.ts';
import { FormErrors } from './FormErrors.tsx';
import { hasErrors, type FormValues } from './form-result.ts';
import { OnceKey } from './OnceKey.tsx';
import { useOwnAddress } from './own-address.ts';
import { WhatChanged } from './WhatChanged.tsx';

interface FormPageProps {
  /** The page's title. It is the `h1` too, unless `asksOneQuestion`. */
  title: string;
  back?: string | undefined;
  fields: readonly Field[];
  /** What is in the fields at first: what was saved, or nothing. */
  values?: FormValues | undefined;
  /**
   * The version of the saved row that the form is about; `values` is then that row as it is saved now. Sent along, so that
   * a second editor is told what changed and overwrites nothing unseen.
   */
  version?: number | undefined;
  /** Sent along unseen, such as the row's key. */
  hidden?: Readonly<Record<string, string | number>> | undefined;
  /** Sends an `idempotencyKey` along, for mutations that take one. */
  isOnce?: boolean | undefined;
  submit?: string | undefined;
  /** Another button, which sends the same fields and its own name along: to see how something will look before it is saved. */
  look?: { name: string; label: string } | undefined;
  /** The only field's label is the `h1`, as on pages that ask one question. */
  asksOneQuestion?: boolean | undefined;
  /** A full page load is wanted afterwards, for instance because the person signs in. */
  isNative?: boolean | undefined;
  /** Stands between the heading and the fields. */
  children?: ReactNode;
  /** Stands after the button. */
  after?: ReactNode;
}

/**
 * A page with one form, whose action is `formAction(…)`. Drawn the same at first and after an error: the error summary
 * comes before the heading and takes the focus, each error stands beside its field, and what was typed is still there.
 */
export function FormPage({
  title,
  back,
  fields,
  values = {},
  version,
  hidden = {},
  isOnce = false,
  submit = 'Save and continue',
  look,
  asksOneQuestion = false,
  isNative = false,
  children,
  after,
}: FormPageProps) {
  const actionData: unknown = useActionData();
  const failure = hasErrors(actionData) ? actionData : undefined;
  // The next question of a series is another form, though the same component draws it.
  const { pathname } = useLocation();
  const ownAddress = useOwnAddress();
  const isSending = useNavigation().state === 'submitting';
  const edited = version === undefined ? undefined : editedForm(fields, values, version, failure);
  const shown = edited?.values ?? (failure ? { ...values, ...failure.values } : values);
  const unseen = edited ? { ...hidden, version: edited.version, [SHOWN]: edited.shown } : hidden;
  const errorOf = (name: string) => failure?.errors.find(({ field }) => field === name)?.message;
  return (
    <Page title={title} back={back} isNarrow>
      {failure && failure.errors.length > 0 && <FormErrors errors={failure.errors} fields={fields} />}
      {edited?.changes && <WhatChanged changes={edited.changes} />}
      {!asksOneQuestion && <h1 className="govuk-heading-l">{title}</h1>}
      {children}
      <Form key={pathname} method="post" action={ownAddress} noValidate data-native={isNative || undefined} reloadDocument={isNative}>
        {Object.entries(unseen).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {isOnce && <OnceKey />}
        {fields.map((field) => (
          <FieldControl
            key={field.name}
            field={field}
            values={shown}
            error={errorOf(field.name)}
            isPageHeading={asksOneQuestion}
          />
        ))}
        <div className={look && 'govuk-button-group'}>
          <Button disabled={isSending}>{submit}</Button>
          {look && <Button variant="secondary" name={look.name} value="yes" disabled={isSending}>{look.label}</Button>}
        </div>
      </Form>
      {after}
    </Page>
  );
}
