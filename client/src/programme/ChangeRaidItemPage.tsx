import { changeRaidItemForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { raidFields } from './raid-fields.ts';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { referenceOf } from './raid-words.ts';
import { ChangeRaidItemDocument } from './RaidItemPage.graphql.generated.ts';

export const loader = raidItemPage.loader;

export const action = formAction(changeRaidItemForm, async ({ data, gql, params }) => {
  await gql.mutate(ChangeRaidItemDocument, { input: data });
  return raidItemPath(params);
});

/** Puts right what is written about an item. How it was judged is not changed by this. */
export function Component() {
  const item = raidItemPage.useData().raidItem;
  const { id, version, kind, council, workstream, isPublished } = item;
  const programme = council.programmes[0];
  return (
    <FormPage
      title={`Change what is written about ${referenceOf(item)}`}
      back={raidItemPath(useParams())}
      fields={raidFields(kind, programme?.workstreams ?? [])}
      values={{
        title: item.title,
        cause: item.cause ?? '',
        event: item.event ?? '',
        effect: item.effect ?? '',
        response: item.response ?? '',
        detail: item.detail ?? '',
        responsePlan: item.responsePlan ?? '',
        ownerRole: item.ownerRole ?? '',
        ownerBody: item.ownerBody ?? '',
        othersInvolved: item.othersInvolved ?? '',
        workstreamId: workstream?.id ?? '',
        reviewOn: item.reviewOn ?? '',
        dueOn: item.dueOn ?? '',
      }}
      version={version}
      hidden={{ itemId: id }}
      submit="Save"
    >
      {isPublished && <InsetText>This comes from a published paper. Everybody can see what you write here.</InsetText>}
    </FormPage>
  );
}
