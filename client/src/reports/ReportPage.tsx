import { useParams } from 'react-router';
import { InsetText } from '../govuk/InsetText.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { useLayoutData } from '../layout/layout-data.ts';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { notFound } from '../route-errors.ts';
import { HashCheck } from './HashCheck.tsx';
import { ReportPageDocument, type ReportPageQuery } from './ReportPage.graphql.generated.ts';
import { versionIn } from './report-address.ts';
import { ReportPaper } from './ReportPaper.tsx';
import { TakeAway } from './TakeAway.tsx';
import { ExemptPart } from './way/ExemptPart.tsx';

const page = definePage(ReportPageDocument, {
  variables: ({ params }) => ({
    council: params['council']!,
    report: params['report']!,
    version: versionIn(params['version']),
  }),
  elsewhere: ({ council, report }, { params }) => {
    if (report !== null) return undefined;
    if (council === null || council.withdrawnReports.length === 0) throw notFound();
    return `/${params['council']!}/reports/${params['report']!}/withdrawn`;
  },
});
export const loader = page.loader;

type Version = NonNullable<ReportPageQuery['report']>;

/** A report as it was published: readable without scripts, and on paper. */
export function Component() {
  const { report: version } = page.useData();
  if (version === null) throw notFound();
  const council = useParams()['council']!;
  const councilName = useLayoutData()?.council?.name;
  const { report, title, issues, isDemonstration } = version;
  return (
    <Page title={title} back={`/${council}/reports`} isNarrow>
      <span className="govuk-caption-l">{[councilName, versionWords(version)].filter(Boolean).join(', ')}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      {(isDemonstration || report.classification === 'EXEMPT') && (
        <p className="govuk-body app-standing">
          {isDemonstration && <DemonstrationTag />}{' '}
          {report.classification === 'EXEMPT' && <Tag colour="red">Exempt: not for the public</Tag>}
        </p>
      )}
      <Standing version={version} council={council} />
      <Issues issues={issues} />
      <ReportPaper content={version} figurePath={(key) => `/${council}/reports/${report.slug}/v${version.number}/figures/${key}`} />
      {version.exemptPart !== null && <ExemptPart content={version} exempt={version.exemptPart} />}
      <TakeAway council={council} slug={report.slug} number={version.number} />
      <Versions version={version} council={council} />
      <HashCheck
        contentHash={version.contentHash}
        isIntact={version.isIntact}
        council={council}
        slug={report.slug}
        number={version.number}
      />
      {version.provenance.length > 0 && (
        <p className="govuk-body">
          Told in our own words from the published paper. <Source facts={version.provenance} />
        </p>
      )}
    </Page>
  );
}

function versionWords({ number, isCurrent, report: { versions } }: Version): string {
  const of = versions.length > 1 ? ` of ${versions.length}` : '';
  return `version ${number}${of}${isCurrent ? '' : ', not the newest'}`;
}

function Standing({ version, council }: { version: Version; council: string }) {
  const { publishedAt, note, isCurrent, number, report } = version;
  return (
    <>
      {report.withdrawnOn !== null && (
        <InsetText>
          This report was withdrawn on <Day on={report.withdrawnOn} />. {report.withdrawnReason} Only the committee, the board and officers can still read it.
        </InsetText>
      )}
      {!isCurrent && (
        <InsetText>
          There is a newer version of this report.{' '}
          <a className="govuk-link" href={`/${council}/reports/${report.slug}`}>
            Read the newest version
          </a>
        </InsetText>
      )}
      <p className="govuk-body">
        {publishedAt !== null && (
          <>
            Published at <Moment at={publishedAt} />.{' '}
          </>
        )}
        {note !== null && (number > 1 ? `What this version corrects: ${note}` : note)}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/${council}/reports/${report.slug}/after`}>
          What meetings made of it
        </a>
      </p>
      {report.viewerCan.seeDraft && (
        <p className="govuk-body">
          <a className="govuk-link" href={`/${council}/reports/${report.slug}/prepare/progress`}>
            {report.correctionState === null ? 'Correct or withdraw it' : 'A correction is being prepared'}
          </a>
        </p>
      )}
    </>
  );
}

/** All versions, when there is more than one. */
function Versions({ version: { number: shown, report }, council }: { version: Version; council: string }) {
  if (report.versions.length < 2) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">All versions</h2>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
        {report.versions.map(({ id, number, publishedAt, note }) => (
          <li key={id}>
            {number === shown ? (
              `Version ${number} (this one)`
            ) : (
              <a className="govuk-link" href={`/${council}/reports/${report.slug}/v${number}`}>
                Version {number}
              </a>
            )}
            {publishedAt !== null && (
              <>
                , published at <Moment at={publishedAt} />
              </>
            )}
            {note !== null && `: ${note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
