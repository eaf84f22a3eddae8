import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { EqualityPageDocument, RemoveEqualityAnswersDocument, type OwnEqualityFragment } from './Equality.graphql.generated.ts';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(EqualityPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'receipt') }),
  found: ['equalityAnswers'],
  elsewhere: ({ equalityAnswers }, { params }) => (equalityAnswers.closed === 'NOT_ASKED' ? `${consultationPath(params)}/sent` : undefined),
});
export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

/** Takes back all that somebody said about themselves. */
export const action = buttonAction(async ({ gql, request, params }) => {
  await gql.mutate(RemoveEqualityAnswersDocument, { code: codeOrStart({ request, params }, 'receipt') });
  return `${consultationPath(params)}/equality`;
});

/**
 * Comes after the answers were sent, so that nobody who turns away here loses them: why people are asked about themselves,
 * and the way past it.
 */
export function Component() {
  const { equalityAnswers } = page.useData();
  const { receiptCode, closed, consultation } = equalityAnswers;
  const { reading } = useLoaderData<{ reading: Reading }>();
  const journey = journeyIn(reading, consultation.editions);
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <JourneyPage journey={journey} title={wordOf(journey, 'aboutYou')} path={path} errors={<ActionErrors />}>
      <h1 className="govuk-heading-l"><Say word="aboutYou" /></h1>
      <p className="govuk-body"><InEnglish>{consultation.title}</InEnglish> {consultation.isDemonstration && <DemonstrationTag />}</p>
      <InsetText data-kept-no-more>
        <p className="govuk-body"><Say word="aboutYouSent" /></p>
        <p className="govuk-body govuk-!-margin-bottom-0"><Say word="receiptCode" />:<br /><strong className="app-code" dir="ltr">{receiptCode}</strong></p>
      </InsetText>
      {closed === 'SEVERED' ? <Severed path={path} /> : <Asking path={path} own={equalityAnswers} />}
    </JourneyPage>
  );
}

function Severed({ path }: { path: string }) {
  return (
    <>
      <p className="govuk-body"><Say word="aboutYouSevered" /></p>
      <LinkButton href={`${path}/sent`}><Say word="next" /></LinkButton>
    </>
  );
}

function Asking({ path, own }: { path: string; own: OwnEqualityFragment }) {
  const { questions, optionIds, consultation } = own;
  const hasSaid = optionIds.length > 0;
  return (
    <>
      <p className="govuk-body"><Say word="aboutYouWhy" /> <Say word="aboutYouLeaveOut" /></p>
      <p className="govuk-body"><Say word="aboutYouForSomebody" /></p>
      <p className="govuk-body"><Say word="aboutYouKept" values={{ n: consultation.council.equalityLinkDays }} /> <Say word="aboutYouNumbers" /></p>
      {hasSaid && <WhatYouSaid path={path} own={own} />}
      <div className="govuk-button-group">
        <LinkButton href={`${path}/equality/${questions[0]!.code}`}><Say word={hasSaid ? 'aboutYouAgain' : 'aboutYouAnswer'} /></LinkButton>
        <LinkButton variant="secondary" href={`${path}/sent`}><Say word={hasSaid ? 'aboutYouLeave' : 'aboutYouSkip'} /></LinkButton>
      </div>
      {hasSaid && <PostButton variant="warning"><Say word="aboutYouDelete" /></PostButton>}
    </>
  );
}

function WhatYouSaid({ path, own: { questions, optionIds } }: { path: string; own: OwnEqualityFragment }) {
  return (
    <>
      <h2 className="govuk-heading-m"><Say word="aboutYouSaid" /></h2>
      <SummaryList
        rows={questions.map(({ code, text, options }) => {
          const said = options.find(({ id }) => optionIds.includes(id));
          return {
            key: <InEnglish>{text}</InEnglish>,
            value: said ? <InEnglish>{said.label}</InEnglish> : <Say word="leftOut" />,
            actions: [{ href: `${path}/equality/${code}`, text: <Say word="change" />, hiddenText: text }],
          };
        })}
      />
    </>
  );
}
