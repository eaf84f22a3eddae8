import { directionOf } from '@throughline/shared/languages';
import { useLocation, useParams } from 'react-router';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound } from '../../route-errors.ts';
import { JourneyContext, journeyIn, nameOfEdition, Say } from '../journey.tsx';
import { QuestionControls } from '../question/QuestionControls.tsx';
import { SectionIntro } from '../question/SectionIntro.tsx';
import { asPublished, isSameReading, readingFrom, readingText } from '../reading.ts';
import { buildingPage, formAtWork, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

/** One question as people will see it, drawn by the same components, in each language and format. It cannot be answered. */
export function Component() {
  const params = useParams();
  const { search } = useLocation();
  const form = formAtWork(page.useData().consultation);
  const number = Number(params['number']);
  const question = form?.questions[number - 1];
  if (!form || !question) throw notFound();
  const { questions, editions } = form;
  const reading = readingFrom(new URLSearchParams(search).get('in') ?? undefined);
  const journey = journeyIn(reading, editions);
  const path = `${questionsPath(params)}/preview`;
  return (
    <Page title={`Preview: question ${number}`} back={questionsPath(params)} isNarrow>
      <InsetText>This is a preview. Nothing can be answered here.</InsetText>
      {editions.length > 0 && (
        <nav className="app-editions" aria-label="Languages and formats of the preview">
          <ul className="app-editions-list">
            {[asPublished, ...editions].map((each) => (
              <li key={readingText(each)} lang={each.language} dir={directionOf(each.language)}>
                {isSameReading(each, journey.reading) ? <span aria-current="true">{nameOfEdition(each, editions)}</span> : <a className="govuk-link" href={`${path}/${number}?in=${readingText(each)}`}>{nameOfEdition(each, editions)}</a>}
              </li>
            ))}
          </ul>
        </nav>
      )}
      <JourneyContext value={journey}>
        <div lang={journey.reading.language} dir={directionOf(journey.reading.language)}>
          <span className="govuk-caption-l"><Say word="question" values={{ n: number, of: questions.length }} /></span>
          <SectionIntro question={question} draft={{ questions, way: questions.map(({ id }) => id) }} />
          <fieldset disabled className="app-preview">
            <QuestionControls question={question} values={{}} mistakes={{}} />
          </fieldset>
        </div>
      </JourneyContext>
      <nav className="govuk-body app-actions" aria-label="Questions">
        {number > 1 && <a className="govuk-link" href={`${path}/${number - 1}?in=${readingText(journey.reading)}`}>Question before</a>}{' '}
        {number < questions.length && <a className="govuk-link" href={`${path}/${number + 1}?in=${readingText(journey.reading)}`}>Next question</a>}
      </nav>
    </Page>
  );
}
