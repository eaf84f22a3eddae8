import { closeRaidItemForm, raidOutcomes } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { dayField } from './raid-fields.ts';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { outcomeWords, referenceOf } from './raid-words.ts';
import { CloseRaidItemDocument } from './RaidItemPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(raidItemPage.loader);

export const action = formAction(closeRaidItemForm, async ({ data, gql, params }) => {
  await gql.mutate(CloseRaidItemDocument, { input: data });
  return raidItemPath(params);
});

const fields: readonly Field[] = [
  {
    ...{ name: 'outcome', kind: 'radios', label: 'How did it end?' },
    choices: raidOutcomes.map((value) => ({ value, label: outcomeWords[value] })),
  },
  { name: 'note', kind: 'textarea', label: 'What happened?', rows: 3, maxLength: 1000 },
  dayField('closedOn', 'From which day is it closed?'),
];

/** Says that an item need not be watched any longer. */
export function Component() {
  const today = useToday();
  const item = raidItemPage.useData().raidItem;
  return (
    <FormPage
      title={`Close ${referenceOf(item)}`}
      back={raidItemPath(useParams())}
      fields={fields}
      values={{ closedOn: today }}
      hidden={{ itemId: item.id, version: item.version }}
      submit="Close it"
    >
      <p className="govuk-body-l">{item.title}</p>
    </FormPage>
  );
}
