import { formatPence, formatPenceShort } from '@throughline/shared/money';
import type { ReactNode } from 'react';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Source } from '../papers/Source.tsx';
import type { GrantAmountsFragment } from './GrantAmounts.graphql.generated.ts';

/**
 * The four amounts of a grant, which are never one another, with its dates and its scheme; each with its source. An amount
 * that nobody states has a row of its own, days that nobody states share one.
 */
export function GrantAmounts({ grant }: { grant: GrantAmountsFragment }) {
  const { awardedPence, awardedFor, ceilingPence, indicativePence, scheme, provenance } = grant;
  const row = (key: string, field: string, value: ReactNode): SummaryRow => ({
    key,
    value: value ? <>{value}<br /><Source facts={provenance} field={field} /></> : <NotStated />,
  });
  const days = daysOf(grant);
  const missing = days.filter(({ shown }) => shown === null).map(({ unstated: words }) => words);
  return (
    <SummaryList
      rows={[
        row('Awarded', 'awardedPence', awardedPence !== null && <><Money pence={awardedPence} />{awardedFor && ` for ${lowerFirst(awardedFor)}`}</>),
        row('Received', 'receivedPence', grant.receivedIsStated && <Received grant={grant} />),
        row('The most that could come', 'ceilingPence', ceilingPence !== null && <>Up to <Money pence={ceilingPence} />. {noIncome}</>),
        row('Spoken of, but not promised', 'indicativePence', indicativePence !== null && <><Money pence={indicativePence} />. {noIncome}</>),
        ...days.flatMap(({ key, field, shown }) => (shown === null ? [] : [row(key, field, shown)])),
        ...(missing.length > 0 ? [{ key: 'Not stated', value: `The papers do not say ${missing.join(', or ')}.` }] : []),
        { key: 'National scheme', value: <Scheme scheme={scheme} /> },
      ]}
    />
  );
}

function daysOf({ appliedOn, awardedStatedOn, startsOn, endsOn }: GrantAmountsFragment) {
  return [
    { key: 'Applied for', unstated: 'when it was applied for', field: 'appliedOn', shown: appliedOn && <FuzzyDay date={appliedOn} /> },
    { key: 'Award first stated', unstated: 'when it was awarded', field: 'awardedStatedOn', shown: awardedStatedOn && <FuzzyDay date={awardedStatedOn} /> },
    { key: 'First day', unstated: 'the first day on which it may be spent', field: 'startsOn', shown: startsOn === null ? null : <Day on={startsOn} /> },
    { key: 'Last day', unstated: 'the last day', field: 'endsOn', shown: endsOn === null ? null : <Day on={endsOn} /> },
  ];
}

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

const noIncome = 'This is not income, and no total contains it.';

function Received({ grant: { receivedPence, receivedPercentage, outstandingPence } }: { grant: GrantAmountsFragment }) {
  return (
    <>
      <Money pence={receivedPence} />
      {receivedPercentage !== null && `, ${receivedPercentage}% of the award`}
      {outstandingPence !== null && outstandingPence > 0 && <>. Still to come: <Money pence={outstandingPence} /> (worked out here)</>}
    </>
  );
}

function Scheme({ scheme: { name, department, nationalTotalPence, hubComponentPence, authorityCount, source } }: Pick<GrantAmountsFragment, 'scheme'>) {
  const total = nationalTotalPence === null ? '' : ` ${formatPenceShort(nationalTotalPence)} nationally`;
  const hubs = hubComponentPence === null ? '' : `, ${formatPenceShort(hubComponentPence)} of it for hubs`;
  const councils = authorityCount === null ? '' : `, ${authorityCount} councils`;
  return (
    <>
      {name}, {department}.{total}{hubs}{councils}{total && '.'}
      <br />
      <span className="app-source">Source: {source}</span>
    </>
  );
}

/** The grant in one sentence, for people who read no further. */
export function amountWords({ awardedPence, awardedFor, receivedPence, receivedIsStated }: Pick<GrantAmountsFragment, 'awardedPence' | 'awardedFor' | 'receivedPence' | 'receivedIsStated'>): string {
  if (awardedPence === null) return 'Nothing has been awarded so far.';
  const part = awardedFor === null ? '' : ` for ${lowerFirst(awardedFor)}`;
  const received = receivedIsStated ? `${formatPence(receivedPence)} of it has been received.` : 'The papers do not say how much of it has been received.';
  return `${formatPence(awardedPence)} has been awarded${part}. ${received}`;
}
