import { useLoaderData, useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { Count } from '../../layout/Count.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { consultationPath } from '../response-cookies.ts';
import { PointList } from './PointList.tsx';
import { PublishPointsDocument } from './Texts.graphql.generated.ts';
import { loadPoints } from './texts-data.ts';

export const loader = loadPoints;

export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(PublishPointsDocument, { input: { consultationId: textOf(values['consultation']) } });
  return `${consultationPath(params)}/what-became`;
});

/** The points that people made, with what becomes of each, for those who answer them. */
export function Component() {
  const { consultation, said } = useLoaderData<typeof loader>();
  const params = useParams() as Record<string, string>;
  const path = consultationPath(params);
  const { points, resultsPublishedAt } = consultation;
  const isPublished = points.some(({ publishedAt }) => publishedAt !== null);
  const isAnswered = points.length > 0 && points.every(({ disposition }) => disposition !== null);
  const saidOf = (id: string) => said.find(({ pointId }) => pointId === id)?.said;
  return (
    <Page title={`Points that people made: ${consultation.title}`} back={`${path}/manage`} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">Points that people made</h1>
      <p className="govuk-body">A point says in your words what people said. While you <a className="govuk-link" href={`${path}/manage/texts`}>read what people wrote</a> you say which points each text makes. The decision waits until every point is answered.</p>
      {isPublished ? <p className="govuk-body">They are published: <a className="govuk-link" href={`${path}/what-became`}>What became of what people said</a>.</p> : <LinkButton href={`${path}/manage/points/new`}>Add a point</LinkButton>}
      {points.length === 0 && <EmptyState>There are no points yet.</EmptyState>}
      <PointList
        points={points}
        council={params['council']!}
        beside={({ id, words, publishedAt, saidDisplay }) => {
          const count = saidOf(id);
          return (
            <>
              <p className="govuk-body">People who said it: {saidDisplay ?? (count ? <Count count={count} /> : '0')}</p>
              <p className="govuk-body app-actions">
                <a className="govuk-link" href={`${path}/manage/points/${id}`}>Say what becomes of it<span className="govuk-visually-hidden">: {words}</span></a>
                {publishedAt === null && <a className="govuk-link" href={`${path}/manage/points/${id}/words`}>Word it anew<span className="govuk-visually-hidden">: {words}</span></a>}
              </p>
            </>
          );
        }}
      />
      {!isPublished && isAnswered && resultsPublishedAt !== null && (
        <section className="app-section">
          <h2 className="govuk-heading-m">Publish what became of what people said</h2>
          <p className="govuk-body">Everyone can then read it, and whoever has a receipt code sees which points their own words made. What becomes of a point can still be said anew.</p>
          <PostButton hidden={{ consultation: consultation.id }}>Publish</PostButton>
        </section>
      )}
    </Page>
  );
}
