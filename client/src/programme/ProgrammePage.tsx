import { londonDay } from '@throughline/shared/dates';
import { AssetReviewSection } from '../assets/AssetReviewSection.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { CommitmentList } from './CommitmentList.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { PhaseList } from './PhaseList.tsx';
import { ProgrammeFacts } from './ProgrammeFacts.tsx';
import { ProgrammePageDocument, type ProgrammePageQuery } from './ProgrammePage.graphql.generated.ts';
import { StatementLists } from './StatementLists.tsx';
import { Timeline } from './Timeline.tsx';
import { WorkstreamList } from './WorkstreamList.tsx';

const page = definePage(ProgrammePageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']!, on: londonDay(new Date()) }),
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
          <ProgrammeBody programme={programme} councilSlug={slug} />
        </section>
      ))}
      {assetReviews.map((review) => (
        <section key={review.id} id="sites">
          <h2 className="govuk-heading-m">{review.title}</h2>
          <AssetReviewSection review={review} />
        </section>
      ))}
    </Page>
  );
}

function ProgrammeBody({ programme, councilSlug }: { programme: Programme; councilSlug: string }) {
  const { modelStanding, isDemonstration, issues, viewerCan } = programme;
  return (
    <>
      <p className="govuk-body-l">
        {standingWords[modelStanding]} {isDemonstration && <DemonstrationTag />}
      </p>
      <ProgrammeFacts programme={programme} />
      <Issues issues={issues} />
      <StatementLists statements={programme.statements} />
      <PhaseList phases={programme.phases} />
      <MilestoneList milestones={programme.milestones} councilSlug={viewerCan.manageMilestones ? councilSlug : undefined} />
      <WorkstreamList workstreams={programme.workstreams} />
      <CommitmentList commitments={programme.commitments} />
      <Timeline events={programme.events} />
    </>
  );
}

/** A proposal is never told as policy. */
const standingWords: Readonly<Record<Programme['modelStanding'], string>> = {
  IN_DEVELOPMENT: 'The family hub model is still being worked out.',
  PROPOSED: 'The model is a proposal: options are being consulted on, and nothing is decided.',
  IN_PRINCIPLE: 'Only the principle is agreed. How the model would work needs further decisions.',
  APPROVED: 'The model has been approved.',
  NOT_STATED: 'The papers do not say whether a decision approved the model.',
};
