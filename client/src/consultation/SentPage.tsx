import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { Panel } from '../govuk/Panel.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { momentWords } from '../layout/Moment.tsx';
import { definePage } from '../page.ts';
import { CodeLinks } from './CodeLinks.tsx';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';
import { SentPageDocument } from './SentPage.graphql.generated.ts';

const page = definePage(SentPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'receipt') }),
  found: ['receipt'],
  elsewhere: ({ receipt }, { params }) => (receipt.status === 'WITHDRAWN' ? `${consultationPath(params)}/receipt/answers` : undefined),
});

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

/** Confirms that the answers were sent, with the code to keep. */
export function Component() {
  const { receipt: { receiptCode, receiptLink, submittedAt, capacity, consultation } } = page.useData();
  const { reading } = useLoaderData<{ reading: Reading }>();
  const journey = journeyIn(reading, consultation.editions);
  const path = consultationPath(useParams() as Record<string, string>);
  const asksAboutYou = consultation.equalityQuestions.length > 0 && capacity !== 'ORGANISATION';
  return (
    <JourneyPage journey={journey} title={wordOf(journey, 'sent')} path={path}>
      <Panel title={<Say word="sent" />} data-kept-no-more>
        <Say word="receiptCode" /><br /><strong className="app-code" dir="ltr">{receiptCode}</strong>
      </Panel>
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      <p className="govuk-body"><Say word="sentReceived" values={{ moment: momentWords(submittedAt) }} /></p>
      <p className="govuk-body"><Say word="sentKeep" /></p>
      <p className="govuk-body"><Say word="sentOthers" /></p>
      <h2 className="govuk-heading-m"><Say word="sentNext" /></h2>
      {consultation.status === 'OPEN' && <p className="govuk-body"><Say word="sentOpenUntil" values={{ moment: momentWords(consultation.closesAt) }} /></p>}
      {consultation.nextSteps !== null && <p className="govuk-body"><InEnglish>{consultation.nextSteps}</InEnglish></p>}
      <ul className="govuk-list">
        <li><a className="govuk-link" href={`${path}/receipt/answers`}><Say word="sentLook" /></a></li>
        {asksAboutYou && <li><a className="govuk-link" href={`${path}/equality`}><Say word="sentAboutYou" /></a></li>}
        <li><a className="govuk-link" href={path.slice(0, path.lastIndexOf('/'))}><Say word="sentElse" /></a></li>
      </ul>
      <CodeLinks link={receiptLink} />
    </JourneyPage>
  );
}
