import { formatDay, formatFuzzyDate } from '@throughline/shared/dates';
import type { ReactNode } from 'react';
import { Details } from '../govuk/Details.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import type { SourceFragment } from '../papers/Source.graphql.generated.ts';
import type { GrantTermsFragment, TermCheckLineFragment } from './GrantTerms.graphql.generated.ts';

interface GrantTermsProps {
  grant: GrantTermsFragment;
  /** The path of the grant, for those who may record what is asked and whether it is met. */
  path?: string | undefined;
}

/** What a grant may be used for, what the funder asks, what was promised, and what others say about it. */
export function GrantTerms({ grant: { allowedUses, conditions, commitments, claims }, path }: GrantTermsProps) {
  const below = (id: string, checks: readonly TermCheckLineFragment[]) => <TermChecks checks={checks} checkPath={path && `${path}/terms/${id}/check`} />;
  return (
    <>
      <Terms
        title="What it may be used for"
        terms={allowedUses.map(({ id, name, fundType, provenance }) => ({ id, words: fundType ? `${name} (${fundType.toLowerCase()} only)` : name, provenance }))}
      />
      <Terms
        title="What the funder asks"
        terms={conditions.map(({ id, words, decision, dueOn, isDemonstration, checks, provenance }) => ({
          id, provenance, isDemonstration, below: below(id, checks),
          words: [words, decision && `Agreed by decision ${decision.reference}.`, dueOn && `Due ${formatFuzzyDate(dueOn)}.`].filter(Boolean).join(' '),
        }))}
      />
      <Terms
        title="What was promised"
        terms={commitments.map(({ id, kind, words, promisedCount, identifiedCount, dueOn, isDemonstration, checks, provenance }) => ({
          id, provenance, isDemonstration, below: below(id, checks),
          words: [
            words, `${identifiedCount === 0 ? 'None' : identifiedCount} of ${promisedCount} ${kind === 'HUB_SITES' ? 'identified' : 'there'} so far.`,
            dueOn && `Due ${formatFuzzyDate(dueOn)}.`,
          ].filter(Boolean).join(' '),
        }))}
      />
      {path !== undefined && (
        <ul className="govuk-list">
          <li><a className="govuk-link" href={`${path}/conditions/new`}>Record a condition</a></li>
          <li><a className="govuk-link" href={`${path}/promises/new`}>Record a promise to the funder</a></li>
        </ul>
      )}
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
  isDemonstration?: boolean;
  /** Who has looked whether it is met, and the way to say so. */
  below?: ReactNode;
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
        {terms.map(({ id, words, provenance, isDemonstration, below }) => (
          <li key={id}>
            {words} {isDemonstration && <DemonstrationTag />}
            {!isOnePaper && <Source facts={provenance} />}
            {below}
          </li>
        ))}
      </ul>
      {isOnePaper && <p className="govuk-body"><Source facts={all} /></p>}
    </>
  );
}

/** The last finding whether something is met, for those who may see it, and the way to record another. */
function TermChecks({ checks: [last], checkPath }: { checks: readonly TermCheckLineFragment[]; checkPath: string | undefined }) {
  return (
    <>
      {last && (
        <span className="app-source">
          {last.isMet ? 'So it is' : 'Not so yet'}: {last.byWhom}, {formatDay(last.checkedOn)}. {last.evidence} {last.isDemonstration && <DemonstrationTag />}
        </span>
      )}
      {checkPath !== undefined && <>{!last && <br />}<a className="govuk-link" href={checkPath}>Say whether this is so</a></>}
    </>
  );
}
