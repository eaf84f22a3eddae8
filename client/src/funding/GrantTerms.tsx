import { Details } from '../govuk/Details.tsx';
import { Source } from '../papers/Source.tsx';
import type { SourceFragment } from '../papers/Source.graphql.generated.ts';
import type { GrantTermsFragment } from './GrantTerms.graphql.generated.ts';

/** What a grant may be used for, what the funder asks, what was promised, and what others say about it. */
export function GrantTerms({ grant: { allowedUses, conditions, commitments, claims } }: { grant: GrantTermsFragment }) {
  return (
    <>
      <Terms
        title="What it may be used for"
        terms={allowedUses.map(({ id, name, fundType, provenance }) => ({ id, words: fundType ? `${name} (${fundType.toLowerCase()} only)` : name, provenance }))}
      />
      <Terms
        title="What the funder asks"
        terms={conditions.map(({ id, words, decision, provenance }) => ({ id, words: decision ? `${words} Agreed by decision ${decision.reference}.` : words, provenance }))}
      />
      <Terms
        title="What was promised"
        terms={commitments.map(({ id, words, promisedCount, identifiedCount, provenance }) => ({
          id, words: `${words} ${identifiedCount === 0 ? 'None' : identifiedCount} of ${promisedCount} identified so far.`, provenance,
        }))}
      />
      {claims.length > 0 && (
        <Details summary="What others say about this grant">
          <p className="govuk-body">We have no paper for these. They are kept here so that nobody has to wonder, and are never used as figures.</p>
          <ul className="govuk-list govuk-list--bullet">
            {claims.map(({ id, about, said, saidBy }) => <li key={id}>{about}: {said}, according to {saidBy}.</li>)}
          </ul>
        </Details>
      )}
    </>
  );
}

interface Term {
  id: string;
  words: string;
  provenance: readonly SourceFragment[];
}

/** What one paper says is told with one source; what several say has a source each. */
function Terms({ title, terms }: { title: string; terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  const all = terms.flatMap(({ provenance }) => provenance);
  const isOnePaper = new Set(all.map(({ paper }) => paper.id)).size === 1;
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-2">
        {terms.map(({ id, words, provenance }) => (
          <li key={id}>
            {words}
            {!isOnePaper && <Source facts={provenance} />}
          </li>
        ))}
      </ul>
      {isOnePaper && <p className="govuk-body"><Source facts={all} /></p>}
    </>
  );
}
