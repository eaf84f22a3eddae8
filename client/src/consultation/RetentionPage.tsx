import { retentionForm } from '@throughline/shared/forms/equality';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { KeptList } from './KeptList.tsx';
import { RetentionPageDocument, SetRetentionDocument } from './RetentionPage.graphql.generated.ts';

const page = definePage(RetentionPageDocument, { variables: ({ params }) => ({ council: params['council']! }), found: ['council'] });
export const loader = page.loader;

export const action = formAction(retentionForm, async ({ data, gql, params }) => {
  await gql.mutate(SetRetentionDocument, { input: data });
  return `/${params['council']}/retention`;
});

const days = (name: string, label: string, hint: string): Field => ({ kind: 'text', name, label, hint, width: 4, inputMode: 'numeric' });
const fields: Field[] = [
  days('equalityLinkDays', 'Questions about people themselves', 'Days after closing for which people can change what they said. Then its link with their code is cut. From 1 to 365.'),
  days('draftDays', 'Answers that were not sent, after closing', 'Days after closing until they are deleted. From 1 to 365.'),
  days('idleDraftDays', 'Answers that were not sent, while it is open', 'Days without a new answer until they are deleted. From 7 to 365.'),
  days('wordsDays', 'What people wrote in their own words', 'Days after the results are published until the words are deleted. From 30 to 3650.'),
];

/** How long the council keeps what people gave; whoever may change that does so here. */
export function Component() {
  const { council } = page.useData();
  const { id, name, slug, retentionVersion, viewerCanSetRetention, ...own } = council;
  const title = 'How long things are kept';
  if (!viewerCanSetRetention) {
    return (
      <Page title={title} back={`/${slug}/consultations`} isNarrow>
        <h1 className="govuk-heading-l">{title}</h1>
        <p className="govuk-body">What {name} keeps of people who answer its consultations, why, and until when.</p>
        <KeptList days={own} />
      </Page>
    );
  }
  return (
    <FormPage
      title={title}
      back={`/${slug}/consultations`}
      version={retentionVersion}
      values={Object.fromEntries(fields.map(({ name: field }) => [field, String(own[field as keyof typeof own])]))}
      hidden={{ councilId: id }}
      submit="Save"
      fields={fields}
      after={
        <section className="app-section">
          <h2 className="govuk-heading-m">What people are told</h2>
          <KeptList days={own} />
        </section>
      }
    >
      <p className="govuk-body">
        What has been kept long enough is deleted once a day, with what was given before a change of these days. That cannot be undone. Everybody who answers is told these days.
      </p>
    </FormPage>
  );
}
