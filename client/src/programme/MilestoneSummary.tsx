import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import type { MilestonePageQuery } from './MilestonePage.graphql.generated.ts';

interface MilestoneSummaryProps {
  milestone: NonNullable<MilestonePageQuery['milestone']>;
  councilSlug: string;
  path: string;
}

/** Whose milestone it is, where it belongs, and how far it has slipped. */
export function MilestoneSummary({ milestone, councilSlug, path }: MilestoneSummaryProps) {
  const { programme, workstream, ownerRole, beganOn, recordedOn, slipDays, isPublished, viewerCan } = milestone;
  const change = (what: string) =>
    viewerCan.revise ? { actions: [{ href: `${path}/edit`, text: 'Change', hiddenText: ` ${what}` }] } : {};
  const rows: (SummaryRow | false)[] = [
    programme !== null && { key: 'Programme', value: programme.name },
    {
      key: 'Workstream',
      value: workstream ? (
        <a className="govuk-link" href={`/${councilSlug}/programme/workstreams/${workstream.id}`}>
          {workstream.title}
        </a>
      ) : (
        'The whole programme'
      ),
      ...change('the workstream'),
    },
    { key: 'Answers for it', value: ownerRole ?? 'Not stated', ...change('who answers for it') },
    viewerCan.revise && {
      key: 'Who may see it',
      value: isPublished ? 'Everybody' : 'The board and those who work for it',
      ...change('who may see it'),
    },
    recordedOn !== null && { key: 'Written into the plan', value: <Day on={recordedOn} /> },
    beganOn !== null && { key: 'Work began', value: <Day on={beganOn} /> },
    slipDays !== null && slipDays !== 0 && { key: 'Against the first promise', value: slipWords(slipDays) },
  ];
  return <SummaryList rows={rows.filter((row) => row !== false)} />;
}

const slipWords = (days: number) =>
  `${Math.abs(days)} day${Math.abs(days) === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'} than first promised`;
