import { Details } from '../govuk/Details.tsx';
import { Source, sourceWords } from '../papers/Source.tsx';
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

/** One source for all of them is told once. */
function Terms({ title, terms }: { title: string; terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  const sources = new Set(terms.map(({ provenance }) => sourceWords(provenance)));
  return (
    <>
      <h3 className="govuk-heading-s">{title}</h3>
      <ul className="govuk-list govuk-list--bullet govuk-list--spaced govuk-!-margin-bottom-2">
        {terms.map(({ id, words, provenance }) => (
          <li key={id}>
            {words}
            {sources.size > 1 && <><br /><Source facts={provenance} /></>}
          </li>
        ))}
      </ul>
      {sources.size === 1 && <p className="govuk-body"><Source facts={terms[0]!.provenance} /></p>}
    </>
  );
}
