import { AssetReviewSection } from '../assets/AssetReviewSection.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { modelWords } from './model-words.ts';
import { OnThisPage } from './OnThisPage.tsx';
import { PhaseList } from './PhaseList.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { ProgrammePageDocument, type ProgrammePageQuery } from './ProgrammePage.graphql.generated.ts';
import { RatingHistory } from './RatingHistory.tsx';
import { StatementLists } from './StatementLists.tsx';
import { Timeline } from './Timeline.tsx';
import { WorkstreamList } from './WorkstreamList.tsx';

const page = definePage(ProgrammePageDocument, {
  variables: ({ params, today }) => ({ councilSlug: params['council']!, on: today }),
  found: ['council'],
});
export const loader = page.loader;

type Council = NonNullable<ProgrammePageQuery['council']>;
type Programme = Council['programmes'][number];

/** What a council's programme is, for whom, by when, what was promised in it, and how its review of buildings stands. */
export function Component() {
  const { slug, programmes, assetReviews } = page.useData().council;
  const [only, ...others] = programmes;
  const title = only && others.length === 0 ? only.name : 'Programmes';
  return (
    <Page title={title}>
      <h1 className="govuk-heading-l">{title}</h1>
      {programmes.length === 0 && <EmptyState>This council has not published a programme yet.</EmptyState>}
      {programmes.map((programme) => (
        <section key={programme.id}>
          {others.length > 0 && <h2 className="govuk-heading-l">{programme.name}</h2>}
          <ProgrammeBody programme={programme} reviews={only === programme ? assetReviews : []} councilSlug={slug} />
        </section>
      ))}
      {assetReviews.map((review) => (
        <section key={review.id} id={review.id} className="app-section">
          <h2 className="govuk-heading-m">{review.title}</h2>
          <AssetReviewSection review={review} />
        </section>
      ))}
    </Page>
  );
}

interface ProgrammeBodyProps {
  programme: Programme;
  reviews: Council['assetReviews'];
  councilSlug: string;
}

function ProgrammeBody({ programme, reviews, councilSlug }: ProgrammeBodyProps) {
  const { modelStanding, isDemonstration, issues, viewerCan, phases, milestones, workstreams, commitments, events } =
    programme;
  const newest = programme.provenance
    .map(({ paper }) => paper.datedOn)
    .filter((day) => day !== null)
    .toSorted()
    .at(-1);
  const idOf = (part: string) => `${part}-${programme.id}`;
  const parts = [
    phases.length > 0 && { id: idOf('phases'), text: 'Phases' },
    milestones.length > 0 && { id: idOf('milestones'), text: 'Milestones' },
    workstreams.length > 0 && { id: idOf('workstreams'), text: 'Workstreams' },
    commitments.length > 0 && { id: idOf('commitments'), text: 'What was promised' },
    events.length > 0 && { id: idOf('events'), text: 'How it came about' },
    ...reviews.map(({ id, title }) => ({ id, text: title })),
  ].filter((part) => part !== false);
  return (
    <>
      {isDemonstration && (
        <p className="govuk-body">
          <DemonstrationTag />
        </p>
      )}
      {modelWords[modelStanding] && <p className="govuk-body-l">{modelWords[modelStanding]}</p>}
      {newest && (
        <p className="govuk-body">
          What follows is from papers up to <Day on={newest} />, and what officers have recorded since.
        </p>
      )}
      {programme.ragOn.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">How it stands</h2>
          <RatingHistory ratings={programme.ragOn} />
        </section>
      )}
      <OnThisPage parts={parts} />
      <ProgrammeFacts programme={programme} />
      <Issues issues={issues} />
      <StatementLists statements={programme.statements} />
      <PhaseList id={idOf('phases')} phases={phases} />
      <MilestoneList
        id={idOf('milestones')}
        milestones={milestones}
        councilSlug={viewerCan.manageMilestones ? councilSlug : undefined}
      />
      <WorkstreamList id={idOf('workstreams')} workstreams={workstreams} />
      <CommitmentList id={idOf('commitments')} commitments={commitments} />
      <Timeline id={idOf('events')} events={events} />
    </>
  );
}
