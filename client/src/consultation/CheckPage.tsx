import { useActionData, useParams } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { hasErrors, textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { ExitThisPage } from '../govuk/ExitThisPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { AnswerList } from './AnswerList.tsx';
import { CheckPageDocument, SubmitResponseDocument } from './CheckPage.graphql.generated.ts';
import { codeOrStart, consultationPath, goWithCodes } from './response-cookies.ts';

const page = definePage(CheckPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'resume') }), found: ['draftResponse'] });
export const loader = page.loader;

/** Sends the answers. From then on this browser holds the receipt code instead of the resume code. */
export const action = buttonAction(async ({ gql, request, params, values }) => {
  const code = codeOrStart({ request, params }, 'resume');
  const { submitResponse } = await gql.mutate(SubmitResponseDocument, { code, idempotencyKey: textOf(values['idempotencyKey']) });
  const under = consultationPath(params);
  return goWithCodes(`${under}/sent`, { request, under, codes: { receipt: submitResponse.receiptCode, resume: null } });
});

/** All answers, to be checked before they are sent. */
export function Component() {
  const { draftResponse: { questions, answers, consultation } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  const actionData: unknown = useActionData();
  const changeAt = (number: number) => `${path}/question/${number}?from=check`;
  const errors = hasErrors(actionData) ? actionData.errors : [];
  return (
    <Page title="Check your answers" back={`${path}/question/${questions.length}`} isNarrow>
      {errors.length > 0 && (
        <ErrorSummary
          errors={errors.map(({ field, message }) => {
            const number = questions.findIndex(({ id }) => id === field) + 1;
            return { text: message, ...(number > 0 && { href: changeAt(number) }) };
          })}
        />
      )}
      <ExitThisPage />
      <h1 className="govuk-heading-l">Check your answers</h1>
      <p className="govuk-body">{consultation.title} {consultation.isDemonstration && <DemonstrationTag />}</p>
      <AnswerList questions={questions} answers={answers} changeAt={changeAt} />
      <h2 className="govuk-heading-m">Now send your answers</h2>
      <p className="govuk-body">After that you cannot change them. You can still look at them and withdraw them.</p>
      <PostButton isOnce>Send your answers</PostButton>
    </Page>
  );
}
