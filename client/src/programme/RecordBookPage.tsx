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

/** What a programme says of itself, how that has changed, and what it is made of. */
export function Component() {
  const { slug, programmes } = recordBook.useData().council;
  return (
    <Page title="The programme’s record" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">The programme’s record</h1>
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
        rows={workstreams.flatMap((workstream) => [
          {
            key: workstream.title,
            value: workstream.leadRole ? `${workstream.description} Led by: ${workstream.leadRole}.` : workstream.description,
            ...change(`${path}/workstreams/${workstream.id}`, workstream.title),
          },
          ...workstream.focusAreas.map((area) => ({
            key: `Focus area of ${workstream.title}`,
            value: area.title,
            ...change(`${path}/focus-areas/${area.id}`, area.title),
          })),
        ])}
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
