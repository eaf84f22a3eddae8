import { LinkButton } from '../govuk/Button.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { meetingPath } from '../decisions/decision-paths.ts';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Source } from '../papers/Source.tsx';
import { dueWords } from '../programme/due-words.ts';
import { PrintedIn } from './PrintedIn.tsx';
import { RowForms } from './RowForms.tsx';
import { UpdateEntry } from './UpdateEntry.tsx';
import { WorkPlanPageDocument, type WorkPlanFactsFragment } from './WorkPlan.graphql.generated.ts';
import { updateForms, workPlanForms } from './work-plan-forms.ts';
import { workPlanPath } from './scrutiny-paths.ts';
import { planWords } from './scrutiny-words.ts';
import { useToday, withToday } from '../today.ts';
import { useScrutinyHome } from './scrutiny-home.ts';

const page = definePage(WorkPlanPageDocument, {
  variables: ({ params, today }) => ({ council: params['council']!, on: today }),
  found: ['council'],
});
export const loader = withToday(page.loader);

/** What committees mean to look at, and how they are kept up to date. */
export function Component() {
  const { slug, workPlan, updateSchedules, scrutinyAbilities } = page.useData().council;
  const today = useToday();
  const home = useScrutinyHome(slug);
  return (
    <Page title="Work plan and updates" back={home} isNarrow>
      <h1 className="govuk-heading-l">Work plan and updates</h1>
      <section className="app-section">
        <h2 className="govuk-heading-m">Work plan</h2>
        {scrutinyAbilities.keep && <LinkButton variant="secondary" href={`${workPlanPath(slug)}/new`}>Add to the work plan</LinkButton>}
        {workPlan.length === 0 && <EmptyState>No committee of this council has a work plan on record.</EmptyState>}
        <ul className="govuk-list">
          {workPlan.map((item) => (
            <li key={item.id} className="app-entry" id={`item-${item.id}`}>
              <Planned item={item} council={slug} />
              {scrutinyAbilities.keep && <RowForms forms={workPlanForms.filter(({ isOffered }) => isOffered(item))} path={`${workPlanPath(slug)}/items/${item.id}`} about={item.title} />}
            </li>
          ))}
        </ul>
      </section>
      <section className="app-section">
        <h2 className="govuk-heading-m">Updates</h2>
        {scrutinyAbilities.keep && <LinkButton variant="secondary" href={`${workPlanPath(slug)}/updates/new`}>Arrange updates</LinkButton>}
        {updateSchedules.length === 0 && <EmptyState>No committee of this council has arranged updates on record.</EmptyState>}
        <ul className="govuk-list">
          {updateSchedules.map((update) => (
            <li key={update.id} className="app-entry" id={`update-${update.id}`}>
              <UpdateEntry update={update} council={slug} today={today} />
              {scrutinyAbilities.keep && <RowForms forms={updateForms.filter(({ isOffered }) => isOffered(update))} path={`${workPlanPath(slug)}/updates/${update.id}`} about={update.subject} />}
            </li>
          ))}
        </ul>
      </section>
    </Page>
  );
}

function Planned({ item, council }: { item: WorkPlanFactsFragment; council: string }) {
  const { title, why, broughtByRole, state, isOverdue, due, body, agendaItem, consideredOn, droppedOn, droppedReason, isDemonstration } = item;
  const { words, colour } = planWords[state];
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <Tag colour={colour}>{words}</Tag> {isOverdue && <Tag colour="orange">Date passed</Tag>} {due !== null && `Due ${dueWords(due)}. `}
        {consideredOn !== null && <>On <Day on={consideredOn} />. </>}
        {droppedOn !== null && <>On <Day on={droppedOn} />: {droppedReason} </>}
        {agendaItem?.meeting.day != null && (
          <>
            On the agenda of the <a className="govuk-link" href={meetingPath(council, agendaItem.meeting.id)}>meeting on <Day on={agendaItem.meeting.day} /></a>.{' '}
          </>
        )}
        {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body govuk-!-margin-bottom-1">
        {body.name}. {broughtByRole !== null && `Brought by: ${broughtByRole}. `}{why}
      </p>
      <PrintedIn council={council} version={item.sourceVersion} section={item.sourceSection} />
      <Source facts={item.provenance} />
    </>
  );
}
