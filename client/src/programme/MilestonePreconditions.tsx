import { LinkButton } from '../govuk/Button.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { dueWords } from './due-words.ts';
import type { MilestonePageQuery } from './MilestonePage.graphql.generated.ts';

type Milestone = NonNullable<MilestonePageQuery['milestone']>;

/** The decisions that a milestone waits for, met or not, with what an officer may change about them. */
export function MilestonePreconditions({ milestone, path }: { milestone: Milestone; path: string }) {
  const { preconditions, viewerCan, council } = milestone;
  const mayChange = viewerCan.changePreconditions;
  if (preconditions.length === 0 && !mayChange) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Decisions it waits for</h2>
      {preconditions.length === 0 && <p className="govuk-body">None. Work can begin at any time.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {preconditions.map(({ id, title, decision, isMet, expected }) => (
          <li key={id} className="app-entry">
            <strong>{title}</strong>
            <br />
            {decision ? (
              <a className="govuk-link" href={`/${council.slug}/decisions#${decision.id}`}>
                Decision {decision.reference}
              </a>
            ) : (
              'Still to be taken'
            )}
            {!decision && expected && `, expected ${dueWords(expected)}`}{' '}
            <Tag colour={isMet ? 'green' : 'yellow'}>{isMet ? 'In force' : 'Not in force'}</Tag>
            {mayChange && (
              <>
                <br />
                <a className="govuk-link" href={`${path}/preconditions/${id}`}>
                  {decision ? 'Name another decision' : 'Name the decision'}
                  <span className="govuk-visually-hidden"> for {title}</span>
                </a>
                {' or '}
                <a className="govuk-link" href={`${path}/preconditions/${id}/remove`}>
                  it need not wait for this any more
                  <span className="govuk-visually-hidden"> ({title})</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <LinkButton href={`${path}/preconditions/add`} variant="secondary">
          Add a decision it waits for
        </LinkButton>
      )}
    </section>
  );
}
