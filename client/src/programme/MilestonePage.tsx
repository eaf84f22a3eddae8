import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { Page } from '../layout/Page.tsx';
import { MilestoneDetail } from './MilestoneList.tsx';
import { MilestoneHistory } from './MilestoneHistory.tsx';
import { MilestonePreconditions } from './MilestonePreconditions.tsx';
import { MilestonePromises } from './MilestonePromises.tsx';
import { MilestoneSummary } from './MilestoneSummary.tsx';
import { milestonePage, milestonePath } from './milestone-data.ts';
import { StartMilestoneDocument } from './MilestonePage.graphql.generated.ts';

export const loader = milestonePage.loader;

/** The one button of this page says that work has begun, today. */
export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(StartMilestoneDocument, {
    input: { milestoneId: params['milestone']!, version: Number(textOf(values['version'])), beganOn: null },
  });
  return milestonePath(params);
});

/** One milestone for those who work with it: where it stands, what was promised, what it waits for, and what to do next. */
export function Component() {
  const { milestone } = milestonePage.useData();
  const params = useParams();
  const { title, version, viewerCan, status } = milestone;
  const path = milestonePath(params);
  const mayStart = viewerCan.start && status !== 'BLOCKED';
  return (
    <Page title={title} back={`/${params['council']}/programme/milestones`}>
      <ActionErrors />
      <h1 className="govuk-heading-l">{title}</h1>
      <MilestoneDetail milestone={milestone} />
      <MilestoneSummary milestone={milestone} councilSlug={params['council']!} path={path} />
      {mayStart && <PostButton hidden={{ version }}>Work has begun</PostButton>}
      <div className="govuk-button-group">
        {viewerCan.complete && status !== 'BLOCKED' && (
          <LinkButton href={`${path}/complete`} variant="secondary">
            It has been reached
          </LinkButton>
        )}
        {viewerCan.reforecast && (
          <LinkButton href={`${path}/reforecast`} variant="secondary">
            Change when it is expected
          </LinkButton>
        )}
      </div>
      <ul className="govuk-list">
        {mayStart && <Way href={`${path}/start`}>Work began on an earlier day</Way>}
        {viewerCan.rebaseline && <Way href={`${path}/rebaseline`}>Promise a new date (re-baseline)</Way>}
        {viewerCan.giveUp && <Way href={`${path}/missed`}>It was not reached</Way>}
        {viewerCan.giveUp && <Way href={`${path}/cancel`}>It is no longer wanted</Way>}
      </ul>
      <MilestonePreconditions milestone={milestone} path={path} />
      <MilestonePromises milestone={milestone} />
      <MilestoneHistory history={milestone.history} />
    </Page>
  );
}

function Way({ href, children }: { href: string; children: string }) {
  return (
    <li>
      <a className="govuk-link" href={href}>
        {children}
      </a>
    </li>
  );
}
