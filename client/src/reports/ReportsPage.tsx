import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { ReportsPageDocument, type ReportsPageQuery } from './ReportsPage.graphql.generated.ts';
import { kindWords, statusWords } from './report-words.ts';

const page = definePage(ReportsPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

type Listed = ReportsPageQuery['reports'][number];

/** What has been reported to committees, the newest meeting first. Those who prepare papers see their drafts here too. */
export function Component() {
  const { council, reports } = page.useData();
  const published = reports.filter(({ status }) => status === 'PUBLISHED');
  const others = reports.filter(({ status }) => status !== 'PUBLISHED');
  return (
    <Page title="Reports" isNarrow>
      <h1 className="govuk-heading-l">Reports</h1>
      <p className="govuk-body-l">
        What committees were told about family hubs. A published report never changes; a correction is a new version.
      </p>
      {published.length === 0 && <EmptyState>This council has not published a report here yet.</EmptyState>}
      {published.map((report) => (
        <Entry key={report.id} council={council.slug} report={report} />
      ))}
      {others.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Not published</h2>
          {others.map((report) => (
            <Entry key={report.id} council={council.slug} report={report} />
          ))}
        </section>
      )}
    </Page>
  );
}

function Entry({ council, report }: { council: string; report: Listed }) {
  const { slug, title, kind, status, classification, meetingDay, body, versions, isDemonstration, viewerCan } = report;
  const path = `/${council}/reports/${slug}`;
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        {status === 'PUBLISHED' ? (
          <a className="govuk-link" href={path}>
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {kindWords[kind]} for {body.name}
        {meetingDay !== null && (
          <>
            , meeting on <Day on={meetingDay} />
          </>
        )}
        . {versions.length > 1 && `${versions.length} versions.`}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-0 app-standing">
        {status !== 'PUBLISHED' && <Tag colour="grey">{statusWords[status]}</Tag>}{' '}
        {classification === 'EXEMPT' && <Tag colour="red">Exempt</Tag>} {isDemonstration && <DemonstrationTag />}
        {viewerCan.publish && (
          <a className="govuk-link" href={`${path}/publish`}>
            {versions.length === 0 ? 'Publish' : 'Publish a correction'}
            <span className="govuk-visually-hidden"> of {title}</span>
          </a>
        )}
      </p>
    </div>
  );
}
