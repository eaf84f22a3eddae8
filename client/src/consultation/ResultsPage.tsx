import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
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
import { PublishResultsDocument, ResultsDocument, ResultsPageDocument, type ResultsPageQuery, type ResultsQuery } from './ResultsPage.graphql.generated.ts';

interface Data {
  consultation: NonNullable<ResultsPageQuery['consultation']>;
  results: ResultsQuery['consultationResults'];
}

/** Two queries: the address names the consultation, and its results are asked for by its key. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Data> {
  const gql = context.get(gqlContext);
  try {
    const { consultation } = await gql.query(ResultsPageDocument, { council: params['council']!, consultation: params['consultation']! });
    if (!consultation) throw notFound();
    const { consultationResults } = await gql.query(ResultsDocument, { consultation: consultation.id });
    return { consultation, results: consultationResults };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(PublishResultsDocument, { consultation: textOf(values['consultation']) });
  return `${consultationPath(params)}/results`;
});

/** The results of a consultation: published for everyone, or as they stand for those who run it. */
export function Component() {
  const { consultation, results } = useLoaderData<Data>();
  const path = consultationPath(useParams() as Record<string, string>);
  const { title, resultsPublishedAt, isDemonstration, viewerCan } = consultation;
  const { responses, questions } = results;
  const isAnyHidden = responses.suppressed || questions.some(({ answered, options }) => answered.suppressed || options.some(({ count }) => count.suppressed));
  return (
    <Page title={`Results: ${title}`} back={path} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">Results</h1>
      {isDemonstration && <p><DemonstrationTag /></p>}
      {resultsPublishedAt === null ? (
        <WarningText>These results are not published. Do not pass them on.</WarningText>
      ) : (
        <p className="govuk-body">Published at <Moment at={resultsPublishedAt} />. These figures do not change.</p>
      )}
      <p className="govuk-body-l"><Count count={responses} /> responses are counted.</p>
      {isAnyHidden && <WithheldCounts />}
      <p className="govuk-body-s">{responses.policy}</p>
      {questions.map((question) => <QuestionResults key={question.question.id} results={question} />)}
      {viewerCan.publishResults && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Publish these results</h2>
          <p className="govuk-body">Everyone can then see them, and they can no longer be changed.</p>
          <PostButton hidden={{ consultation: consultation.id }}>Publish the results</PostButton>
        </section>
      )}
    </Page>
  );
}
