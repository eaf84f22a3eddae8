import { draftConsultationForm } from '@throughline/shared/forms/consultation';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { consultationFields, wordsOf } from './consultation-fields.ts';
import { mayKeep } from './may-keep.ts';
import { NewConsultationPageDocument } from './NewConsultationPage.graphql.generated.ts';
import { DraftConsultationDocument } from './PreparingCommands.graphql.generated.ts';

const page = definePage(NewConsultationPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ council, viewer }) => (mayKeep(viewer, council.slug) ? undefined : `/${council.slug}/consultations`),
});
export const loader = page.loader;

export const action = formAction(draftConsultationForm, async ({ data, values, gql, params }) => {
  const { draftConsultation } = await gql.mutate(DraftConsultationDocument, { input: { ...data, outcomeDue: wordsOf(values['outcomeDue']) } });
  return `/${params['council']}/consultations/${draftConsultation.slug}/manage`;
});

/** Begins a consultation. */
export function Component() {
  const { council } = page.useData();
  const notSaid = { changesChildrensCentres: 'NOT_STATED', changesYouthProvision: 'NOT_STATED', changesSendProvision: 'NOT_STATED', methods: ['ONLINE'] };
  return (
    <FormPage
      title="Prepare a consultation"
      back={`/${council.slug}/consultations`}
      fields={consultationFields}
      values={notSaid}
      hidden={{ councilSlug: council.slug }}
      submit="Save and continue"
    >
      <p className="govuk-body">Nobody outside sees it until it is published. All of this can be changed until then.</p>
    </FormPage>
  );
}
