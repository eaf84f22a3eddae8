import { recordRatingForm } from '@throughline/shared/forms/rag';
import { useLocation, useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { assessorField, dayField } from './raid-fields.ts';
import { RecordPageDocument } from './RecordPage.graphql.generated.ts';
import { RecordRatingDocument } from './RatingsPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

const page = definePage(RecordPageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }, { params }) =>
    council!.programmes[0]?.viewerCan.keepRecord ? undefined : `/${params['council']}/programme/ratings`,
});
export const loader = withToday(page.loader);

export const action = formAction(recordRatingForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordRatingDocument, { input: data });
  return `/${params['council']}/programme/ratings`;
});

/** Rates the programme as a whole, a workstream (`?workstream=`) or a milestone (`?milestone=`). */
export function Component() {
  const today = useToday();
  const { programmes, ragScales } = page.useData().council;
  const { council } = useParams();
  const asked = new URLSearchParams(useLocation().search);
  const programme = programmes[0]!;
  const points = ragScales.find(({ isInUse }) => isInUse)?.points ?? [];
  const options = (whole: string, parts: readonly { id: string; title: string }[]) => [
    { value: '', text: whole },
    ...parts.map(({ id, title }) => ({ value: id, text: title })),
  ];
  return (
    <FormPage
      title="Rate the programme or a part of it"
      back={`/${council}/programme/ratings`}
      fields={[
        {
          ...{ name: 'workstreamId', kind: 'select', label: 'Workstream' },
          options: options('None: the programme as a whole, or a milestone', programme.workstreams),
        },
        {
          ...{ name: 'milestoneId', kind: 'select', label: 'Milestone' },
          options: options('None: the programme as a whole, or a workstream', programme.milestones),
        },
        {
          ...{ name: 'pointId', kind: 'radios', label: 'How does it stand?' },
          choices: points.map(({ id, word, meaning }) => ({ value: id, label: word, hint: meaning })),
        },
        { name: 'reason', kind: 'textarea', label: 'Why?', hint: 'Do not name people or families.', rows: 4, maxLength: 1000 },
        assessorField,
        dayField('assessedOn', 'From which day does it hold?'),
      ]}
      values={{
        assessedOn: today,
        workstreamId: asked.get('workstream') ?? '',
        milestoneId: asked.get('milestone') ?? '',
      }}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    >
      <p className="govuk-body">
        The rating of the programme as a whole is a judgement of its own, never an average. Earlier ratings stay.
      </p>
    </FormPage>
  );
}
