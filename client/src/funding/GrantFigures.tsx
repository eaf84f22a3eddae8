import { daysBetween } from '@throughline/shared/calendar';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Source } from '../papers/Source.tsx';
import type { GrantFiguresFragment } from './GrantFigures.graphql.generated.ts';

interface GrantFiguresProps {
  grant: GrantFiguresFragment;
  /** The day on which the board looks, YYYY-MM-DD: the grant has so many days left. */
  today: string;
}

/** Where the money of a grant is, for a board: awarded, received, spent, committed, forecast, and the variance in words. */
export function GrantFigures({ grant, today }: GrantFiguresProps) {
  const { awardedPence, awardedFor, receivedPence, receivedIsStated, spentPence, committedPence, forecastPence, forecastIsComputed, endsOn, provenance } = grant;
  const source = (field: string) => <><br /><Source facts={provenance} field={field} /></>;
  return (
    <>
      {(grant.isDemonstration || grant.hasDemonstrationFigures) && (
        <p className="govuk-body"><DemonstrationTag /> Some of what is spent, committed and forecast is made up.</p>
      )}
      <SummaryList
        rows={[
          { key: 'Awarded', value: awardedPence === null ? <NotStated /> : <><Money pence={awardedPence} />{awardedFor && ` (${awardedFor})`}{source('awardedPence')}</> },
          { key: 'Received', value: receivedIsStated ? <><Money pence={receivedPence} />{source('receivedPence')}</> : <NotStated /> },
          { key: 'Spent', value: <Money pence={spentPence} /> },
          { key: 'Committed', value: <Money pence={committedPence} /> },
          { key: 'Forecast', value: <><Money pence={forecastPence} />{forecastIsComputed && ' (nobody has made a forecast: spent and committed together)'}</> },
          { key: 'Against the award', value: sentence(grant.varianceWords) },
          { key: 'Capital', value: <CapitalUse grant={grant} /> },
          { key: 'Last day to spend it', value: endsOn === null ? <NotStated /> : <><Day on={endsOn} />: {daysLeftWords(today, endsOn)}{source('endsOn')}</> },
        ]}
      />
    </>
  );
}

function CapitalUse({ grant: { capitalPence, capitalUsedPence } }: { grant: GrantFiguresFragment }) {
  const used = <><Money pence={capitalUsedPence} /> spent or committed</>;
  return capitalPence === null ? <>{used}; the amount for capital is not stated</> : <>{used} of <Money pence={capitalPence} /></>;
}

/** How long a grant can still be spent: "12 days left", "the last day is today", "ended 3 days ago". */
export function daysLeftWords(today: string, endsOn: string): string {
  const days = daysBetween(today, endsOn);
  const counted = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days === 0) return 'the last day is today';
  return days > 0 ? `${counted} left` : `ended ${counted} ago`;
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
