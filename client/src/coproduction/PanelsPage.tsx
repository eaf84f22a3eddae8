import { Tag, type TagColour } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { PanelsPageDocument, type PanelsPageQuery } from './PanelsPage.graphql.generated.ts';
import { SessionStatus } from './SessionStatus.tsx';

type Panel = NonNullable<PanelsPageQuery['council']>['panels'][number];

const page = definePage(PanelsPageDocument, {
  variables: ({ params }) => ({ slug: params['council']! }),
  found: ['council'],
});
export const loader = page.loader;

/** The council's panels: what they are about, whose voices come first, and when they meet. */
export function Component() {
  const { council } = page.useData();
  return (
    <Page title="Panels">
      <h1 className="govuk-heading-l">Panels</h1>
      <p className="govuk-body-l">Parents, carers and young people who shape services together with the council.</p>
      <p className="govuk-body">
        Are you in a session now?{' '}
        <a className="govuk-link" href="/join">
          Enter the code on the screen
        </a>
      </p>
      {council.panels.length === 0 && <EmptyState>The papers of {council.name} name no panel.</EmptyState>}
      {council.panels.map((panel) => (
        <PanelSection key={panel.id} panel={panel} slug={council.slug} />
      ))}
    </Page>
  );
}

const statuses: Record<Panel['status'], { text: string; colour: TagColour }> = {
  PLANNED: { text: 'Planned', colour: 'grey' },
  MEETING: { text: 'Meets', colour: 'green' },
  ENDED: { text: 'Ended', colour: 'grey' },
};

function PanelSection({ panel, slug }: { panel: Panel; slug: string }) {
  const { text, colour } = statuses[panel.status];
  return (
    <section aria-labelledby={panel.id}>
      <h2 className="govuk-heading-m" id={panel.id}>
        {panel.name}
      </h2>
      <p className="govuk-body">
        <Tag colour={colour}>{text}</Tag> {panel.isDemonstration && <DemonstrationTag />}{' '}
        <Source facts={panel.provenance} field="status" />
      </p>
      <Facts title="What it is about" facts={panel.topics} sources={panel.provenance} field="topics" />
      <Facts
        title="Whose voices it puts first"
        facts={panel.priorityGroups}
        sources={panel.provenance}
        field="priorityGroups"
      />
      <Issues issues={panel.issues} />
      <Sessions panel={panel} slug={slug} />
    </section>
  );
}

interface FactsProps {
  title: string;
  facts: readonly string[];
  sources: Panel['provenance'];
  field: string;
}

function Facts({ title, facts, sources, field }: FactsProps) {
  if (facts.length === 0) return null;
  return (
    <div className="govuk-!-margin-bottom-4">
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{title}</h3>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Source facts={sources} field={field} />
    </div>
  );
}

function Sessions({ panel, slug }: { panel: Panel; slug: string }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">Sessions</h3>
      {panel.sessions.length === 0 ? (
        <p className="govuk-body">None has been planned yet.</p>
      ) : (
        <ul className="govuk-list govuk-list--spaced">
          {panel.sessions.map((session) => (
            <li key={session.id}>
              <a className="govuk-link" href={`/${slug}/panel/sessions/${session.id}`}>
                {session.title}
              </a>
              <br />
              <Day on={session.startsOn} /> <SessionStatus status={session.status} />{' '}
              {session.isDemonstration && <DemonstrationTag />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
