import { recordScopeChangeForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { textOf } from '../forms/form-result.ts';
import { longField, timeField } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { RecordScopeChangeDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(recordScopeChangeForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordScopeChangeDocument, { input: { ...data, changed: textOf(values['changed']) } });
  return `/${params['council']}/programme/record`;
});

/** Says that a programme was widened or narrowed. */
export function Component() {
  const params = useParams();
  const { decisions, programmes } = recordBook.useData().council;
  return (
    <FormPage
      title="The scope has changed"
      back={`/${params['council']}/programme/record`}
      fields={[
        longField('description', 'What has changed?', 500),
        timeField('changed', 'When did it change?'),
        longField('reason', 'Why?', 500),
        {
          ...{ name: 'decisionId', kind: 'select', label: 'By which decision? (optional)' },
          options: [
            { value: '', text: 'None' },
            ...decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` })),
          ],
        },
      ]}
      hidden={{ programmeId: programmes[0]!.id }}
      submit="Save"
    />
  );
}
