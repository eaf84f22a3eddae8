import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { textOf } from '../../forms/form-result.ts';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { partForms, type PartForm } from './part-forms.ts';
import { RemovePart } from './RemovePart.tsx';
import { DraftPartPageDocument } from './Writing.graphql.generated.ts';
import { partOfList, preparePath, writersOnly } from './writing-paths.ts';

const page = definePage(DraftPartPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: writersOnly,
});
/** An address with a list that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  formAt(args.params['list']);
  return page.loader(args);
};

function formAt(list: string | undefined): PartForm {
  const form = Object.hasOwn(partForms, list ?? '') ? partForms[list!] : undefined;
  if (!form) throw notFound();
  return form;
}

const isNew = (part: string | undefined): boolean => part === 'new';
const stepAt = (params: Readonly<Record<string, string | undefined>>) => formAt(params['list'])[isNew(params['part']) ? 'add' : 'change'];

export const action = formAction(async ({ params }) => stepAt(params).form, async ({ data, gql, params }) => {
  await gql.mutate(stepAt(params).document, { input: data as never });
  return `${preparePath(params)}#${params['list']!}`;
});

/** A form for one recommendation, one field of implications, or one person of a paper. */
export function Component() {
  const data = page.useData();
  const params = useParams();
  const draft = data.reportDraft;
  const form = formAt(params['list']);
  if (draft === null) throw notFound();
  const saved = isNew(params['part']) ? undefined : form.saved(draft, textOf(params['part']));
  if (!isNew(params['part']) && !saved) throw notFound();
  return (
    <FormPage
      title={stepAt(params).title}
      back={preparePath(params)}
      fields={form.fields(data)}
      values={saved?.values ?? form.fresh}
      version={saved?.version}
      hidden={{ reportId: draft.id, ...(saved && { id: saved.id }) }}
      submit="Save"
      after={saved && <RemovePart draft={draft} part={partOfList[params['list'] as keyof typeof partOfList]} saved={saved}>{form.remove}</RemovePart>}
    >
      {form.intro !== undefined && <p className="govuk-body">{form.intro}</p>}
    </FormPage>
  );
}
