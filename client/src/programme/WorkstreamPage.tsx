import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Source } from '../papers/Source.tsx';
import { MilestoneList } from './MilestoneList.tsx';
import { ProgrammeTimeline } from './ProgrammeTimeline.tsx';
import { RatingHistory } from './RatingHistory.tsx';
import { useToday, withToday } from '../today.ts';
import { WorkstreamMoney } from './WorkstreamMoney.tsx';
import { WorkstreamPageDocument } from './WorkstreamPage.graphql.generated.ts';

const page = definePage(WorkstreamPageDocument, {
  variables: ({ params, today }) => ({ id: params['workstream']!, on: today }),
  found: ['workstream'],
  elsewhere: ({ workstream }, { params, url }) => {
    const { slug } = workstream!.council;
    return slug === params['council'] ? undefined : url.pathname.replace(/^\/[^/]+/, `/${slug}`);
  },
});
export const loader = withToday(page.loader);

/** One strand of a programme: what it is to do, what it looks at, and what it means to reach. */
export function Component() {
  const { workstream } = page.useData();
  const today = useToday();
  const { id, label, title, description, isDemonstration, council, programme, focusAreas, milestones, provenance } =
    workstream;
  const ratings = workstream.ragAssessments;
  const { slug } = council;
  const mayManage = programme.viewerCan.manageMilestones;
  return (
    <Page title={title} back={`/${slug}/programme`}>
      <span className="govuk-caption-l">
        {programme.name}
        {label !== null && `, workstream ${label}`}
      </span>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body-l">
        {description} {isDemonstration && <DemonstrationTag />}
      </p>
      {focusAreas.length > 0 && (
        <>
          <h2 className="govuk-heading-m">Focus areas</h2>
          <ul className="govuk-list govuk-list--bullet">
            {focusAreas.map((area) => (
              <li key={area.id}>{area.title}</li>
            ))}
          </ul>
        </>
      )}
      <Source facts={provenance} />
      {ratings.length > 0 && (
        <section className="app-section">
          <h2 className="govuk-heading-m">How it stands</h2>
          <RatingHistory ratings={ratings} />
        </section>
      )}
      <WorkstreamMoney budgets={workstream.budgets} />
      <section className="app-section">
        {milestones.length === 0 && <EmptyState>No milestone is planned in this workstream.</EmptyState>}
        {mayManage && (
          <LinkButton href={`/${slug}/programme/${programme.id}/milestones/add?workstream=${id}`}>
            Add a milestone
          </LinkButton>
        )}
        <ProgrammeTimeline
          title="Milestones over time"
          milestones={milestones}
          phases={[]}
          workstreams={[{ id, title }]}
          today={today}
        />
        <MilestoneList id="milestones" milestones={milestones} councilSlug={mayManage ? slug : undefined} />
      </section>
    </Page>
  );
}
