import { refusal } from '@throughline/shared/errors';
import { data, useActionData, useParams, type ActionFunctionArgs } from 'react-router';
import { readForm } from '../forms/read-form.ts';
import { Button } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { gqlContext, Refused } from '../gql.ts';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { answerLines } from './answer-words.ts';
import { InEnglish, journeyIn, Say, wordOf } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { saveKept, type Outcome } from './kept-answer.ts';
import { wordedQuestion } from './question/worded-question.ts';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

interface Told {
  outcome: Outcome;
  reading: Reading;
}

/** The script posts to this address, one by one, what a browser kept: the form of a question as it was filled in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const place = params as Record<string, string>;
  const code = codeOrStart({ request, params: place }, 'resume');
  const reading = readingOf(request);
  const values = await readForm(request);
  const statuses = { saved: 200, 'not-valid': 400, conflict: 409 } as const;
  try {
    const outcome = await saveKept({ gql: context.get(gqlContext), code, values, under: consultationPath(place), reading });
    return data<Told>({ outcome, reading }, { status: outcome.kind === 'refused' ? 400 : statuses[outcome.kind] });
  } catch (error) {
    if (!(error instanceof Refused) || error.code === 'INTERNAL') throw routeErrorFrom(error, request);
    return data<Told>({ outcome: { kind: 'refused', code: error.code }, reading }, { status: refusal(error.code).http ?? 400 });
  }
}

/** What became of it. There is nothing to see for whoever just opens the address. */
export function Component() {
  const told = useActionData<Told>();
  const path = consultationPath(useParams() as Record<string, string>);
  if (!told) throw notFound();
  const { outcome, reading } = told;
  if (outcome.kind === 'conflict') return <TwoAnswers path={path} reading={reading} {...outcome} />;
  const journey = journeyIn(reading, []);
  return (
    <JourneyPage journey={journey} title={wordOf(journey, 'keptTitle')} path={path}>
      <h1 className="govuk-heading-l"><Say word="keptTitle" /></h1>
      <div data-outcome={outcome.kind} data-version={'version' in outcome ? outcome.version : undefined} data-next={'next' in outcome ? outcome.next : undefined}>
        {outcome.kind === 'refused' && (
          <>
            <p className="govuk-body"><InEnglish>{refusal(outcome.code).words}</InEnglish></p>
            <p className="govuk-body"><Say word="keptRefused" /></p>
          </>
        )}
        <p className="govuk-body"><a className="govuk-link" href={'next' in outcome ? outcome.next : path}><Say word="goOn" /></a></p>
      </div>
    </JourneyPage>
  );
}

interface TwoAnswersProps extends Extract<Outcome, { kind: 'conflict' }> {
  path: string;
  reading: Reading;
}

/** The same question was answered otherwise elsewhere: nothing is replaced that its owner has not seen. */
function TwoAnswers({ path, reading, draft, questionId, mine }: TwoAnswersProps) {
  const journey = journeyIn(reading, draft.form.editions);
  const question = wordedQuestion(draft.questions.find(({ id }) => id === questionId)!, journey.reading);
  return (
    <JourneyPage journey={journey} title={wordOf(journey, 'keptTwice')} path={path}>
      <div data-outcome="conflict">
        <h1 className="govuk-heading-l"><Say word="keptTwice" /></h1>
        <p className="govuk-body-l">{question.text}</p>
        <h2 className="govuk-heading-m"><Say word="keptHere" /></h2>
        <Lines lines={answerLines(question, [{ questionId, ...mine }])} />
        <h2 className="govuk-heading-m"><Say word="keptElsewhere" /></h2>
        <Lines lines={answerLines(question, draft.answers)} />
        <form method="post" action={`${path}/answer`} data-conflict={questionId} data-version={draft.version}>
          <div className="govuk-button-group">
            <Button name="keep" value="mine"><Say word="keptUseHere" /></Button>
            <Button name="keep" value="saved" variant="secondary"><Say word="keptUseSaved" /></Button>
          </div>
        </form>
      </div>
    </JourneyPage>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <InsetText>
      {lines.length === 0 ? <p className="govuk-body"><Say word="noAnswer" /></p> : lines.map((line, at) => <p key={at} className="govuk-body" dir="auto">{line}</p>)}
    </InsetText>
  );
}
