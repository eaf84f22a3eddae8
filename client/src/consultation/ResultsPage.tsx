import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { TakeAsFile } from '../exchange/TakeAsFile.tsx';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { PostButton } from '../forms/PostButton.tsx';
import { gqlContext } from '../gql.ts';
import { WarningText } from '../govuk/WarningText.tsx';
import { Count, WithheldCounts } from '../layout/Count.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Page } from '../layout/Page.tsx';
import { routeErrorFrom, notFound } from '../route-errors.ts';
import { QuestionResults } from './QuestionResults.tsx';
import { consultationPath } from './response-cookies.ts';
import { ChooseSplitDocument, PublishResultsDocument, ResultsDocument, ResultsPageDocument, type QuestionResultFragment, type ResultsPageQuery, type ResultsQuery } from './ResultsPage.graphql.generated.ts';

interface Data {
  consultation: NonNullable<ResultsPageQuery['consultation']>;
  results: ResultsQuery['consultationResults'];
  /** The question by which they are split; null when by none. */
  by: string | null;
}

/** Two queries: the address names the consultation, and its results are asked for by its key. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Data> {
  const gql = context.get(gqlContext);
  try {
    const { consultation } = await gql.query(ResultsPageDocument, { council: params['council']!, consultation: params['consultation']! });
    if (!consultation) throw notFound();
    const by = new URL(request.url).searchParams.get('by');
    const { consultationResults } = await gql.query(ResultsDocument, { consultation: consultation.id, by });
    return { consultation, results: consultationResults, by };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

export const action = buttonAction(async ({ gql, params, values }) => {
  const path = `${consultationPath(params)}/results`;
  if (values['split'] !== undefined) {
    const questionId = textOf(values['split']);
    await gql.mutate(ChooseSplitDocument, { input: { consultationId: textOf(values['consultation']), questionId, version: Number(textOf(values['version'])) } });
    return `${path}?by=${questionId}`;
  }
  await gql.mutate(PublishResultsDocument, { consultation: textOf(values['consultation']) });
  return path;
});

/** The results of a consultation: published for everyone, or as they stand for those who run it. */
export function Component() {
  const { consultation, results, by } = useLoaderData<Data>();
  const path = consultationPath(useParams() as Record<string, string>);
  const { title, resultsPublishedAt, textsPublishedAt, points, isDemonstration, viewerCan } = consultation;
  const { responses, organisations, questions, earlierQuestions } = results;
  return (
    <Page title={`Results: ${title}`} back={path}>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Results</h1>
      {isDemonstration && <p><DemonstrationTag /></p>}
      {viewerCan.seePreparation && <p className="govuk-body"><a className="govuk-link" href={`${path}/manage`}>Manage this consultation</a></p>}
      {resultsPublishedAt === null ? (
        <WarningText>These results are not published. Do not pass them on.</WarningText>
      ) : (
        <p className="govuk-body">Published at <Moment at={resultsPublishedAt} />. These figures do not change.</p>
      )}
      <p className="govuk-body-l">
        <Count count={responses} /> responses are counted.
        {organisations > 0 && ` ${organisations === 1 ? '1 organisation has' : `${organisations} organisations have`} responded as well, counted apart.`}
      </p>
      {isAnyHidden(results) && <WithheldCounts />}
      <p className="govuk-body-s">{responses.policy}</p>
      <Splits path={`${path}/results`} consultation={consultation} results={results} by={by} />
      {questions.map((question) => <QuestionResults key={question.question.id} results={question} />)}
      {earlierQuestions.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-l">As it was asked before</h2>
          <p className="govuk-body">The meaning of these questions was changed, or they are not asked any more. Their answers are counted by themselves.</p>
          {earlierQuestions.map((question) => <QuestionResults key={question.question.id} results={question} />)}
        </section>
      )}
      <section className="app-section">
        <h2 className="govuk-heading-m">More of these results</h2>
        {textsPublishedAt !== null && <p className="govuk-body"><a className="govuk-link" href={`${path}/words`}>Read what people wrote</a></p>}
        {points.some(({ publishedAt }) => publishedAt !== null) && <p className="govuk-body"><a className="govuk-link" href={`${path}/what-became`}>What became of what people said</a></p>}
        <TakeAsFile path={`consultation-${consultation.id}-results`} query={by === null ? undefined : `by=${by}`} what="the results" isForAll={resultsPublishedAt !== null} />
      </section>
      {viewerCan.publishResults && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Publish these results</h2>
          <p className="govuk-body">
            Everyone can then see them, and they can no longer be changed. <HiddenInAll results={results} /> They are published as a whole and split by the one question that is
            chosen for it, and by no other.
          </p>
          <PostButton hidden={{ consultation: consultation.id }}>Publish the results</PostButton>
        </section>
      )}
    </Page>
  );
}

const hiddenIn = ({ answered, options, tables }: QuestionResultFragment): number =>
  [answered, ...options.map(({ count }) => count), ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ count }) => count)))].filter(({ suppressed }) => suppressed).length;
const isAnyHidden = ({ responses, questions, earlierQuestions }: Data['results']): boolean =>
  responses.suppressed || [...questions, ...earlierQuestions].some((question) => hiddenIn(question) > 0);

function HiddenInAll({ results }: { results: Data['results'] }) {
  const hidden = [...results.questions, ...results.earlierQuestions].reduce((sum, question) => sum + hiddenIn(question), 0);
  if (hidden === 0) return 'No figure on this page is hidden.';
  return hidden === 1 ? '1 figure on this page is hidden, and stays so.' : `${hidden} figures on this page are hidden, and stay so.`;
}

/** By which question the answers are split; for those who run the consultation, which one that is for everyone. */
function Splits({ path, consultation: { id, version, resultsPublishedAt, viewerCan }, results: { splits }, by }: { path: string; consultation: Data['consultation']; results: Data['results']; by: string | null }) {
  if (splits.length === 0) return null;
  const shown = splits.find((split) => split.id === by);
  const mayChoose = resultsPublishedAt === null && viewerCan.keep && shown !== undefined && !shown.isForAll;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">By group</h2>
      <ul className="govuk-list">
        <li>{by === null ? 'Everyone together' : <a className="govuk-link" href={path}>Everyone together</a>}</li>
        {splits.map((split) => (
          <li key={split.id}>
            {split.id === by ? split.text : <a className="govuk-link" href={`${path}?by=${split.id}`}>{split.text}</a>}
            {split.isForAll && splits.length > 1 && ' – the one that everyone sees'}
          </li>
        ))}
      </ul>
      {mayChoose && (
        <>
          <p className="govuk-body">
            Results are split for everyone by one question only: two tables together can give away what each of them hides. Another one cannot be chosen after they are published.
          </p>
          <PostButton variant="secondary" hidden={{ consultation: id, split: shown.id, version }}>Split the results by this question for everyone</PostButton>
        </>
      )}
    </section>
  );
}
