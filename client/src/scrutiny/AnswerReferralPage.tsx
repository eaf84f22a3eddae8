import { answerReferralForm } from '@throughline/shared/forms/referral-answer';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { canBeAnswered } from './referral-answer.ts';
import { AnswerScrutinyReferralDocument, ReferralsPageDocument, type ReferralsPageQuery } from './Referrals.graphql.generated.ts';
import { referralsPath } from './scrutiny-paths.ts';

type Council = NonNullable<ReferralsPageQuery['council']>;
const referralIn = ({ scrutinyReferrals }: Council, id: string | undefined) => scrutinyReferrals.find((referral) => referral.id === id);

const page = definePage(ReferralsPageDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }, { params }) => {
    const referral = referralIn(council, params['referral']);
    if (!referral) throw notFound();
    return council.decisionAbilities.manage && canBeAnswered(referral) ? undefined : referralsPath(council.slug);
  },
});
export const loader = page.loader;

export const action = formAction(answerReferralForm, async ({ data, gql, params }) => {
  await gql.mutate(AnswerScrutinyReferralDocument, { input: data });
  return referralsPath(params['council']!);
});

/** The clerk records what scrutiny was answered about a decision. */
export function Component() {
  const { council } = page.useData();
  const referral = referralIn(council, useParams()['referral']);
  if (!referral) throw notFound();
  return (
    <FormPage
      title="Record the answer to scrutiny"
      back={referralsPath(council.slug)}
      fields={[
        { name: 'response', kind: 'textarea', label: 'What was answered?', hint: 'Do not name people.', maxLength: 1000 },
        { name: 'receivedOn', kind: 'date', label: 'When did the answer come?' },
      ]}
      version={referral.decision.version}
      hidden={{ decisionId: referral.decision.id, referralId: referral.id }}
      submit="Record the answer"
    >
      <p className="govuk-body-l">{referral.decision.reference}: {referral.decision.title}</p>
    </FormPage>
  );
}
