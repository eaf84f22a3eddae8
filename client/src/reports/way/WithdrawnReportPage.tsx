import { kindWords } from '@throughline/shared/report-words';
import { useParams } from 'react-router';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { WithdrawnReportPageDocument } from './ReportWay.graphql.generated.ts';
import { variables } from './way-paths.ts';

const page = definePage(WithdrawnReportPageDocument, {
  variables,
  found: ['council'],
  elsewhere: ({ council }) => {
    if (council.withdrawnReports.length === 0) throw notFound();
    return undefined;
  },
});
export const loader = page.loader;

/** What everybody still finds of a paper that was withdrawn: that there was one, and why it was taken back. */
export function Component() {
  const { council } = page.useData();
  const slug = useParams()['council']!;
  const [report] = council.withdrawnReports;
  if (report === undefined) throw notFound();
  const { title, kind, body, meetingDay, withdrawnOn, withdrawnReason, isDemonstration } = report;
  return (
    <Page title={`Withdrawn: ${title}`} back={`/${slug}/reports`} isNarrow>
      <span className="govuk-caption-l">{council.name}</span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body app-standing">
        <Tag colour="red">Withdrawn</Tag> {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body">
        {kindWords[kind]} for {body.name}
        {meetingDay !== null && (
          <>
            , meeting on <Day on={meetingDay} />
          </>
        )}
        .
      </p>
      <InsetText>
        This paper was withdrawn on <Day on={withdrawnOn} />. {withdrawnReason}
      </InsetText>
      <p className="govuk-body">What it said is no longer public. The committee, the board and officers can still read it.</p>
    </Page>
  );
}
