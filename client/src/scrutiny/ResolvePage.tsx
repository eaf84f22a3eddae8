import { refusal } from '@throughline/shared/errors';
import { useParams } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { invalid } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { Refused } from '../gql.ts';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { AfterPageDocument, ResolveRecommendationDocument, type PaperAtMeetingsFragment } from './After.graphql.generated.ts';
import { bodyOptions, meetingOptions } from './choices.ts';
import { errorsOf, readResolutions, resolveFields } from './resolve-fields.ts';
import { afterPath } from './scrutiny-paths.ts';

const page = definePage(AfterPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  found: ['council', 'paper'],
  elsewhere: ({ council, paper }, { params }) => {
    const here = paper.considerations.find(({ id }) => id === params['consideration']);
    if (here === undefined) throw notFound();
    return council.scrutinyAbilities.keep && openOf(here).length > 0 ? undefined : afterPath(council.slug, paper.slug);
  },
});
export const loader = page.loader;

/** The recommendations of which it is not recorded yet what was resolved. */
const openOf = ({ consideredVersion, resolutions }: PaperAtMeetingsFragment['considerations'][number]) =>
  (consideredVersion?.recommendations ?? []).filter(({ position }) => resolutions.every((resolved) => resolved.position !== position));

/** Records each recommendation by itself: what was recorded before a refusal stays, and the page asks only for the rest. */
export const action = buttonAction(async ({ values, gql, params }) => {
  const { resolutions, errors } = readResolutions(values, params['consideration']!);
  if (errors.length > 0) return invalid(values, errors) as never;
  for (const input of resolutions) {
    try {
      await gql.mutate(ResolveRecommendationDocument, { input });
    } catch (error) {
      if (!(error instanceof Refused) || Object.keys(error.fields).length === 0) throw error;
      return invalid(values, errorsOf(error.fields, input.position), refusal(error.code).http, error.code) as never;
    }
  }
  return afterPath(params['council']!, params['report']!);
});

/** The clerk records what a meeting resolved on the recommendations of a paper, in one sitting. */
export function Component() {
  const { council, paper: report } = page.useData();
  const { consideration: id } = useParams();
  const here = report.considerations.find((consideration) => consideration.id === id);
  if (here === undefined || here.meeting === null) throw notFound();
  const open = openOf(here);
  const after = here.consideredOn ?? '';
  const meetings = meetingOptions(council, ({ held }) => held.end > after);
  return (
    <FormPage
      title="What was resolved?"
      back={afterPath(council.slug, report.slug)}
      fields={open.flatMap((asked) => resolveFields(asked, meetings, bodyOptions(council)))}
      hidden={{ positions: open.map(({ position }) => position).join(',') }}
      submit="Record what was resolved"
    >
      <p className="govuk-body-l">{report.title}, {here.meeting.body.name}</p>
      <p className="govuk-body">
        What is recorded here stays: each recommendation is resolved at most once at a meeting.
      </p>
    </FormPage>
  );
}
