import { useParams } from 'react-router';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { PointList } from './PointList.tsx';
import { WhatBecamePageDocument } from './Texts.graphql.generated.ts';

const page = definePage(WhatBecamePageDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});
export const loader = page.loader;

/** What people said and what became of it, for everyone. */
export function Component() {
  const { consultation } = page.useData();
  const params = useParams() as Record<string, string>;
  const points = consultation.points.filter(({ publishedAt }) => publishedAt !== null);
  return (
    <Page title={`You said, we did: ${consultation.title}`} back={consultationPath(params)} isNarrow>
      <span className="govuk-caption-l">{consultation.title}</span>
      <h1 className="govuk-heading-l">You said, we did</h1>
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      {points.length === 0 ? (
        <EmptyState>What became of what people said is not published yet.</EmptyState>
      ) : (
        <>
          <p className="govuk-body-l">What people wrote in this consultation, and what becomes of each point.</p>
          <p className="govuk-body">If you answered, your receipt code shows you <a className="govuk-link" href={`${consultationPath(params)}/receipt`}>which points are in your own words</a>.</p>
          <PointList points={points} council={params['council']!} beside={({ saidDisplay }) => <p className="govuk-body-s">{saidWords(saidDisplay)}</p>} />
        </>
      )}
    </Page>
  );
}

/** How many said it, as it was published. */
function saidWords(said: string | null): string {
  if (said === '[c]') return 'How many people said it is hidden so that nobody can be recognised.';
  return said === '0' ? 'Said by organisations.' : `Said by ${said} people.`;
}
