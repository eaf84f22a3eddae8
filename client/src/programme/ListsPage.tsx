import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { Details } from '../govuk/Details.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { findingWords, metWords } from './list-words.ts';
import type { ListsPageQuery } from './ListsPage.graphql.generated.ts';
import { listsPage } from './record-data.ts';

export const loader = listsPage.loader;

type Programme = NonNullable<ListsPageQuery['council']>['programmes'][number];
type Checklist = Programme['checklists'][number];
type Line = Checklist['items'][number];

/** Lists of what is to be met, line by line: how far, and what shows it. */
export function Component() {
  const { slug, programmes } = listsPage.useData().council;
  return (
    <Page title="What is to be met" back={`/${slug}/programme/record`}>
      <h1 className="govuk-heading-l">What is to be met</h1>
      {programmes.map(({ id, name, checklists, viewerCan }) => (
        <section key={id}>
          <p className="govuk-body-l">{name}</p>
          {viewerCan.keepRecord && (
            <LinkButton href={`/${slug}/programme/lists/new`} variant="secondary">
              Write down a list
            </LinkButton>
          )}
          {checklists.length === 0 && <EmptyState>No lists are on record.</EmptyState>}
          {checklists.map((list) => (
            <ListSection key={list.id} list={list} mayFind={viewerCan.keepRecord} />
          ))}
        </section>
      ))}
    </Page>
  );
}

function ListSection({ list, mayFind }: { list: Checklist; mayFind: boolean }) {
  const { title, about, items, met, isDemonstration, provenance, issues } = list;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">
        {title} {isDemonstration && <DemonstrationTag />}
      </h2>
      {about && <p className="govuk-body">{about}</p>}
      <p className="govuk-body">
        <strong>{metWords(met, items.length)}</strong>
      </p>
      <ul className="govuk-list">
        {items.map((line) => (
          <LineEntry key={line.id} line={line} mayFind={mayFind} />
        ))}
      </ul>
      <Source facts={provenance} />
      <Issues issues={issues} />
    </section>
  );
}

function LineEntry({ line: { id, label, title, findings }, mayFind }: { line: Line; mayFind: boolean }) {
  const [newest, ...older] = findings;
  return (
    <li className="app-entry">
      <p className="govuk-body govuk-!-margin-bottom-1">
        {label && `${label}. `}
        {title}
      </p>
      {newest ? <Finding finding={newest} /> : <p className="govuk-body-s govuk-!-margin-bottom-1">Nobody has judged it yet.</p>}
      {older.length > 0 && (
        <Details summary="Earlier findings">
          {older.map((finding) => (
            <Finding key={finding.id} finding={finding} />
          ))}
        </Details>
      )}
      {mayFind && <FindingLink id={id} title={title} />}
    </li>
  );
}

function Finding({ finding }: { finding: Line['findings'][number] }) {
  const { status, evidence, assessorRole, assessedOn, isDemonstration, provenance } = finding;
  const { words, colour } = findingWords[status];
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
        <Tag colour={colour}>{words}</Tag> {evidence} {isDemonstration && <DemonstrationTag />}
      </p>
      <p className="govuk-body-s govuk-!-margin-bottom-1">
        {assessorRole}, <Day on={assessedOn} />
        <br />
        <Source facts={provenance} />
      </p>
    </>
  );
}

function FindingLink({ id, title }: { id: string; title: string }) {
  return (
    <a className="govuk-link govuk-body-s" href={`/${useParams()['council']}/programme/lists/${id}`}>
      Say how far it is met<span className="govuk-visually-hidden">: {title}</span>
    </a>
  );
}
