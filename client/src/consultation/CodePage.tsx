import { useParams } from 'react-router';
import { ExitThisPage } from '../govuk/ExitThisPage.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { CodePageDocument } from './CodePage.graphql.generated.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(CodePageDocument, { variables: (args) => ({ code: codeOrStart(args, 'resume') }), found: ['draftResponse'] });
export const loader = page.loader;

/** The code to write down, before the first question and whenever somebody wants to stop. */
export function Component() {
  const { draftResponse: { resumeCode, consultation } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title="Your code" back={path} isNarrow>
      <ExitThisPage />
      <h1 className="govuk-heading-l">Your code</h1>
      <p className="govuk-body">{consultation.title} {consultation.isDemonstration && <DemonstrationTag />}</p>
      <p className="govuk-body">With this code you can stop at any time and come back, on this device or on another one.</p>
      <InsetText><strong className="app-code">{resumeCode}</strong></InsetText>
      <p className="govuk-body">
        Write it down, or take a picture of it. Only you have it: we cannot give it to you again. Each answer is saved as you go, and you can
        come back until <Moment at={consultation.closesAt} />.
      </p>
      <p className="govuk-body">Do not let other people see it. Whoever has it can read your answers.</p>
      <LinkButton href={`${path}/question/1`}>Go to the questions</LinkButton>
    </Page>
  );
}
