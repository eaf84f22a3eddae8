import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { notFound } from '../route-errors.ts';
import { bodyFormPage } from './body-data.ts';
import { bodyForms, type BodyForm } from './body-forms.ts';
import { bodyPath } from './decision-paths.ts';

/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof bodyFormPage.loader = async (args) => {
  formAt(args.params['form']);
  return bodyFormPage.loader(args);
};

function formAt(slug: string | undefined): BodyForm {
  const form = bodyForms.find((one) => one.slug === slug);
  if (!form) throw notFound();
  return form;
}

export const action = formAction(async ({ params }) => formAt(params['form']).form, async ({ data, gql, params }) => {
  await gql.mutate(formAt(params['form']).document, { input: data as never });
  return bodyPath(params['council']!, params['body']!);
});

/** A form that records one thing of a committee, board, panel or network. */
export function Component() {
  const { body } = bodyFormPage.useData();
  const { council, form: slug } = useParams();
  const { title, submit, fields, values } = formAt(slug);
  return (
    <FormPage title={title} back={bodyPath(council!, body.id)} fields={fields(body)} values={values?.(body)} version={body.version} hidden={{ bodyId: body.id }} submit={submit}>
      <p className="govuk-body-l">
        {body.name} {body.isDemonstration && <DemonstrationTag />}
      </p>
    </FormPage>
  );
}
