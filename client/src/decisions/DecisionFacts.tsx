import { formatFuzzyDate } from '@throughline/shared/dates';
import type { ReactNode } from 'react';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Money } from '../layout/Money.tsx';
import { NotStated } from '../layout/NotStated.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { DecisionFactsFragment } from './DecisionFacts.graphql.generated.ts';
import { answerWords, exceptionWords, keyReasonWords, kindWords, outcomeWords, referralWords } from './decision-words.ts';

/** What was decided: its parts, who took it, and what it allows, asks for and hands on. */
export function DecisionFacts({ decision }: { decision: DecisionFactsFragment }) {
  const { parts, issues, scrutinyReferrals, isKeyByRule, isKey } = decision;
  return (
    <>
      {isKeyByRule === true && isKey !== 'YES' && (
        <WarningText>By the council’s own test of amount and wards this would be a key decision, and it is not marked as one.</WarningText>
      )}
      {parts.length > 0 && (
        <dl className="govuk-list">
          {parts.map(({ id, label, text }) => (
            <div key={id} className="govuk-!-margin-bottom-2">
              <dt className="govuk-!-font-weight-bold">Part {label}</dt>
              <dd className="govuk-!-margin-left-0">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <SummaryList rows={[...takenRows(decision), ...scopeRows(decision)]} />
      <Issues issues={[...issues, ...scrutinyReferrals.flatMap((referral) => referral.issues)]} />
    </>
  );
}

function takenRows(decision: DecisionFactsFragment): SummaryRow[] {
  const { kind, isKey, isUrgent, callIn, takenByRole, meeting, madeOn, effectiveOn, publishedOn, callInEndsOn, endedOn, keyReason, amountPence, wardCount } = decision;
  const { noticeException, urgencyReason, urgencyAgreedByRole, urgencyAgreedOn, consultedRole, consultedOn, provenance, scrutinyReferrals } = decision;
  const wasCalledIn = scrutinyReferrals.some((referral) => referral.kind === 'CALL_IN');
  const source = (field: string) => <Source facts={provenance} field={field} />;
  const maker = takenByRole ?? meeting?.body.name;
  return [
    {
      key: 'Taken',
      value: <>{madeOn === null ? 'Not yet' : <Day on={madeOn} />}{maker === undefined ? madeOn !== null && <>, by <NotStated /></> : <>, {madeOn === null ? 'for' : 'by'} the {maker}</>} {source('madeOn')}</>,
    },
    ...(publishedOn === null ? [] : [{ key: 'Record published', value: <Day on={publishedOn} /> }]),
    { key: 'In force from', value: effectiveOn === null ? inForceWords(decision) : <Day on={effectiveOn} /> },
    ...(endedOn === null ? [] : [{ key: 'Not in force from', value: <Day on={endedOn} /> }]),
    { key: 'Kind', value: <>{kindWords[kind]} {source('kind')}</> },
    { key: 'Key decision', value: <>{answerWords[isKey]}{keyReason !== null && `, because of ${keyReasonWords[keyReason]}`} {source('isKey')}</> },
    ...(amountPence === null ? [] : [{ key: 'Amount', value: <Money pence={amountPence} /> }]),
    ...(wardCount === null ? [] : [{ key: 'Wards or divisions', value: String(wardCount) }]),
    {
      key: 'Urgent',
      value: (
        <>
          {answerWords[isUrgent]} {source('isUrgent')}
          {noticeException !== null && <p className="govuk-body">{exceptionWords[noticeException]}.{urgencyReason !== null && ` ${urgencyReason}.`}{urgencyAgreedByRole !== null && <> {urgencyAgreedByRole}{urgencyAgreedOn !== null && <>, <Day on={urgencyAgreedOn} /></>}.</>}</p>}
        </>
      ),
    },
    { key: 'May be called in', value: wasCalledIn ? 'It was called in' : <>{answerWords[callIn]}{callInEndsOn !== null && <>, until <Day on={callInEndsOn} /></>}</> },
    ...(consultedRole === null ? [] : [{ key: 'In consultation with', value: <>{consultedRole}{consultedOn !== null && <>, <Day on={consultedOn} /></>}</> }]),
  ];
}

/** One that cannot be called in is in force from the day it was taken, where it names no other. */
function inForceWords({ madeOn, callIn }: DecisionFactsFragment): ReactNode {
  if (madeOn === null) return 'Not yet';
  if (callIn === 'YES') return 'It has no effect';
  return <><NotStated />. Taken to be the day it was taken, as it cannot be called in</>;
}

function scopeRows({ conditions, allows, delegations, scrutinyReferrals, provenance }: DecisionFactsFragment): SummaryRow[] {
  const source = (field: string) => <Source facts={provenance} field={field} />;
  return [
    ...row('Conditions', conditions.map((condition) => [condition.id, <Condition key={condition.id} condition={condition} />]), source('conditions')),
    ...row('What it allows', allows.map(({ id, text }) => [id, text]), source('allows')),
    ...row(
      'Who may act',
      delegations.map(({ id, toRole, inConsultationWithRole, scope, limitPence }) => [
        id,
        <>{toRole}{inConsultationWithRole === null ? '' : `, in consultation with the ${inConsultationWithRole}`}. {scope}{limitPence !== null && <> Up to <Money pence={limitPence} /> each time.</>}</>,
      ]),
      source('delegations'),
    ),
    ...row('Scrutiny', scrutinyReferrals.map((referral) => [referral.id, <Referral key={referral.id} referral={referral} />]), null),
  ];
}

function Condition({ condition: { text, metOn, metNote, metByDecision } }: { condition: DecisionFactsFragment['conditions'][number] }) {
  if (metOn === null) return <>{text} Not known to be met.</>;
  return <>{text} Met on <Day on={metOn} />{metByDecision && ` by decision ${metByDecision.reference}`}.{metNote !== null && ` ${metNote}`}</>;
}

/** One row with a list; none when there is nothing to list. */
function row(key: string, items: [id: string, text: ReactNode][], source: ReactNode): SummaryRow[] {
  if (items.length === 0) return [];
  return [{ key, value: <><ul className="govuk-list govuk-list--bullet">{items.map(([id, text]) => <li key={id}>{text}</li>)}</ul>{source}</> }];
}

const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

function Referral({ referral }: { referral: DecisionFactsFragment['scrutinyReferrals'][number] }) {
  const { kind, requestedByRole, requested, heardOn, outcome, meeting, provenance, grounds, response, responseDueOn, isDemonstration } = referral;
  return (
    <>
      {referralWords[kind]}. Asked for by the {requestedByRole}{requested && `, ${formatFuzzyDate(requested)}`}.{' '}
      {grounds !== null && `${grounds.replace(/\.$/, '')}. `}
      {heardOn !== null && <>Heard on <Day on={heardOn} />{meeting && ` by the ${meeting.body.name}`}: {outcomeWords[outcome]}. </>}
      {heardOn === null && `${capitalised(outcomeWords[outcome])}. `}
      {response}{responseDueOn !== null && <> An answer is due by <Day on={responseDueOn} />.</>} {isDemonstration && <DemonstrationTag />} <Source facts={provenance} />
    </>
  );
}
