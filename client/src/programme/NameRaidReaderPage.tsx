import { nameRaidReaderForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { NameRaidReaderDocument } from './RaidItemPage.graphql.generated.ts';

export const loader = raidItemPage.loader;

export const action = formAction(nameRaidReaderForm, async ({ data, gql, params }) => {
  await gql.mutate(NameRaidReaderDocument, { input: data });
  return raidItemPath(params);
});

const fields: readonly Field[] = [
  {
    ...{ name: 'email', kind: 'email', label: 'Their email address', hint: 'The address they sign in with' },
  },
];

/** Names somebody of the board or of finance who may see a restricted item. */
export function Component() {
  const { id, version, title } = raidItemPage.useData().raidItem;
  return (
    <FormPage
      title="Name somebody who may see it"
      back={raidItemPath(useParams())}
      fields={fields}
      hidden={{ itemId: id, version }}
      submit="Let them see it"
    >
      <p className="govuk-body-l">{title}</p>
    </FormPage>
  );
}
