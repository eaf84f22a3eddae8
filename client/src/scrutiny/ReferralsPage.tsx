import { decisionPath } from '../decisions/decision-paths.ts';
import { outcomeWords, referralWords } from '../decisions/decision-words.ts';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { useToday, withToday } from '../today.ts';
import { canBeAnswered } from './referral-answer.ts';
import { ReferralsPageDocument, type ReferralFactsFragment } from './Referrals.graphql.generated.ts';
import { referralsPath } from './scrutiny-paths.ts';
import { useScrutinyHome } from './scrutiny-home.ts';

const page = definePage(ReferralsPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
});
export const loader = withToday(page.loader);

/** Decisions that came before scrutiny: how, who asked, what came of it, and whether scrutiny has its answer. */
export function Component() {
  const { slug, scrutinyReferrals, decisionAbilities } = page.useData().council;
  const home = useScrutinyHome(slug);
  return (
    <Page title="Decisions before scrutiny" back={home} isNarrow>
      <h1 className="govuk-heading-l">Decisions before scrutiny</h1>
      <p className="govuk-body">
        A call-in stops a decision until scrutiny has looked at it. A member’s item, a look beforehand and an update stop nothing.
      </p>
      {scrutinyReferrals.length === 0 && <EmptyState>No decision of this council came before scrutiny on record.</EmptyState>}
      {scrutinyReferrals.map((referral) => (
        <Referral key={referral.id} referral={referral} council={slug} mayAnswer={decisionAbilities.manage && canBeAnswered(referral)} />
      ))}
    </Page>
  );
}

function Referral({ referral, council, mayAnswer }: { referral: ReferralFactsFragment; council: string; mayAnswer: boolean }) {
  const today = useToday();
  const { id, kind, decision, requestedByRole, requested, heardOn, outcome, grounds, responseDueOn, response, responseReceivedOn, isDemonstration, provenance, issues } = referral;
  const isLate = response === null && responseDueOn !== null && responseDueOn < today;
  return (
    <div className="app-entry">
      <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
        <a className="govuk-link" href={decisionPath(council, decision.reference)}>{decision.reference}: {decision.title}</a>
      </h2>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <Tag colour={kind === 'CALL_IN' ? 'red' : 'blue'}>{kind === 'CALL_IN' ? 'Call-in' : 'Not a call-in'}</Tag> {referralWords[kind]}. {isDemonstration && <DemonstrationTag />}
      </p>
      <SummaryList
        hasNoBorder
        rows={[
          { key: 'Asked for by', value: <>{requestedByRole}{requested !== null && <>, <FuzzyDay date={requested} /></>}</> },
          ...(grounds === null ? [] : [{ key: 'Grounds', value: grounds }]),
          { key: 'What scrutiny made of it', value: <>{sentence(outcomeWords[outcome])}{heardOn !== null && <>, on <Day on={heardOn} /></>}</> },
          {
            key: 'Answer',
            value: (
              <>
                {response ?? (responseDueOn === null ? 'None on record, nor a day by which it is due' : 'None yet')}
                {responseReceivedOn !== null && <> (on <Day on={responseReceivedOn} />)</>}
                {responseDueOn !== null && <>. Due by <Day on={responseDueOn} /></>} {isLate && <Tag colour="orange">Overdue</Tag>}
              </>
            ),
          },
        ]}
      />
      {mayAnswer && (
        <p className="govuk-body">
          <a className="govuk-link" href={`${referralsPath(council)}/${id}`}>Record the answer<span className="govuk-visually-hidden"> about {decision.reference}</span></a>
        </p>
      )}
      <Source facts={provenance} />
      <Issues issues={issues} />
    </div>
  );
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
