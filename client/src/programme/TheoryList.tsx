import { theoryKinds } from '@throughline/shared/theory-of-change';
import { PostLink } from '../forms/PostLink.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import { linksOf } from './theory-data.ts';
import type { TheoryFragment } from './TheoryPage.graphql.generated.ts';
import { theoryWords } from './theory-words.ts';

interface TheoryListProps {
  theory: TheoryFragment;
  path: string;
}

/** A theory of change in words: each thing by kind, what it leads to, and where it comes from. */
export function TheoryList({ theory, path }: TheoryListProps) {
  const { id, version, nodes, viewerCan } = theory;
  const links = linksOf(theory);
  const seen = { theoryId: id, version };
  return theoryKinds
    .map((kind) => ({ kind, own: nodes.filter((node) => node.kind === kind) }))
    .filter(({ own }) => own.length > 0)
    .map(({ kind, own }) => (
      <section key={kind} className="app-section">
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{theoryWords[kind].heading}</h3>
        <p className="govuk-hint">{theoryWords[kind].means}</p>
        <ul className="govuk-list govuk-list--spaced">
          {own.map((node) => (
            <li key={node.id} className="app-entry">
              <strong>{node.title}</strong> {node.isDemonstration && <DemonstrationTag />}
              {node.detail !== null && (
                <>
                  <br />
                  {node.detail}
                </>
              )}
              <LedTo node={node} links={links} theory={theory} seen={seen} />
              <Source facts={node.provenance} />
              {viewerCan.change && (
                <div className="govuk-body govuk-!-margin-bottom-0">
                  <a className="govuk-link" href={`${path}/${id}/nodes/${node.id}`}>
                    Change<span className="govuk-visually-hidden"> {node.title}</span>
                  </a>{' '}
                  <PostLink hidden={{ ...seen, nodeId: node.id }}>
                    Take out<span className="govuk-visually-hidden"> {node.title}</span>
                  </PostLink>
                </div>
              )}
            </li>
          ))}
        </ul>
      </section>
    ));
}

interface LedToProps {
  node: TheoryFragment['nodes'][number];
  links: readonly { id: string; from: string; to: string }[];
  theory: TheoryFragment;
  seen: { theoryId: string; version: number };
}

function LedTo({ node, links, theory: { nodes, viewerCan }, seen }: LedToProps) {
  const own = links.filter(({ from }) => from === node.id);
  if (own.length === 0) return null;
  return (
    <>
      <br />
      {node.kind === 'ASSUMPTION' ? 'Is assumed for:' : 'Leads to:'}
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">
        {own.map(({ id, to }) => {
          const title = nodes.find((other) => other.id === to)?.title ?? '';
          return (
            <li key={id}>
              {title}{' '}
              {viewerCan.change && (
                <PostLink hidden={{ ...seen, linkId: id }}>
                  Remove this link
                  <span className="govuk-visually-hidden">
                    {' '}
                    from {node.title} to {title}
                  </span>
                </PostLink>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
