import { redirect, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../../gql.ts';
import { Day } from '../../layout/Day.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound, routeErrorFrom } from '../../route-errors.ts';
import { todayContext } from '../../today.ts';
import { ChoosePaper } from './ChoosePaper.tsx';
import { ComparedFigures } from './ComparedFigures.tsx';
import { ComparedPapersDocument, PapersToCompareDocument, type ComparedPapersQuery, type PaperToCompareFragment } from './ComparePage.graphql.generated.ts';
import { ComparedTexts } from './ComparedTexts.tsx';
import { earlierAsked, versionAsked } from './compare-choice.ts';
import { WhatHappened } from './WhatHappened.tsx';

export interface Loaded {
  reports: readonly PaperToCompareFragment[];
  now: NonNullable<ComparedPapersQuery['now']>;
  /** Null when there is nothing to compare with. */
  was: ComparedPapersQuery['was'];
  matters: NonNullable<ComparedPapersQuery['council']>['matters'];
}

/** The two papers, once it is known which they are. */
export async function loader({ context, params, request }: LoaderFunctionArgs): Promise<Loaded> {
  const gql = context.get(gqlContext);
  const url = new URL(request.url);
  const [council, report] = [params['council']!, params['report']!];
  try {
    const { reports } = await gql.query(PapersToCompareDocument, { council });
    const earlier = earlierAsked(url, report, reports);
    const { now, was, council: found } = await gql.query(ComparedPapersDocument, {
      council, report, to: versionAsked(url), earlier: earlier?.slug ?? report, from: earlier?.version ?? null, on: context.get(todayContext)(), since: '2000-01-01',
    });
    if (now === null || found === null || (earlier !== null && was === null)) throw notFound();
    if (was?.id === now.id && earlier !== null) throw redirect(`/${council}/reports/${report}/v${now.number}`);
    const shown = reports.filter(({ versions }) => versions.length > 0);
    return { reports: shown, now, was: earlier === null ? null : was, matters: found.matters };
  } catch (error) {
    throw routeErrorFrom(error, request);
  }
}

/** What changed since the last paper, figure by figure and word by word; what was promised then, and what happened. */
export function Component() {
  const { reports, now, was, matters } = useLoaderData<Loaded>();
  const council = useParams()['council']!;
  const path = `/${council}/reports/${now.report.slug}`;
  return (
    <Page title="What changed" back={`${path}/v${now.number}`}>
      <span className="govuk-caption-l">{now.title}, version {now.number}</span>
      <h1 className="govuk-heading-l">What changed</h1>
      {was === null ? (
        <EmptyState>There is no earlier paper for this committee, and no earlier version, to set it beside.</EmptyState>
      ) : (
        <>
          <p className="govuk-body-l"><Named paper={now} council={council} /> beside <Named paper={was} council={council} /></p>
          <ComparedFigures was={was} now={now} council={council} />
          {was.report.id !== now.report.id && <WhatHappened was={was} matters={matters} council={council} />}
          <ComparedTexts was={was} now={now} />
        </>
      )}
      <ChoosePaper reports={reports} now={now} was={was} />
    </Page>
  );
}

function Named({ paper: { title, number, meetingDay, report, isDemonstration }, council }: { paper: Loaded['now']; council: string }) {
  return (
    <>
      <a className="govuk-link" href={`/${council}/reports/${report.slug}/v${number}`}>{title}</a> (version {number}{meetingDay !== null && <>, meeting on <Day on={meetingDay} /></>}){' '}
      {isDemonstration && <DemonstrationTag />}
    </>
  );
}
