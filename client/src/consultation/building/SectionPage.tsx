import { addSectionForm } from '@throughline/shared/forms/question';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import { AddSectionDocument, ReviseSectionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

/** Adds a section where the address names none; otherwise changes the one it names. */
export const action = formAction(addSectionForm, async ({ data, gql, params }) => {
  const sectionId = params['section'];
  if (sectionId === undefined) await gql.mutate(AddSectionDocument, { input: data });
  else await gql.mutate(ReviseSectionDocument, { input: { ...data, sectionId } });
  return questionsPath(params);
});

/** A section: its heading and what to know before its questions. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const section = form.sections.find(({ id }) => id === params['section']);
  if (params['section'] !== undefined && !section) throw notFound();
  return (
    <FormPage
      title={section ? 'Change the section' : 'Add a section'}
      back={questionsPath(params)}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{ title: section?.title ?? '', intro: section?.intro ?? '' }}
      fields={[
        { kind: 'text', name: 'title', label: 'Heading', spellCheck: true },
        { kind: 'textarea', name: 'intro', label: 'What to know before its questions (optional)', hint: 'Shown with its first question.', rows: 4, maxLength: 2000 },
      ]}
      submit="Save"
    />
  );
}
