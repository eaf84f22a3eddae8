import { use } from 'react';
import { Form, useActionData, useLoaderData, useLocation, useParams, type LoaderFunctionArgs } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { hasErrors, textOf, type FormValues } from '../forms/form-result.ts';
import { useOwnAddress } from '../forms/own-address.ts';
import { Button } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Refused } from '../gql.ts';
import { definePage, type PageArgs } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { inputOf } from './answer-input.ts';
import { answerLines } from './answer-words.ts';
import { EditionButtons } from './Editions.tsx';
import { JourneyContext, journeyIn, Say } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { Keeping } from './Keeping.tsx';
import { MistakeSummary } from './MistakeSummary.tsx';
import { pathAfter, pathAfterChange, pathBefore } from './next-path.ts';
import { anchorOf, mistakesOf } from './question/mistakes.ts';
import { QuestionControls } from './question/QuestionControls.tsx';
import { SectionIntro } from './question/SectionIntro.tsx';
import { savedValues } from './question/saved-values.ts';
import { wordedQuestion } from './question/worded-question.ts';
import { wordsIn } from './question/worded.tsx';
import { QuestionPageDocument, QuestionToSaveDocument, SaveAnswerDocument, type QuestionPageQuery } from './QuestionPage.graphql.generated.ts';
import { goReading, readingFrom, readingOf, readingText, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

type Draft = NonNullable<QuestionPageQuery['draftResponse']>;
type Question = Draft['questions'][number];

const page = definePage(QuestionPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'resume'), ...readingOf(args.request) }),
  found: ['draftResponse'],
  elsewhere: ({ draftResponse }, { params }) => (questionAt(draftResponse, params) ? undefined : `${consultationPath(params)}/check`),
});

export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

const questionAt = <Q,>({ questions }: { questions: readonly Q[] }, params: PageArgs['params']): Q | undefined => questions[Number(params['number']) - 1];

const cameFromCheck = (search: string): boolean => new URLSearchParams(search).get('from') === 'check';

/** Saves the answer and goes on along the way that the answers lead, or to the same question in another language. */
export const action = buttonAction(async ({ gql, request, params, url, values }) => {
  const code = codeOrStart({ request, params }, 'resume');
  const { draftResponse } = await gql.query(QuestionToSaveDocument, { code });
  const question = draftResponse && questionAt(draftResponse, params);
  if (!question) throw notFound();
  const edition = textOf(values['edition']);
  const given = inputOf(edition === '' ? question : { ...question, isRequired: false }, values);
  if (!given.ok) throw new Refused('ANSWER_NOT_VALID', given.fields);
  const { saveAnswer } = await gql.mutate(SaveAnswerDocument, { code, input: given.input });
  const under = consultationPath(params);
  if (edition !== '') return goReading(`${url.pathname}${url.search}`, { request, under, reading: readingFrom(edition) });
  const draft = { ...saveAnswer, questions: draftResponse.questions };
  return cameFromCheck(url.search) ? pathAfterChange(draftResponse.way, draft, under) : pathAfter(question.id, draft, under);
});

/** One question, in the language that was chosen. */
export function Component() {
  const { draftResponse } = page.useData();
  const { reading } = useLoaderData<{ reading: Reading }>();
  const params = useParams() as Record<string, string>;
  const ownAddress = useOwnAddress();
  const isChange = cameFromCheck(useLocation().search);
  const actionData: unknown = useActionData();
  const failure = hasErrors(actionData) ? actionData : undefined;
  const question = questionAt(draftResponse, params)!;
  const path = consultationPath(params);
  const journey = journeyIn(reading, draftResponse.form.editions);
  const values: FormValues = failure?.values ?? savedValues(question, draftResponse.answers);
  const mistakes = mistakesOf(question, values, failure?.errors ?? [], journey.reading);
  const isConflict = failure?.code === 'VERSION_CONFLICT';
  const others = failure?.errors.filter(({ field }) => field !== 'optionIds' && field !== 'text' && field !== 'parts') ?? [];
  const errors = [...others, ...Object.entries(mistakes).map(([field, message]) => ({ field, message }))];
  return (
    <JourneyPage
      journey={journey}
      title={wordsIn(question, question.text, journey.reading)}
      back={isChange ? `${path}/check` : (pathBefore(question.id, draftResponse, path) ?? `${path}/${draftResponse.isCorrection ? 'check' : 'who'}`)}
      path={path}
      errors={errors.length > 0 && <MistakeSummary errors={errors} hrefOf={(name) => anchorOf(question, name)} />}
    >
      <Keeping draft={draftResponse} path={path} question={question} />
      {draftResponse.consultation.isDemonstration && <p><DemonstrationTag /></p>}
      <Form key={ownAddress} method="post" action={ownAddress} noValidate>
        {/* Enter presses the first button of a form, which is not to be one for another language. */}
        {journey.editions.length > 0 && <button type="submit" className="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />}
        <input type="hidden" name="questionId" value={question.id} />
        <input type="hidden" name="baseVersion" value={draftResponse.version} />
        <input type="hidden" name="shown" value={readingText(journey.reading)} />
        <EditionButtons />
        {isConflict && <SavedElsewhere lines={answerLines(wordedQuestion(question, journey.reading), draftResponse.answers)} />}
        <SectionIntro question={question} draft={draftResponse} />
        <WhereOnTheWay question={question} draft={draftResponse} />
        <QuestionControls key={question.id} question={question} values={values} mistakes={mistakes} />
        <Button><Say word="continue" /></Button>
      </Form>
      <p className="govuk-body"><a className="govuk-link" href={`${path}/code`}><Say word="comeBack" /></a></p>
    </JourneyPage>
  );
}

/** "Question 2 of 5"; of about 5 while an answer that is still to come can lead another way. */
function WhereOnTheWay({ question, draft: { questions, way } }: { question: Question; draft: Draft }) {
  const { reading } = use(JourneyContext);
  const number = way.includes(question.id) ? way.indexOf(question.id) + 1 : questions.indexOf(question) + 1;
  const isOpen = questions.some(({ id, routes }) => way.indexOf(id) >= way.indexOf(question.id) && routes.some(({ optionId }) => optionId !== null));
  return (
    <span className="govuk-caption-l">
      <Say word={isOpen ? 'questionOfAbout' : 'question'} values={{ n: number, of: Math.max(way.length, number) }} />
      {!question.isRequired && <>{commaIn(reading)} <Say word="optional" /></>}
    </span>
  );
}

const commaIn = ({ language }: Reading): string => (['ar', 'fa', 'ur', 'ps', 'ckb', 'prs'].includes(language) ? '،' : ',');

/** Shown when the same question was answered elsewhere in the meantime: saving once more then replaces that answer. */
function SavedElsewhere({ lines }: { lines: readonly string[] }) {
  return (
    <InsetText>
      <p className="govuk-body"><Say word="savedNow" /></p>
      {lines.length === 0 ? <p className="govuk-body"><Say word="noAnswer" /></p> : lines.map((line, at) => <p key={at} className="govuk-body" dir="auto">{line}</p>)}
      <p className="govuk-body govuk-!-margin-bottom-0"><Say word="saveToReplace" /></p>
    </InsetText>
  );
}
