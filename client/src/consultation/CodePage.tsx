import { useLoaderData, useLocation, useParams, type LoaderFunctionArgs } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { NotificationBanner } from '../govuk/NotificationBanner.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { siteContext } from '../site.ts';
import { CodeLinks } from './CodeLinks.tsx';
import { CodePageDocument } from './CodePage.graphql.generated.ts';
import { ExitAnswering } from './ExitAnswering.tsx';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(CodePageDocument, { variables: (args) => ({ code: codeOrStart(args, 'resume') }), found: ['draftResponse'] });

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), canEmail: args.context.get(siteContext).canEmail });

/** The code to write down, before the first question and whenever somebody wants to stop. */
export function Component() {
  const { draftResponse: { resumeCode, resumeLink, consultation } } = page.useData();
  const { canEmail } = useLoaderData<{ canEmail: boolean }>();
  const path = consultationPath(useParams() as Record<string, string>);
  const wasEmailed = new URLSearchParams(useLocation().search).has('emailed');
  return (
    <Page title="Your code" back={path} isNarrow>
      {wasEmailed && <NotificationBanner isSuccess title="On its way" text="If the address is right, the email comes within a few minutes. If it does not, look in your spam folder." />}
      <ExitAnswering path={path} />
      <h1 className="govuk-heading-l">Your code</h1>
      <p className="govuk-body">{consultation.title} {consultation.isDemonstration && <DemonstrationTag />}</p>
      <p className="govuk-body">With this code you can stop at any time and come back, on this device or on another one.</p>
      <InsetText><strong className="app-code">{resumeCode}</strong></InsetText>
      <p className="govuk-body">
        Write it down, take a picture of it, or print this page. Only you have it: we cannot give it to you again. Each answer is saved as you
        go, and you can come back until <Moment at={consultation.closesAt} />.
      </p>
      <p className="govuk-body">Do not let other people see it. Whoever has it can read your answers.</p>
      <h2 className="govuk-heading-m">If other people use this device</h2>
      <p className="govuk-body">
        What you enter is kept on it until it is saved, so that nothing is lost when the connection drops. “Exit this page” takes your answers and
        your code off the device at once. You then need the code to go on.
      </p>
      <LinkButton href={`${path}/who`}>Go to the questions</LinkButton>
      <CodeLinks link={resumeLink} opens="your answers">
        {canEmail && <p className="govuk-body"><a className="govuk-link" href={`${path}/code/email`}>Send the code to your email address</a></p>}
      </CodeLinks>
    </Page>
  );
}
