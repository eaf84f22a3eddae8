import { Tag } from '../../govuk/Tag.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { manageParts } from './manage-parts.ts';
import { preparationPage, useManagePath, type Prepared } from './preparing-data.ts';
import { alertWords, dayAndTime, statusWords } from './preparing-words.ts';

export const loader = preparationPage.loader;

/** Where a consultation stands, and the way to everything that belongs to it. */
export function Component() {
  const { consultation } = preparationPage.useData();
  const path = useManagePath();
  const { title, status, isDemonstration, viewerCan, opensAt, closesAt } = consultation;
  return (
    <Page title={`Manage: ${title}`} back={path.replace(/\/manage$/, '')} isNarrow>
      <span className="govuk-caption-l">Manage a consultation</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p>
        <Tag colour={statusWords[status].colour}>{statusWords[status].text}</Tag> {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">
        From {dayAndTime(opensAt, '00:00')} to {dayAndTime(closesAt, '23:59')}.
      </p>
      <Next consultation={consultation} />
      <ul className="govuk-list">
        {manageParts
          .filter(({ isForKeepers }) => viewerCan.keep || !isForKeepers)
          .filter(({ isOfCounts }) => !isOfCounts || (viewerCan.seeResults && status !== 'DRAFT'))
          .map((part) => (
            <li key={part.path} className="app-entry">
              <a className="govuk-link govuk-!-font-weight-bold" href={`${path.replace(/\/manage$/, '')}/${part.path}`}>
                {part.title}
              </a>
              <br />
              {part.hint}
            </li>
          ))}
      </ul>
    </Page>
  );
}

/** What to do now: before it is published what is missing, while it is open who is not being heard. */
function Next({ consultation }: { consultation: Prepared }) {
  const path = useManagePath();
  const { status, startChecklist, groups } = consultation;
  if (status === 'DRAFT') {
    const missing = startChecklist.filter(({ state }) => state === 'MISSING').length;
    const words = missing === 0 ? 'Everything is in place. It can be published.' : `${missing} of ${startChecklist.length} things are missing before it can be published.`;
    return (
      <p className="govuk-body">
        {words} <a className="govuk-link" href={`${path}/${missing === 0 ? 'dates' : 'checklist'}`}>{missing === 0 ? 'Publish it' : 'See the checklist'}</a>
      </p>
    );
  }
  const alerts = groups.flatMap(({ name, alerts: kinds }) => kinds.map((kind) => ({ name, kind })));
  return alerts.map(({ name, kind }) => (
    <WarningText key={`${name} ${kind}`}>
      {name}: {alertWords[kind]} <a className="govuk-link" href={`${path}/heard`}>See who has been heard</a>
    </WarningText>
  ));
}
