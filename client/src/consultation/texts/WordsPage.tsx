import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../../gql.ts';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { ListPages, pageNumber } from '../../layout/ListPages.tsx';
import { Moment } from '../../layout/Moment.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../../route-errors.ts';
import { ResultsPageDocument } from '../ResultsPage.graphql.generated.ts';
import { consultationPath } from '../response-cookies.ts';
import { PublishedTextsDocument } from './Texts.graphql.generated.ts';

/** Two queries: the address names the consultation, and what people wrote is asked for by its key. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const gql = context.get(gqlContext);
  try {
    const { consultation } = await gql.query(ResultsPageDocument, { council: params['council']!, consultation: params['consultation']! });
    if (!consultation) throw notFound();
    return (await gql.query(PublishedTextsDocument, { consultation: consultation.id, page: pageNumber(new URL(request.url)) })).consultationResults;
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** What people wrote, as it was published: question by question, in an order that was drawn. */
export function Component() {
  const { consultation, questions } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  const { title, textsPublishedAt, isDemonstration } = consultation;
  const inWords = questions.filter(({ question }) => question.kind === 'SHORT_TEXT' || question.kind === 'LONG_TEXT');
  const longest = inWords.map(({ texts }) => texts).toSorted((one, other) => other.total - one.total)[0];
  return (
    <Page title={`What people wrote: ${title}`} back={`${path}/results`} isNarrow>
      <span className="govuk-caption-l">{title}</span>
      <h1 className="govuk-heading-l">What people wrote</h1>
      {isDemonstration && <p><DemonstrationTag /></p>}
      {textsPublishedAt === null ? (
        <EmptyState>What people wrote is not published yet.</EmptyState>
      ) : (
        <>
          <p className="govuk-body">Published at <Moment at={textsPublishedAt} />. Words in square brackets stand where something was taken out that could tell who somebody is. The order says nothing about who wrote what, or when.</p>
          {inWords.map(({ question, texts }) => (
            <section key={question.id} className="app-section">
              <h2 className="govuk-heading-m">{question.position}. {question.text}</h2>
              {texts.total === 0 && <p className="govuk-body">Nothing is published here. Where few people answered, their words are not shown.</p>}
              <ul className="govuk-list govuk-list--spaced">
                {texts.items.map(({ id, words, isOrganisation }) => (
                  <li key={id} className="app-entry">
                    <div className="app-words" dir="auto">{words}</div>
                    {isOrganisation && <span className="govuk-hint">An organisation wrote this.</span>}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          {longest && <ListPages list={longest} path={`${path}/words`} label="Pages of what people wrote" />}
        </>
      )}
    </Page>
  );
}
