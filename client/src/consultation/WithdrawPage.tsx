import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { ExitAnswering } from './ExitAnswering.tsx';
import { codeOrStart, consultationPath } from './response-cookies.ts';
import { WithdrawPageDocument, WithdrawResponseDocument } from './WithdrawPage.graphql.generated.ts';

const page = definePage(WithdrawPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'receipt') }),
  found: ['receipt'],
  elsewhere: ({ receipt }, { params }) => (receipt.status === 'WITHDRAWN' ? `${consultationPath(params)}/receipt/answers` : undefined),
});
export const loader = page.loader;

export const action = buttonAction(async ({ gql, request, params }) => {
  await gql.mutate(WithdrawResponseDocument, { code: codeOrStart({ request, params }, 'receipt') });
  return `${consultationPath(params)}/receipt/answers`;
});

/** Asks once more before answers are deleted. */
export function Component() {
  const { receipt: { consultation } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title="Withdraw your answers" back={`${path}/receipt/answers`} isNarrow>
      <ActionErrors />
      <ExitAnswering path={path} />
      <h1 className="govuk-heading-l">Withdraw your answers</h1>
      <p className="govuk-body">{consultation.title}</p>
      <WarningText>Your answers will be deleted and no longer counted. This cannot be undone, and a correction that you have begun is deleted too.</WarningText>
      {consultation.equalityQuestions.length > 0 && (
        <p className="govuk-body">
          What you said about yourself is deleted too, while it can still be found: until {consultation.council.equalityLinkDays} days after the consultation closes. After that
          nobody can tell any more which of it was yours, and it stays in the numbers.
        </p>
      )}
      {consultation.resultsPublishedAt !== null && <p className="govuk-body">The figures that are already published do not change.</p>}
      <PostButton variant="warning">Withdraw your answers</PostButton>
      <p className="govuk-body"><a className="govuk-link" href={`${path}/receipt/answers`}>Keep them</a></p>
    </Page>
  );
}
