import type { ReactNode } from 'react';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Source } from '../papers/Source.tsx';
import { ageWords } from '../layout/age-words.ts';
import { dueWords } from './due-words.ts';
import type { ProgrammeFactsFragment } from './ProgrammePage.graphql.generated.ts';

/** The facts of a programme, each with the place in the paper that it came from. What no paper says is left out. */
export function ProgrammeFacts({ programme }: { programme: ProgrammeFactsFragment }) {
  const { established, plannedEnd, board, authorityDecision, provenance } = programme;
  const fact = (key: string, field: string, value: ReactNode): SummaryRow[] =>
    value
      ? [
          {
            key,
            value: (
              <>
                {value}
                <br />
                <Source facts={provenance} field={field} />
              </>
            ),
          },
        ]
      : [];
  return (
    <SummaryList
      rows={[
        ...(programme.ageRanges.length > 0 ? [{ key: 'Ages', value: <AgeRanges ranges={programme.ageRanges} /> }] : []),
        ...fact('Set up', 'established', established && <FuzzyDay date={established} />),
        ...programme.scopeChanges.map(({ description, changed, provenance: facts }) => ({
          key: 'Scope changed',
          value: (
            <>
              <FuzzyDay date={changed} />: {description}
              <br />
              <Source facts={facts} />
            </>
          ),
        })),
        ...fact('To be completed', 'plannedEnd', plannedEnd && dueWords(plannedEnd)),
        ...fact('Overseen by', 'board', board && boardWords(board)),
        ...fact('Carried out by', 'team', programme.team),
        ...fact('Managed by the method', 'projectMethod', programme.projectMethod),
        ...fact(
          'Authority',
          'authorityDecision',
          authorityDecision && `Decision ${authorityDecision.reference}: ${authorityDecision.title}`,
        ),
        ...fact('What that decision covers', 'authorityScope', programme.authorityScope),
        ...fact('Working title', 'workingTitle', programme.workingTitle),
        ...(programme.portfolio ? [{ key: 'Part of', value: <PortfolioWords portfolio={programme.portfolio} /> }] : []),
      ]}
    />
  );
}

function PortfolioWords({ portfolio }: { portfolio: NonNullable<ProgrammeFactsFragment['portfolio']> }) {
  const { name, description, target, provenance } = portfolio;
  return (
    <>
      {name}: {description}
      {target && `, ${dueWords(target)}`}
      <br />
      <Source facts={provenance} />
    </>
  );
}

function AgeRanges({ ranges }: { ranges: ProgrammeFactsFragment['ageRanges'] }) {
  return ranges.map(({ id, describes, ages, provenance }) => (
    <p key={id} className="govuk-body govuk-!-margin-bottom-2">
      {describes}: {ageWords(ages) ?? 'not stated'}
      <br />
      <Source facts={provenance} />
    </p>
  ));
}

function boardWords({ name, frequency, chairRole }: NonNullable<ProgrammeFactsFragment['board']>): string {
  const meets = frequency === 'NOT_STATED' ? '' : `, meeting ${frequency.toLowerCase()}`;
  return `${name}${meets}${chairRole === null ? '' : `, chaired by the ${chairRole}`}`;
}
