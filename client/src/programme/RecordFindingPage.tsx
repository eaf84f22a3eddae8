import { findingStatuses, recordFindingForm } from '@throughline/shared/forms/programme-lists';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findingWords } from './list-words.ts';
import { assessorField, dayField } from './raid-fields.ts';
import { findById, longField } from './record-fields.ts';
import { listsPage } from './record-data.ts';
import { RecordFindingDocument } from './ListsPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(listsPage.loader);

export const action = formAction(recordFindingForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordFindingDocument, { input: data });
  return `/${params['council']}/programme/lists`;
});

/** Says how far one line of a list is met. Earlier findings stay. */
export function Component() {
  const today = useToday();
  const params = useParams();
  const lists = listsPage.useData().council.programmes.flatMap(({ checklists }) => checklists);
  const item = findById(lists.flatMap(({ items }) => items), params['item']);
  return (
    <FormPage
      title="How far is it met?"
      back={`/${params['council']}/programme/lists`}
      fields={[
        {
          ...{ name: 'status', kind: 'radios', label: 'How far is it met?' },
          choices: findingStatuses.map((value) => ({ value, label: findingWords[value].words })),
        },
        longField('evidence', 'What shows it?', 1000),
        dayField('assessedOn', 'When was it judged?'),
        assessorField,
      ]}
      values={{ assessedOn: today }}
      hidden={{ itemId: item.id }}
      submit="Save"
    >
      <p className="govuk-body-l">{item.title}</p>
    </FormPage>
  );
}
