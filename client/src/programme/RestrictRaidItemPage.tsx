import { restrictRaidItemForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { RestrictRaidItemDocument } from './RaidItemPage.graphql.generated.ts';

export const loader = raidItemPage.loader;

export const action = formAction(restrictRaidItemForm, async ({ data, gql, params }) => {
  await gql.mutate(RestrictRaidItemDocument, { input: data });
  return raidItemPath(params);
});

const fields: readonly Field[] = [
  { name: 'why', kind: 'text', label: 'Why is it restricted?', hint: 'For example, legally privileged advice' },
];

/** Restricts an item to those who keep the register, the clerk and people who are named. */
export function Component() {
  const { id, version, title } = raidItemPage.useData().raidItem;
  return (
    <FormPage
      title="Restrict who sees it"
      back={raidItemPath(useParams())}
      fields={fields}
      hidden={{ itemId: id, version }}
      submit="Restrict it"
    >
      <p className="govuk-body-l">{title}</p>
      <p className="govuk-body">
        Only administrators, programme officers and the clerk will see it. You can then name members of the board or of
        finance who may see it too.
      </p>
    </FormPage>
  );
}
