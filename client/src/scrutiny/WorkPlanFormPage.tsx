import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { workPlanPath } from './scrutiny-paths.ts';
import { workPlanForms } from './work-plan-forms.ts';
import { WorkPlanFormPageDocument } from './WorkPlan.graphql.generated.ts';

const page = definePage(WorkPlanFormPageDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, id: params['item']!, on: today }),
  found: ['workPlanItem', 'council'],
  elsewhere: ({ workPlanItem, council }) => (workPlanItem.viewerCan.keep ? undefined : workPlanPath(council.slug)),
});
/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  formAt(args.params['form']);
  return page.loader(args);
};

function formAt(slug: string | undefined) {
  const form = workPlanForms.find((one) => one.slug === slug);
  if (!form) throw notFound();
  return form;
}

export const action = formAction(async ({ params }) => formAt(params['form']).form, async ({ data, gql, params }) => {
  const said = data as { due?: { raw: string | null } | null };
  // A time travels in the words in which it was entered.
  const input = 'due' in said ? { ...said, due: said.due?.raw ?? null } : said;
  await gql.mutate(formAt(params['form']).document, { input: input as never });
  return workPlanPath(params['council']!);
});

/** A form that records one thing of an item of a work plan. */
export function Component() {
  const { workPlanItem: item, council, reports } = page.useData();
  const { title, submit, fields, values } = formAt(useParams()['form']);
  return (
    <FormPage
      title={title}
      back={workPlanPath(council.slug)}
      fields={fields(item, { choices: council, papers: reports })}
      values={values?.(item)}
      version={item.version}
      hidden={{ itemId: item.id }}
      submit={submit}
    >
      <p className="govuk-body-l">
        {item.title} {item.isDemonstration && <DemonstrationTag />}
      </p>
    </FormPage>
  );
}
