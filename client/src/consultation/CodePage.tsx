import { useLoaderData, useLocation, useParams, type LoaderFunctionArgs } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { NotificationBanner } from '../govuk/NotificationBanner.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { momentWords } from '../layout/Moment.tsx';
import { definePage } from '../page.ts';
import { siteContext } from '../site.ts';
import { CodeLinks } from './CodeLinks.tsx';
import { CodePageDocument } from './CodePage.graphql.generated.ts';
import { EditionLinks } from './Editions.tsx';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(CodePageDocument, { variables: (args) => ({ code: codeOrStart(args, 'resume') }), found: ['draftResponse'] });

export const loader = async (args: LoaderFunctionArgs) => ({
  ...(await page.loader(args)),
  reading: readingOf(args.request),
  canEmail: args.context.get(siteContext).canEmail,
});

/** The code to write down, before the first question and whenever somebody wants to stop. */
export function Component() {
  const { draftResponse: { resumeCode, resumeLink, answers, form, consultation } } = page.useData();
  const { canEmail, reading } = useLoaderData<{ canEmail: boolean; reading: Reading }>();
  const path = consultationPath(useParams() as Record<string, string>);
  const wasEmailed = new URLSearchParams(useLocation().search).has('emailed');
  const journey = journeyIn(reading, form.editions);
  const hasBegun = answers.length > 0;
  return (
    <JourneyPage
      journey={journey} title={wordOf(journey, 'yourCode')} back={path} path={path}
      errors={wasEmailed && <NotificationBanner isSuccess title="On its way" text="If the address is right, the email comes within a few minutes. If it does not, look in your spam folder." />}
    >
      <h1 className="govuk-heading-l"><Say word="yourCode" /></h1>
      <p className="govuk-body"><InEnglish>{consultation.title}</InEnglish> {consultation.isDemonstration && <DemonstrationTag />}</p>
      <EditionLinks path={path} to="code" />
      {hasBegun && <p className="govuk-body"><Say word="codeSavedSoFar" /></p>}
      <p className="govuk-body"><Say word="codeWhat" /></p>
      <InsetText><strong className="app-code" dir="ltr">{resumeCode}</strong></InsetText>
      <p className="govuk-body"><Say word="codeKeep" /></p>
      <p className="govuk-body"><Say word="codeUntil" values={{ moment: momentWords(consultation.closesAt) }} /></p>
      <p className="govuk-body"><Say word="codeSecret" /></p>
      <h2 className="govuk-heading-m"><Say word="codeOthers" /></h2>
      <p className="govuk-body"><Say word="codeOthersExit" /></p>
      <LinkButton href={hasBegun ? `${path}/go-on` : `${path}/who`}><Say word={hasBegun ? 'codeGoOn' : 'codeGo'} /></LinkButton>
      <CodeLinks link={resumeLink}>
        {canEmail && <p className="govuk-body"><a className="govuk-link" href={`${path}/code/email`}><Say word="codeEmail" /></a></p>}
      </CodeLinks>
    </JourneyPage>
  );
}
