import { isJudgedKind, recordRaidItemForm } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { dayField, raidFields } from './raid-fields.ts';
import { kindOf, kindWords } from './raid-words.ts';
import { RecordPageDocument } from './RecordPage.graphql.generated.ts';
import { RecordRaidItemDocument } from './RaidItemPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

const page = definePage(RecordPageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  // Only those who keep the register are asked, and only about the six kinds.
  elsewhere: ({ council }, { params }) =>
    kindOf(params['kind']) !== undefined && council!.programmes[0]?.viewerCan.keepRecord
      ? undefined
      : `/${params['council']}/programme/raid`,
});
export const loader = withToday(page.loader);

/** What can be judged is judged next. */
export const action = formAction(recordRaidItemForm, async ({ data, gql, params }) => {
  const { recordRaidItem } = await gql.mutate(RecordRaidItemDocument, { input: data });
  const path = `/${params['council']}/programme/raid/${recordRaidItem.id}`;
  return isJudgedKind(data.kind) ? `${path}/assess` : path;
});

/** Writes a new item into the register. */
export function Component() {
  const today = useToday();
  const { programmes } = page.useData().council;
  const params = useParams();
  const kind = kindOf(params['kind'])!;
  const [programme] = programmes;
  const [title, ...rest] = raidFields(kind, programme!.workstreams);
  return (
    <FormPage
      title={`Record: ${kindWords[kind].one.toLowerCase()}`}
      back={`/${params['council']}/programme/raid`}
      fields={[title!, dayField('raisedOn', 'When was it raised?'), ...rest]}
      values={{ raisedOn: today }}
      hidden={{ programmeId: programme!.id, kind }}
      submit="Save"
    >
      <p className="govuk-body">The board and its officers will see this. Do not name people or families.</p>
    </FormPage>
  );
}
