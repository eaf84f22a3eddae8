import { kindWords, purposeWords } from '@throughline/shared/report-words';
import type { ReportContent } from '@throughline/shared/report-content';
import { Details } from '../govuk/Details.tsx';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Stated } from './Stated.tsx';

/** What stands on the front of a paper: for whom, when, what is asked, and the answers of its form. */
export function ReportHeader({ report }: { report: ReportContent }) {
  const { kind, body, meetingDay, asksFor, isKey, keyTest, keyExplanation, inForwardPlan, callIn, isUrgent, urgencyReason, holderRecommends } = report;
  return (
    <>
      <SummaryList
        rows={[
          { key: 'For', value: body },
          { key: 'Meeting', value: meetingDay === null ? <NotStated /> : <Day on={meetingDay} /> },
          { key: 'Kind of paper', value: kindWords[kind] },
          { key: 'Asks for', value: asksFor === 'NOT_STATED' ? <NotStated /> : purposeWords[asksFor] },
          { key: 'Wards affected', value: <Wards report={report} /> },
        ]}
      />
      <Details summary="Key decision, call-in and other formal answers">
        <SummaryList
          rows={[
            row('Key decision', <Stated answer={isKey} />, keyTest === null ? null : `The test: ${keyTest}.`, keyExplanation),
            row('In the forward plan', <Stated answer={inForwardPlan} />),
            row('Scrutiny can call it in', <Stated answer={callIn} />),
            row('Urgent', <Stated answer={isUrgent} />, urgencyReason),
            row('Portfolio holder recommends something', <Stated answer={holderRecommends} />),
          ]}
        />
      </Details>
    </>
  );
}

function row(key: string, answer: SummaryRow['value'], ...more: (string | null)[]): SummaryRow {
  return {
    key,
    value: (
      <>
        {answer}
        {more.map((words) => words !== null && <span key={words} className="app-quiet app-paper__more">{words}</span>)}
      </>
    ),
  };
}

function Wards({ report: { wardCoverage, wards, meetingDay } }: { report: ReportContent }) {
  if (wardCoverage === 'NOT_STATED') return <NotStated />;
  const names = wards.map(({ name }) => name).join(', ');
  if (wardCoverage === 'LISTED') return names;
  if (names === '') return 'All';
  return (
    <Details summary={`All ${wards.length}`} className="govuk-!-margin-bottom-0">
      <p className="govuk-body">
        {names}, as they were {meetingDay === null ? 'then' : 'on the day of the meeting'}.
      </p>
    </Details>
  );
}
