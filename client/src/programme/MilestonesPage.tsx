import { useSearchParams } from 'react-router';
import { TakeAsFile } from '../exchange/TakeAsFile.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { filterMilestones, showIn, shows } from './milestone-filter.ts';
import { MilestoneFilterForm } from './MilestoneFilterForm.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { MilestonesPageDocument, type MilestonesPageQuery } from './MilestonesPage.graphql.generated.ts';
import { ProgrammeTimeline } from './ProgrammeTimeline.tsx';
import { useToday, withToday } from '../today.ts';

const page = definePage(MilestonesPageDocument, {
  variables: ({ params, today }) => ({ councilSlug: params['council']!, on: today }),
  found: ['council'],
});
export const loader = withToday(page.loader);

type Programme = NonNullable<MilestonesPageQuery['council']>['programmes'][number];

/** What a council's programmes mean to reach, over time and as a list that can be narrowed to what matters now. */
export function Component() {
  const { slug, programmes } = page.useData().council;
  return (
    <Page title="Milestones" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">Milestones</h1>
      {programmes.length === 0 && <EmptyState>This council has not published a programme yet.</EmptyState>}
      {programmes.map((programme) => (
        <ProgrammeMilestones key={programme.id} programme={programme} slug={slug} />
      ))}
    </Page>
  );
}

function ProgrammeMilestones({ programme, slug }: { programme: Programme; slug: string }) {
  const { id, name, milestones, workstreams, phases, grants, viewerCan, isDemonstration } = programme;
  const today = useToday();
  const [search] = useSearchParams();
  const [show, workstreamId] = [showIn(search), search.get('workstream') ?? ''];
  const shown = filterMilestones(milestones, show, workstreamId);
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">
        {name} {isDemonstration && <DemonstrationTag />}
      </h2>
      {viewerCan.manageMilestones && (
        <LinkButton href={`/${slug}/programme/${id}/milestones/add`}>Add a milestone</LinkButton>
      )}
      <ProgrammeTimeline
        title="Milestones over time"
        milestones={milestones}
        phases={phases}
        workstreams={workstreams}
        today={today}
        days={grants.flatMap(({ title, endsOn }) => (endsOn === null ? [] : [{ label: `${title} ends`, day: endsOn }]))}
      />
      <MilestoneFilterForm show={show} workstreamId={workstreamId} workstreams={workstreams} />
      {shown.length === 0 && (
        <EmptyState>No milestone is like this: {shows[show].words.toLowerCase()}.</EmptyState>
      )}
      <MilestoneList
        id={`milestones-${id}`}
        milestones={shown}
        councilSlug={viewerCan.manageMilestones ? slug : undefined}
      />
      {milestones.length > 0 && <TakeAsFile path={`programmes/${id}/milestones`} what="all milestones" />}
    </section>
  );
}
