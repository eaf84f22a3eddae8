import { useParams } from 'react-router';
import { Panel } from '../govuk/Panel.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { CodeLinks } from './CodeLinks.tsx';
import { ExitAnswering } from './ExitAnswering.tsx';
import { codeOrStart, consultationPath } from './response-cookies.ts';
import { SentPageDocument } from './SentPage.graphql.generated.ts';

const page = definePage(SentPageDocument, { variables: (args) => ({ code: codeOrStart(args, 'receipt') }), found: ['receipt'] });
export const loader = page.loader;

/** Confirms that the answers were sent, with the code to keep. */
export function Component() {
  const { receipt: { receiptCode, receiptLink, submittedAt, consultation } } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <Page title="Your answers have been sent" isNarrow>
      <ExitAnswering path={path} />
      <Panel title="Your answers have been sent" data-kept-no-more>
        Your receipt code<br /><strong className="app-code">{receiptCode}</strong>
      </Panel>
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      <p className="govuk-body">We received them at <Moment at={submittedAt} />. Thank you.</p>
      <p className="govuk-body">Write the code down, take a picture of it, or print this page. With it you can look at your answers again, correct them while the consultation is open, and withdraw them. Only you have it.</p>
      <h2 className="govuk-heading-m">What happens next</h2>
      <p className="govuk-body">{consultation.title} is open until <Moment at={consultation.closesAt} />. {consultation.nextSteps}</p>
      <ul className="govuk-list">
        <li><a className="govuk-link" href={`${path}/receipt/answers`}>Look at the answers that you sent</a></li>
        {consultation.equalityQuestions.length > 0 && <li><a className="govuk-link" href={`${path}/equality`}>Look at what you said about yourself, change it or delete it</a></li>}
        <li><a className="govuk-link" href={path.slice(0, path.lastIndexOf('/'))}>See what else you can have your say on</a></li>
      </ul>
      <CodeLinks link={receiptLink} opens="the answers that you sent" />
    </Page>
  );
}
