import { emailCodeForm } from '@throughline/shared/forms/email-code';
import { redirect, useParams, type LoaderFunctionArgs } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { siteContext } from '../site.ts';
import { EmailResumeCodeDocument } from './EmailCodePage.graphql.generated.ts';
import { ExitAnswering } from './ExitAnswering.tsx';
import { codeOrStart, consultationPath } from './response-cookies.ts';

/** Offered only where e-mail can be sent, to somebody who has begun. */
export function loader({ request, params, context }: LoaderFunctionArgs): null {
  const args = { request, params: params as Record<string, string> };
  codeOrStart(args, 'resume');
  if (!context.get(siteContext).canEmail) throw redirect(`${consultationPath(args.params)}/code`);
  return null;
}

export const action = formAction(emailCodeForm, async ({ data, gql, request, params }) => {
  await gql.mutate(EmailResumeCodeDocument, { code: codeOrStart({ request, params }, 'resume'), email: data.email });
  return `${consultationPath(params)}/code?emailed`;
});

/** Asks for the address, after saying what is sent and who might read it. */
export function Component() {
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Send the code to your email address"
      back={`${path}/code`}
      fields={[{ name: 'email', kind: 'email', label: 'Your email address', hint: 'We use it for this one message and do not keep it.', autoComplete: 'email' }]}
      submit="Send"
    >
      <ExitAnswering path={path} />
      <WarningText>Whoever reads your email could open your answers with the link.</WarningText>
      <p className="govuk-body">
        The message has your code and the link. It does not say what you were asked, or by whom. If other people read your email, write the code down instead.
      </p>
    </FormPage>
  );
}
