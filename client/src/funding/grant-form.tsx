import type { TypedDocumentNode } from '@apollo/client';
import type { DataOf, Form } from '@throughline/shared/forms';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { textOf, type FormValues } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { GrantFormDocument, type GrantFormQuery } from './GrantForm.graphql.generated.ts';

/** What the forms of a grant know of it. */
export type FormGrant = NonNullable<GrantFormQuery['grant']>;
type Params = Readonly<Record<string, string | undefined>>;

interface GrantFormOptions<F extends Form, Input> {
  title: string | ((grant: FormGrant, params: Params) => string);
  form: F;
  fields: (grant: FormGrant, params: Params) => readonly Field[];
  /** What is saved now, by field; the form then tells a second editor what changed. */
  values?: (grant: FormGrant, params: Params) => FormValues;
  /** The version that the form is about; nothing where rows are only added. */
  version?: (grant: FormGrant, params: Params) => number;
  /** Sent along unseen, beside the key of the grant. */
  hidden?: (grant: FormGrant, params: Params) => Readonly<Record<string, string | number>>;
  /** Stands between the heading and the fields. */
  intro?: (grant: FormGrant, params: Params) => ReactNode;
  submit?: string;
  command: TypedDocumentNode<unknown, { input: Input }>;
  /** What the command is sent. The server reads words such as "May 2022" again: it is sent what was typed. */
  input: (data: DataOf<F>, typed: (field: string) => string | null) => Input;
  /** Where to go afterwards; to the grant when it is left out. */
  after?: (params: Params) => string;
}

/** The path of a grant's own page. */
export const grantPath = (params: Params): string => `/${params['council']}/grants/${params['grant']}`;

const grantForm = definePage(GrantFormDocument, {
  variables: ({ params }) => ({ id: params['grant']! }),
  found: ['grant'],
  // A grant is shown within its own council only, and a form only to those who may send it.
  elsewhere: ({ grant }, { params, url }) => {
    if (grant!.council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${grant!.council.slug}`);
    return grant!.viewerCan.amend ? undefined : grantPath(params);
  },
});

/** The loader, the action and the component of a page with a form about a grant. */
export function grantFormPage<F extends Form, Input>(options: GrantFormOptions<F, Input>) {
  const { form, command, input, after = grantPath, submit = 'Save' } = options;

  const action = formAction(form, async ({ data, values, gql, params }) => {
    await gql.mutate(command, { input: input(data, (field) => textOf(values[field]).trim() || null) });
    return after(params);
  });

  function Component() {
    const { grant } = grantForm.useData();
    const params = useParams();
    const { title, fields, values, version, hidden, intro } = options;
    return (
      <FormPage
        title={typeof title === 'string' ? title : title(grant, params)}
        back={after(params)}
        fields={fields(grant, params)}
        values={values?.(grant, params)}
        version={version?.(grant, params)}
        hidden={{ grantId: grant.id, ...hidden?.(grant, params) }}
        submit={submit}
      >
        <p className="govuk-body">
          {grant.title} {grant.isDemonstration && <DemonstrationTag />}
        </p>
        {intro?.(grant, params)}
      </FormPage>
    );
  }

  return { loader: grantForm.loader, action, Component };
}

/** The row of a list with this key; a page about a row that is not there is not found. */
export function rowCalled<Row extends { id: string }>(rows: readonly Row[] | null, id: string | undefined): Row {
  const row = rows?.find((each) => each.id === id);
  if (!row) throw notFound();
  return row;
}
