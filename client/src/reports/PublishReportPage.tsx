import { publishReportForm } from '@throughline/shared/forms/publish-report';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { textOf } from '../forms/form-result.ts';
import { Tag } from '../govuk/Tag.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { definePage } from '../page.ts';
import { notFound, problem } from '../route-errors.ts';
import { useToday, withToday } from '../today.ts';
import {
  PublishReportDocument,
  PublishReportPageDocument,
  type PublishReportPageQuery,
} from './PublishReportPage.graphql.generated.ts';
import { ClearDays, isTooLate } from './way/ClearDays.tsx';

const page = definePage(PublishReportPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  elsewhere: ({ viewer, reports: [report] }, { url, params }) => {
    if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
    if (report === undefined) throw notFound();
    if (report.viewerCan.publish) return undefined;
    if (report.draftSections.length === 0) throw problem('FORBIDDEN');
    return `/${params['council']!}/reports/${report.slug}/prepare/progress`;
  },
});
export const loader = withToday(page.loader);

/** Publishes what the report says now, and goes to the version that came of it. */
export const action = formAction(
  async ({ values }) => publishReportForm({ isCorrection: textOf(values['versions']) !== '0' }),
  async ({ data, gql, params }) => {
    await gql.mutate(PublishReportDocument, { input: data });
    return `/${params['council']}/reports/${params['report']}`;
  },
);

type Draft = PublishReportPageQuery['reports'][number];

/** The clerk sees what each figure would say, and publishes. */
export function Component() {
  const [report] = page.useData().reports;
  const council = useParams()['council']!;
  if (report === undefined) throw notFound();
  const isCorrection = report.versions.length > 0;
  const today = useToday();
  const isLate = !isCorrection && isTooLate(today, report.meetingDay);
  const missing = report.draftFigures.filter(({ hasSource }) => !hasSource);
  const exempt = report.draftSections.filter(({ isExempt }) => isExempt).length;
  return (
    <FormPage
      title={isCorrection ? `Publish a correction of “${report.title}”` : `Publish “${report.title}”`}
      back={`/${council}/reports/${report.slug}/prepare/progress`}
      fields={isLate ? [urgencyField, noteField(isCorrection)] : [noteField(isCorrection)]}
      version={report.version}
      hidden={{ reportId: report.id, versions: report.versions.length }}
      submit={isCorrection ? `Publish version ${report.versions.length + 1}` : 'Publish'}
    >
      {report.isDemonstration && (
        <p className="govuk-body">
          <DemonstrationTag />
        </p>
      )}
      <WarningText>
        A published version can never be changed or removed.{' '}
        {report.classification === 'PUBLIC'
          ? 'Everybody can read it.'
          : 'It is exempt: only the committee and officers can read it.'}
      </WarningText>
      {!isCorrection && report.meetingDay !== null && <ClearDays meetingDay={report.meetingDay} today={today} />}
      <p className="govuk-body">
        {counted(report.draftSections.length, 'section')}
        {exempt > 0 && `, of which the public does not see ${exempt}`}. The figures are copied as they are at the moment of
        publishing.
      </p>
      {missing.length > 0 && (
        <p className="govuk-body">
          <strong>{counted(missing.length, 'figure')} without a source.</strong> The report cannot be published before
          each has one.
        </p>
      )}
      {report.draftFigures.length > 0 && <DraftFigures figures={report.draftFigures} />}
    </FormPage>
  );
}

const noteField = (isCorrection: boolean): Field => ({
  name: 'note',
  kind: 'textarea',
  label: isCorrection ? 'What does this version correct?' : 'Note (optional)',
  hint: 'Everybody who reads the report sees this.',
  maxLength: 500,
});

const urgencyField: Field = {
  name: 'urgencyReason',
  kind: 'textarea',
  label: 'Why can it not wait?',
  hint: 'There are less than five clear working days before the meeting. Everybody who reads the report sees the reason.',
  maxLength: 500,
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function DraftFigures({ figures }: { figures: Draft['draftFigures'] }) {
  return (
    <DataTable
      caption="What the figures would say"
      firstCellIsHeader
      isSmall
      rows={figures}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'What',
          cell: ({ label, isDemonstration, isExempt }) => (
            <>
              {label} {isExempt && <Tag colour="red">Exempt</Tag>} {isDemonstration && <DemonstrationTag />}
            </>
          ),
        },
        {
          header: 'Figure',
          isNumeric: true,
          cell: ({ display }) => (display === null ? <NotStated /> : <span className="app-number">{display}</span>),
        },
        {
          header: 'Source',
          cell: ({ source, sourceKind, hasSource }) =>
            hasSource ? (
              (source ?? (sourceKind === 'PAPER' ? 'A published paper' : ''))
            ) : (
              <Tag colour="red">No source</Tag>
            ),
        },
      ]}
    />
  );
}
