import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { dueWords } from './due-words.ts';
import { MilestoneDetail } from './MilestoneList.tsx';
import { milestonePage, milestonePath } from './milestone-data.ts';
import { StartMilestoneDocument, type MilestonePageQuery } from './MilestonePage.graphql.generated.ts';

export const loader = milestonePage.loader;

/** The one button of this page says that work has begun. */
export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(StartMilestoneDocument, {
    input: { milestoneId: params['milestone']!, version: Number(textOf(values['version'])) },
  });
  return milestonePath(params);
});

type Milestone = NonNullable<MilestonePageQuery['milestone']>;

/** One milestone for those who work with it: where it stands, how its date has changed, and what to do next. */
export function Component() {
  const { milestone } = milestonePage.useData();
  const params = useParams();
  const { title, version, viewerCan, ownerRole, workstream, slipDays } = milestone;
  return (
    <Page title={title} back={`/${params['council']}/programme`}>
      <ActionErrors />
      <h1 className="govuk-heading-l">{title}</h1>
      <MilestoneDetail milestone={milestone} />
      <p className="govuk-body">
        {workstream && (
          <>
            Workstream: {workstream.title}.<br />
          </>
        )}
        {ownerRole && (
          <>
            Answers for it: {ownerRole}.<br />
          </>
        )}
        {slipDays !== null && slipDays !== 0 && slipWords(slipDays)}
      </p>
      {viewerCan.start && milestone.status !== 'BLOCKED' && (
        <PostButton hidden={{ version }}>Work has begun</PostButton>
      )}
      <div className="govuk-button-group">
        {viewerCan.complete && milestone.status !== 'BLOCKED' && (
          <LinkButton href={`${milestonePath(params)}/complete`} variant="secondary">
            It has been reached
          </LinkButton>
        )}
        {viewerCan.reforecast && (
          <LinkButton href={`${milestonePath(params)}/reforecast`} variant="secondary">
            Change when it is expected
          </LinkButton>
        )}
      </div>
      <Forecasts forecasts={milestone.forecasts} />
    </Page>
  );
}

const slipWords = (days: number) =>
  `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'} than first promised.`;

function Forecasts({ forecasts }: Pick<Milestone, 'forecasts'>) {
  if (forecasts.length === 0) return null;
  return (
    <>
      <h2 className="govuk-heading-m">How the date has changed</h2>
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {forecasts.map(({ id, due, reason, madeAt }) => (
          <li key={id}>
            Expected {dueWords(due)}: {reason}
            <br />
            <span className="app-source">
              Written down at <Moment at={madeAt} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
