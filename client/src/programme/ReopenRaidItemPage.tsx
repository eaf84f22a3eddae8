import { reopenRaidItemForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { referenceOf } from './raid-words.ts';
import { ReopenRaidItemDocument } from './RaidItemPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(raidItemPage.loader);

export const action = formAction(reopenRaidItemForm, async ({ data, gql, params }) => {
  await gql.mutate(ReopenRaidItemDocument, { input: data });
  return raidItemPath(params);
});

const fields: readonly Field[] = [
  { name: 'note', kind: 'textarea', label: 'Why is it open again?', rows: 3, maxLength: 1000 },
  dayField('reopenedOn', 'From which day?'),
];

/** Says that a closed item must be watched again. */
export function Component() {
  const today = useToday();
  const item = raidItemPage.useData().raidItem;
  return (
    <FormPage
      title={`Open ${referenceOf(item)} again`}
      back={raidItemPath(useParams())}
      fields={fields}
      values={{ reopenedOn: today }}
      hidden={{ itemId: item.id, version: item.version }}
      submit="Open it again"
    >
      <p className="govuk-body-l">{item.title}</p>
    </FormPage>
  );
}
