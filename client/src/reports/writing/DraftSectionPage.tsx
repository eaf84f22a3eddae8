import { addReportSectionForm, changeReportSectionForm, MOST_SECTION_CHARACTERS } from '@throughline/shared/forms/report-parts';
import { exemptParagraphs } from '@throughline/shared/report-templates';
import { useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import type { Field } from '../../forms/fields.ts';
import { hasErrors, invalid, textOf, type FormValues } from '../../forms/form-result.ts';
import { readForm } from '../../forms/read-form.ts';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { FiguresToName } from './FiguresToName.tsx';
import { HowToWrite } from './HowToWrite.tsx';
import { RemovePart } from './RemovePart.tsx';
import { SectionLook } from './SectionLook.tsx';
import { AddReportSectionDocument, ChangeReportSectionDocument, DraftPartPageDocument, type DraftPartPageQuery } from './Writing.graphql.generated.ts';
import { choicesOf, roleWords } from './writing-words.ts';
import { preparePath, writersOnly } from './writing-paths.ts';

const page = definePage(DraftPartPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: writersOnly,
});
export const loader = page.loader;

const isNew = (params: Readonly<Record<string, string | undefined>>): boolean => params['part'] === 'new';

const save = formAction(async ({ params }) => (isNew(params) ? addReportSectionForm : changeReportSectionForm), async ({ data, gql, params }) => {
  await (isNew(params) ? gql.mutate(AddReportSectionDocument, { input: data }) : gql.mutate(ChangeReportSectionDocument, { input: data as never }));
  return `${preparePath(params)}#sections`;
});

/** Saves the section; or, when only its look was asked for, gives the page again with what was entered and saves nothing. */
export const action = async (args: ActionFunctionArgs) => {
  const values = await readForm(args.request.clone());
  return textOf(values['look']) === '' ? save(args) : invalid(values, [], 200);
};

type Section = NonNullable<DraftPartPageQuery['reportDraft']>['sections'][number];

/** The text of a section, with help for writing and a look at how it will be. */
export function Component() {
  const { reportDraft: draft, reports } = page.useData();
  const params = useParams();
  const sent: unknown = useActionData();
  if (draft === null) throw notFound();
  const section = draft.sections.find(({ id }) => id === params['part']);
  if (!section && !isNew(params)) throw notFound();
  const asked = hasErrors(sent) && sent.errors.length === 0 ? sent.values : undefined;
  return (
    <FormPage
      title={section ? `Section: ${section.heading}` : 'Add a section'}
      back={`${preparePath(params)}#sections`}
      fields={sectionFields}
      values={section ? sectionValues(section) : { role: 'BODY' }}
      version={section?.version}
      hidden={{ reportId: draft.id, ...(section && { id: section.id }) }}
      submit="Save"
      look={{ name: 'look', label: 'Show how it will look' }}
      after={section && !section.isRequired && <RemovePart draft={draft} part="SECTION" saved={section}>Remove this section</RemovePart>}
    >
      {section?.hint && <p className="govuk-body">{section.hint}</p>}
      {asked && <SectionLook heading={textOf(asked['heading'])} body={textOf(asked['body'])} figures={draft.figures} exhibits={reports[0]?.draftExhibits ?? []} />}
      <HowToWrite />
      <FiguresToName figures={draft.figures} />
    </FormPage>
  );
}

const sectionFields: readonly Field[] = [
  { name: 'heading', kind: 'text', label: 'Heading' },
  { name: 'body', kind: 'textarea', label: 'Text', rows: 20, maxLength: MOST_SECTION_CHARACTERS },
  { name: 'role', kind: 'radios', label: 'What is it for?', hint: 'The council’s template says where each kind of section stands', choices: choicesOf(roleWords) },
  { name: 'label', kind: 'text', label: 'Its own number', hint: 'Only where it is not to be numbered like the others', width: 5 },
  {
    name: 'exemptReason', kind: 'select', label: 'Is it kept from the public?', hint: 'Only under a paragraph of Schedule 12A to the Local Government Act 1972',
    options: [{ value: '', text: 'No: everybody may read it' }, ...exemptParagraphs.map((words) => ({ value: words, text: words }))],
  },
];

const sectionValues = ({ heading, body, role, label, exemptReason }: Section): FormValues => ({ heading, body, role, label: label ?? '', exemptReason: exemptReason ?? '' });
