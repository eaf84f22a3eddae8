import { kindWords } from '@throughline/shared/report-words';
import { beginReportForm } from '@throughline/shared/forms/report-header';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { placeFields } from './place-fields.ts';
import { BeginReportDocument, BeginReportPageDocument } from './Writing.graphql.generated.ts';
import { choicesOf } from './writing-words.ts';
import { preparersOnly } from './writing-paths.ts';

const page = definePage(BeginReportPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: preparersOnly,
});
export const loader = page.loader;

export const action = formAction(beginReportForm, async ({ data, gql, params }) => {
  const { beginReport } = await gql.mutate(BeginReportDocument, { input: data });
  return `/${params['council']!}/reports/${beginReport.slug}/prepare`;
});

/** Begins a paper: what it is, for whom and when. Its parts come from the council's template. */
export function Component() {
  const { council, reports } = page.useData();
  return (
    <FormPage
      title="Write a report"
      back={`/${council.slug}/reports`}
      hidden={{ councilSlug: council.slug }}
      submit="Begin the report"
      fields={[
        { name: 'title', kind: 'text', label: 'Title', hint: 'As the committee will read it. You can change it until the report is published' },
        { name: 'kind', kind: 'radios', label: 'What kind of report is it?', hint: 'It begins with the sections that are usual for its kind', choices: choicesOf(kindWords) },
        ...placeFields(council, reports),
      ]}
    />
  );
}
