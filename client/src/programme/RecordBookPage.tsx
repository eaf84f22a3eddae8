import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { phaseWords } from './due-words.ts';
import type { RecordBookQuery } from './RecordBook.graphql.generated.ts';
import { RecordStatements } from './RecordStatements.tsx';
import { RecordStory } from './RecordStory.tsx';
import { recordBook } from './record-data.ts';

export const loader = recordBook.loader;

export type BookProgramme = NonNullable<RecordBookQuery['council']>['programmes'][number];

const others = [
  ['promises', 'Promises'],
  ['plans', 'Delivery plans'],
  ['lists', 'What is to be met'],
  ['partners', 'Agreements and work with others'],
] as const;

/** What a programme says of itself, how that has changed, and what it is made of. */
export function Component() {
  const { slug, programmes } = recordBook.useData().council;
  return (
    <Page title="The programme’s record" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">The programme’s record</h1>
      <ul className="govuk-list">
        {others.map(([page, words]) => (
          <li key={page}>
            <a className="govuk-link" href={`/${slug}/programme/${page}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
      {programmes.length === 0 && <EmptyState>This council has not published a programme yet.</EmptyState>}
      {programmes.map((programme) => (
        <section key={programme.id}>
          <p className="govuk-body-l">{programme.name}</p>
          <RecordStatements programme={programme} />
          <RecordStory programme={programme} />
          <Parts programme={programme} />
        </section>
      ))}
    </Page>
  );
}

function Parts({ programme: { workstreams, phases, viewerCan } }: { programme: BookProgramme }) {
  const { council } = useParams();
  const path = `/${council}/programme/record`;
  const change = (href: string, hiddenText: string) =>
    viewerCan.keepRecord ? { actions: [{ href, text: 'Change', hiddenText }] } : {};
  return (
    <>
      <h2 className="govuk-heading-m">Workstreams</h2>
      <SummaryList
        rows={workstreams.map((workstream) => ({
          key: workstream.title,
          value: <WorkstreamFacts workstream={workstream} mayChange={viewerCan.keepRecord} path={path} />,
          ...change(`${path}/workstreams/${workstream.id}`, workstream.title),
        }))}
      />
      <h2 className="govuk-heading-m">Phases</h2>
      {phases.length === 0 && <p className="govuk-body">No phases are on record.</p>}
      <SummaryList
        rows={phases.map(({ id, title, starts, ends }) => ({
          key: title,
          value: phaseWords(starts, ends),
          ...change(`${path}/phases/${id}`, title),
        }))}
      />
      {viewerCan.keepRecord && (
        <div className="govuk-button-group">
          <LinkButton href={`${path}/workstreams/new`} variant="secondary">
            Add a workstream
          </LinkButton>
          <LinkButton href={`${path}/focus-areas/new`} variant="secondary">
            Add a focus area
          </LinkButton>
          <LinkButton href={`${path}/phases/new`} variant="secondary">
            Add a phase
          </LinkButton>
        </div>
      )}
    </>
  );
}

interface WorkstreamFactsProps {
  workstream: BookProgramme['workstreams'][number];
  mayChange: boolean;
  path: string;
}

function WorkstreamFacts({ workstream: { description, leadRole, focusAreas }, mayChange, path }: WorkstreamFactsProps) {
  return (
    <>
      {description}
      {leadRole && ` Led by: ${leadRole}.`}
      {focusAreas.length > 0 && (
        <>
          <br />
          Focus areas:
          <ul className="govuk-list govuk-list--bullet">
            {focusAreas.map(({ id, title }) => (
              <li key={id}>
                {title}{' '}
                {mayChange && (
                  <a className="govuk-link" href={`${path}/focus-areas/${id}`}>
                    Change<span className="govuk-visually-hidden"> {title}</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
