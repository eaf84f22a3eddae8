import { askForEachBuildingForm } from '@throughline/shared/forms/question';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { BuildingSitesDocument } from './Building.graphql.generated.ts';
import { AskForEachBuildingDocument } from './BuildingCommands.graphql.generated.ts';
import { questionsPath } from './building-data.ts';
import { yesOrNo } from './question-fields.ts';
import { kindWords } from './question-words.ts';

const page = definePage(BuildingSitesDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['council', 'consultation'],
  elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.keep ? undefined : consultationPath(params)),
});
export const loader = page.loader;

export const action = formAction(askForEachBuildingForm, async ({ data, gql, params }) => {
  await gql.mutate(AskForEachBuildingDocument, { input: data });
  return questionsPath(params);
});

/** The same question about each of some buildings. */
export function Component() {
  const { council, consultation } = page.useData();
  const params = useParams();
  const [form] = consultation.latestForms;
  if (!form || form.publishedAt !== null) throw notFound();
  const buildings = council.sites.items.filter(({ kind }) => kind === 'PHYSICAL');
  const fields: Field[] = [
    {
      kind: 'checkboxes', name: 'siteIds', label: 'Which buildings?',
      choices: buildings.map(({ id, name, childrensCentre, isDemonstration }) => ({
        value: id, label: name, hint: [childrensCentre === 'YES' ? "A children's centre" : '', isDemonstration ? 'Made up' : ''].filter(Boolean).join('. ') || undefined,
      })),
    },
    { kind: 'textarea', name: 'text', label: 'The question', hint: 'Write {building} where the name of the building stands. For example, “How far do you agree with our plan for {building}?”', rows: 3, maxLength: 400 },
    { kind: 'textarea', name: 'hint', label: 'A hint (optional)', rows: 2, maxLength: 1000 },
    { kind: 'radios', name: 'kind', label: 'How is it answered?', choices: (['LIKERT', 'SINGLE_CHOICE', 'LONG_TEXT'] as const).map((kind) => ({ value: kind, label: kindWords[kind].name })) },
    { kind: 'textarea', name: 'options', label: 'The answers to choose from', hint: 'One on each line of this box. Not needed for an answer in their own words.', rows: 6 },
    { kind: 'radios', name: 'isRequired', label: 'Must it be answered?', choices: yesOrNo },
  ];
  if (form.sections.length > 0) {
    fields.push({ kind: 'select', name: 'sectionId', label: 'Section', options: [{ value: '', text: 'No section' }, ...form.sections.map(({ id, title }) => ({ value: id, text: title }))] });
  }
  return (
    <FormPage
      title="Ask about each building"
      back={questionsPath(params)}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{ isRequired: 'NO', kind: 'LIKERT', options: 'Strongly agree\nAgree\nNeither agree nor disagree\nDisagree\nStrongly disagree' }}
      fields={fields}
      submit="Add the questions"
    >
      <InsetText>
        The law asks a council to consult before it opens, closes or greatly changes a children's centre (Childcare Act 2006, section 5D). A question about a children's centre is marked as one of those.
      </InsetText>
    </FormPage>
  );
}
