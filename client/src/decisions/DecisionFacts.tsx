import { formatFuzzyDate } from '@throughline/shared/dates';
import type { ReactNode } from 'react';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { DecisionFactsFragment } from './DecisionFacts.graphql.generated.ts';
import { answerWords, kindWords, outcomeWords, referralWords } from './decision-words.ts';

/** One decision: what it decides, on what conditions, who may act, and what scrutiny made of it. */
export function DecisionFacts({ decision }: { decision: DecisionFactsFragment }) {
  const { reference, title, parts, issues, isDemonstration, scrutinyReferrals } = decision;
  return (
    <>
      <h2 className="govuk-heading-m" id={reference}>
        {reference}: {title} {isDemonstration && <DemonstrationTag />}
      </h2>
      {parts.length > 0 && (
        <dl className="govuk-body">
          {parts.map(({ id, label, text }) => (
            <div key={id} className="govuk-!-margin-bottom-2">
              <dt className="govuk-!-font-weight-bold">Part {label}</dt>
              <dd className="govuk-!-margin-left-0">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <SummaryList rows={rowsOf(decision)} />
      <Issues issues={[...issues, ...scrutinyReferrals.flatMap((referral) => referral.issues)]} />
    </>
  );
}

function rowsOf(decision: DecisionFactsFragment): SummaryRow[] {
  const { kind, isKey, isUrgent, callIn, takenByRole, meeting, madeOn, effectiveOn, conditions, allows, delegations, scrutinyReferrals, provenance } = decision;
  const source = (field: string) => <Source facts={provenance} field={field} />;
  return [
    { key: 'Taken', value: <>{madeOn === null ? 'Not yet' : <Day on={madeOn} />}, by {takenByRole === null && meeting === null ? <NotStated /> : `the ${takenByRole ?? meeting?.body.name}`} {source('madeOn')}</> },
    { key: 'In force from', value: effectiveOn === null ? <NotStated /> : <Day on={effectiveOn} /> },
    { key: 'Kind', value: <>{kindWords[kind]} {source('kind')}</> },
    { key: 'Key decision', value: <>{answerWords[isKey]} {source('isKey')}</> },
    { key: 'Urgent', value: <>{answerWords[isUrgent]} {source('isUrgent')}</> },
    { key: 'May be called in', value: answerWords[callIn] },
    ...row('Conditions', conditions.map(({ id, text, metOn }) => [id, <>{text} {metOn === null ? 'Not known to be met.' : <>Met on <Day on={metOn} />.</>}</>]), source('conditions')),
    ...row('What it allows', allows.map(({ id, text }) => [id, text]), source('allows')),
    ...row(
      'Who may act',
      delegations.map(({ id, toRole, inConsultationWithRole, scope }) => [id, `${toRole}${inConsultationWithRole === null ? '' : `, in consultation with the ${inConsultationWithRole}`}. ${scope}`]),
      source('delegations'),
    ),
    ...row('Scrutiny', scrutinyReferrals.map((referral) => [referral.id, <Referral key={referral.id} referral={referral} />]), null),
  ];
}

/** One row with a list; none when there is nothing to list. */
function row(key: string, items: [id: string, text: ReactNode][], source: ReactNode): SummaryRow[] {
  if (items.length === 0) return [];
  return [{ key, value: <><ul className="govuk-list govuk-list--bullet">{items.map(([id, text]) => <li key={id}>{text}</li>)}</ul>{source}</> }];
}

function Referral({ referral }: { referral: DecisionFactsFragment['scrutinyReferrals'][number] }) {
  const { kind, requestedByRole, requested, heardOn, outcome, meeting, provenance } = referral;
  return (
    <>
      {referralWords[kind]}. Asked for by the {requestedByRole}{requested && `, ${formatFuzzyDate(requested)}`}.{' '}
      {heardOn !== null && <>Heard on <Day on={heardOn} />{meeting && ` by the ${meeting.body.name}`}: </>}{outcomeWords[outcome]}. <Source facts={provenance} />
    </>
  );
}
