import { directionOf } from '@throughline/shared/languages';
import { useLocation, useParams } from 'react-router';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { momentWords } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { InEnglish, journeyIn, JourneyContext, languageOf, nameOfEdition, Say } from './journey.tsx';
import { PaperPageDocument } from './PaperPage.graphql.generated.ts';
import { PaperQuestion } from './PaperQuestion.tsx';
import { asPublished, isSameReading, readingFrom, readingText, type Reading } from './reading.ts';
import { consultationPath } from './response-cookies.ts';
import { useHintOf, Worded } from './question/worded.tsx';

const readingAsked = (search: string): Reading => readingFrom(new URLSearchParams(search).get('in') ?? undefined);

const page = definePage(PaperPageDocument, {
  variables: ({ params, url }) => ({ council: params['council']!, consultation: params['consultation']!, ...readingAsked(url.search) }),
  found: ['consultation'],
});
export const loader = page.loader;

/** The questions as a form to print, in the language and format that the address names. */
export function Component() {
  const { consultation } = page.useData();
  const { editions, questions, forms, title } = consultation;
  const path = consultationPath(useParams() as Record<string, string>);
  const journey = journeyIn(readingAsked(useLocation().search), editions);
  const number = forms.find(({ isCurrent }) => isCurrent)?.number;
  return (
    <JourneyContext value={journey}>
      <Page title={`Printed form: ${title}`} back={path}>
        <nav className="app-paper-choice" aria-label="Printed form">
          <p className="govuk-body">Print this page, or save it as a PDF in the print window of your browser.</p>
          {editions.length > 0 && (
            <ul className="app-editions-list">
              {[asPublished, ...editions].map((each) => (
                <li key={readingText(each)} lang={each.language} dir={directionOf(each.language)}>
                  {isSameReading(each, journey.reading) ? (
                    <span aria-current="true">{nameOfEdition(each, editions)}</span>
                  ) : (
                    <a className="govuk-link" href={`${path}/paper?in=${readingText(each)}`}>{nameOfEdition(each, editions)}</a>
                  )}
                </li>
              ))}
            </ul>
          )}
        </nav>
        <div className={`app-paper${journey.reading.format === 'EASY_READ' ? ' app-paper--easy-read' : ''}`} {...languageOf(journey)}>
          <h1 className="govuk-heading-l"><InEnglish>{title}</InEnglish></h1>
          {consultation.isDemonstration && <p><DemonstrationTag /></p>}
          <p className="govuk-body"><InEnglish>{consultation.summary}</InEnglish></p>
          {questions.length === 0 ? (
            <EmptyState>No questions have been published yet.</EmptyState>
          ) : (
            <>
              <WhereTo consultation={consultation} />
              <p className="govuk-body"><Say word="paperOneEach" /> <Say word="paperNoNames" /></p>
              <WhoAnswers />
              {questions.map((question, place) => (
                <section key={question.id}>
                  {question.section && question.section.id !== questions[place - 1]?.section?.id && <Section section={question.section} />}
                  <PaperQuestion question={question} questions={questions} />
                </section>
              ))}
              <p className="govuk-body"><Say word="paperThanks" /></p>
              <p className="govuk-body-s app-paper-office">
                <InEnglish>
                  Form {path.slice(path.lastIndexOf('/') + 1)}, version {number}{readingText(journey.reading) === readingText(asPublished) ? '' : `, ${readingText(journey.reading)}`}.
                  For the office: reference ________________ came on ____ / ____ / ________
                </InEnglish>
              </p>
            </>
          )}
        </div>
      </Page>
    </JourneyContext>
  );
}

type Shown = NonNullable<Parameters<typeof PaperQuestion>[0]['question']>;

function Section({ section }: { section: NonNullable<Shown['section']> }) {
  const hintOf = useHintOf();
  return (
    <>
      <h2 className="govuk-heading-m"><Worded row={section} own={section.title} /></h2>
      {section.intro !== null && <p className="govuk-body">{hintOf(section, section.intro)}</p>}
    </>
  );
}

/** Where the form goes back to and until when, as far as the council has said. */
function WhereTo({ consultation: { closesAt, paperReturns } }: { consultation: { closesAt: string; paperReturns: readonly { postTo: string; handInAt: string | null; telephone: string | null; isDemonstration: boolean }[] } }) {
  const [back] = paperReturns;
  return (
    <div className="app-paper-box">
      <p className="govuk-body"><Say word="paperBy" values={{ moment: momentWords(closesAt) }} /></p>
      {back && (
        <>
          <p className="govuk-body"><Say word="paperPostTo" /></p>
          <p className="govuk-body app-paper-address"><InEnglish>{back.postTo}</InEnglish> {back.isDemonstration && <DemonstrationTag />}</p>
          {back.handInAt !== null && <p className="govuk-body"><Say word="paperHandIn" values={{ place: back.handInAt }} /></p>}
          {back.telephone !== null && <p className="govuk-body"><Say word="paperRing" values={{ number: back.telephone }} /></p>}
        </>
      )}
    </div>
  );
}

/** For whom somebody answers; of an organisation its name, which is published. */
function WhoAnswers() {
  return (
    <fieldset className="app-paper-question">
      <legend><strong><Say word="who" /></strong></legend>
      <ul className="app-paper-boxes">
        {(['whoMyself', 'whoSomebody', 'whoOrganisation'] as const).map((word) => <li key={word}><span className="app-paper-tick" aria-hidden="true" /><Say word={word} /></li>)}
      </ul>
      <p className="govuk-body-s"><Say word="organisationName" /><br /><Say word="organisationPublic" /> <span className="app-paper-line" /></p>
    </fieldset>
  );
}

