import { kindWords } from '@throughline/shared/report-words';
import { useLocation } from 'react-router';
import { Button, LinkButton } from '../govuk/Button.tsx';
import { Input } from '../govuk/Input.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../layout/ListPages.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { ReportsPageDocument, type ListedReportFragment, type ReportsPageQuery } from './ReportsPage.graphql.generated.ts';
import { statusWords } from './report-words.ts';

const page = definePage(ReportsPageDocument, {
  variables: ({ params, url }) => ({ council: params['council']!, search: searchIn(url), page: pageNumber(url) }),
  found: ['council'],
});
export const loader = page.loader;

type Listed = ListedReportFragment;

/** What has been reported to committees, the newest meeting first. Those who prepare papers see their drafts here too. */
export function Component() {
  const { council, reports } = page.useData();
  const search = searchIn(new URL(useLocation().search, 'http://page'));
  const { items, total } = council.publishedReports;
  const drafts = reports.filter(({ status }) => status !== 'PUBLISHED' && status !== 'WITHDRAWN');
  return (
    <Page title="Reports" isNarrow>
      <h1 className="govuk-heading-l">Reports</h1>
      <p className="govuk-body-l">
        What committees were told about family hubs. A published report never changes; a correction is a new version.
      </p>
      {council.viewerPreparesPapers && <LinkButton href={`/${council.slug}/reports/new`}>Write a report</LinkButton>}
      {council.viewerPreparesPapers && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${council.slug}/reports/bring-in`}>
            Bring in an older paper
          </a>
        </p>
      )}
      {(total > FEW || search !== null) && <FindReport council={council.slug} search={search} />}
      {total === 0 && <EmptyState>{search === null ? 'This council has not published a report here yet.' : noneFound(council.withdrawnReports.length)}</EmptyState>}
      {items.map((report) => (
        <Entry key={report.id} council={council.slug} report={report} />
      ))}
      <ListPages label="Pages of reports" list={council.publishedReports} path={`/${council.slug}/reports${search === null ? '' : `?search=${encodeURIComponent(search)}`}`} />
      <Withdrawn council={council.slug} reports={council.withdrawnReports} />
      {drafts.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Not published yet</h2>
          {drafts.map((report) => (
            <Entry key={report.id} council={council.slug} report={report} />
          ))}
        </section>
      )}
      <h2 className="govuk-heading-m">About our papers</h2>
      <ul className="govuk-list">
        <li>
          <a className="govuk-link" href={`/${council.slug}/glossary`}>
            Short forms and terms
          </a>
        </li>
        <li>
          <a className="govuk-link" href={`/${council.slug}/reports/templates`}>
            How papers are printed
          </a>
        </li>
      </ul>
    </Page>
  );
}

/** Those that were withdrawn stand below whatever is searched for. */
const noneFound = (withdrawn: number): string =>
  withdrawn === 0 ? 'No report has these words in its title or in the name of its committee.' : 'No report that is still public has these words in its title or in the name of its committee. Look among the withdrawn ones below too.';

/** How many reports one sees at a glance. */
const FEW = 2;

/** The words that the address asks for; null when it asks for none. */
const searchIn = (url: URL): string | null => url.searchParams.get('search')?.trim().slice(0, 100) || null;

function FindReport({ council, search }: { council: string; search: string | null }) {
  return (
    <>
      <form method="get">
        <Input name="search" label="Words in the title or the committee" defaultValue={search ?? ''} width={20} />
        <Button variant="secondary">Find reports</Button>
      </form>
      {search !== null && <p className="govuk-body"><a className="govuk-link" href={`/${council}/reports`}>Show all reports</a></p>}
    </>
  );
}

function Entry({ council, report }: { council: string; report: Listed }) {
  const { slug, title, kind, status, correctionState, classification, meetingDay, body, versions, isDemonstration, viewerCan } = report;
  const path = `/${council}/reports/${slug}`;
  const draftState = status === 'PUBLISHED' ? correctionState : status;
  return (
    <div className="app-entry">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={status === 'PUBLISHED' ? path : `${path}/prepare`}>
          {title}
        </a>
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
        {draftState !== null && draftState !== 'PUBLISHED' && (
          <Tag colour="grey">{status === 'PUBLISHED' ? `Correction: ${statusWords[draftState].toLowerCase()}` : statusWords[draftState]}</Tag>
        )}{' '}
        {classification === 'EXEMPT' && <Tag colour="red">Exempt</Tag>} {isDemonstration && <DemonstrationTag />}{' '}
        {viewerCan.seeDraft && (
          <a className="govuk-link" href={`${path}/prepare/progress`}>
            Where it is
            <span className="govuk-visually-hidden">: {title}</span>
          </a>
        )}{' '}
        {viewerCan.publish && status !== 'PUBLISHED' && (
          <a className="govuk-link" href={`${path}/publish`}>
            Publish
            <span className="govuk-visually-hidden"> {title}</span>
          </a>
        )}
      </p>
    </div>
  );
}

type WithdrawnListed = NonNullable<ReportsPageQuery['council']>['withdrawnReports'];

function Withdrawn({ council, reports }: { council: string; reports: WithdrawnListed }) {
  if (reports.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Withdrawn</h2>
      {reports.map(({ id, slug, title, kind, body, meetingDay, withdrawnOn, withdrawnReason, isDemonstration }) => (
        <div className="app-entry" key={id}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/${council}/reports/${slug}/withdrawn`}>
              {title}
            </a>
          </h3>
          <p className="govuk-body govuk-!-margin-bottom-1">
            {kindWords[kind]} for {body.name}
            {meetingDay !== null && (
              <>
                , meeting on <Day on={meetingDay} />
              </>
            )}
            . Withdrawn on <Day on={withdrawnOn} />: {withdrawnReason}
          </p>
          <p className="govuk-body govuk-!-margin-bottom-0 app-standing">{isDemonstration && <DemonstrationTag />}</p>
        </div>
      ))}
    </section>
  );
}
