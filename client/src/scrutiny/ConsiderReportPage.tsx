import { recordConsiderationForm } from '@throughline/shared/forms/consideration';
import { useLoaderData, type LoaderFunctionArgs } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { gqlContext } from '../gql.ts';
import { RecordConsiderationDocument, SchedulesOfCouncilDocument, type SchedulesOfCouncilQuery } from './After.graphql.generated.ts';
import { keptPaper } from './kept-paper.ts';
import { CHOOSE, NONE, meetingOptions } from './choices.ts';
import { afterPath } from './scrutiny-paths.ts';

interface WithSchedules {
  schedules: NonNullable<SchedulesOfCouncilQuery['council']>['updateSchedules'];
}

/** The paper, and the arrangements under which it may count as an update. */
export async function loader(args: LoaderFunctionArgs) {
  const loaded = await keptPaper.loader(args);
  const { council } = await args.context.get(gqlContext).query(SchedulesOfCouncilDocument, { council: args.params['council']! });
  return { ...loaded, schedules: council?.updateSchedules ?? [] };
}

export const action = formAction(recordConsiderationForm, async ({ data, gql, params }) => {
  const { recordConsideration } = await gql.mutate(RecordConsiderationDocument, { input: data });
  return `${afterPath(params['council']!, params['report']!)}/${recordConsideration.id}`;
});

/** The clerk records that a meeting considered the paper; what was resolved comes next. */
export function Component() {
  const { council, paper: report } = keptPaper.useData();
  const { schedules } = useLoaderData<WithSchedules>();
  const waiting = report.considerations.find(({ consideredOn }) => consideredOn === null);
  const current = report.versions.find(({ isCurrent }) => isCurrent);
  return (
    <FormPage
      title="Record that a meeting considered the paper"
      back={afterPath(council.slug, report.slug)}
      fields={[
        { name: 'meetingId', kind: 'select', label: 'Which meeting?', options: [CHOOSE, ...meetingOptions(council)] },
        { name: 'consideredOn', kind: 'date', label: 'When was it considered?' },
        { name: 'versionNumber', kind: 'select', label: 'Which version was before the meeting?', options: report.versions.map(({ number }) => ({ value: String(number), text: `Version ${number}` })) },
        { name: 'minute', kind: 'textarea', label: 'What do the minutes say of it?', hint: 'Leave empty where they are not written yet. Seen by everyone once they are published. Do not name people.', maxLength: 1000 },
        {
          name: 'updateScheduleId', kind: 'select', label: 'Does it count as an update the committee asked for?',
          options: [NONE, ...schedules.filter(({ endedOn }) => endedOn === null).map(({ id, subject, body }) => ({ value: id, text: `${subject}: ${body.name}` }))],
        },
      ]}
      values={{ meetingId: waiting?.meeting?.id ?? report.meeting?.id ?? '', consideredOn: waiting?.meeting?.day ?? '', versionNumber: String(current?.number ?? 1) }}
      hidden={{ reportId: report.id }}
      submit="Record it and go on"
    >
      <p className="govuk-body-l">{report.title}</p>
    </FormPage>
  );
}
