import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import { promiseStanding } from './promise-standing.ts';
import type { ProgrammeStoryFragment } from './ProgrammePage.graphql.generated.ts';
import { StandingLine } from './StandingLine.tsx';

type Commitment = ProgrammeStoryFragment['commitments'][number];

/** What was promised in a programme, by whom, until when, and what became of it. */
export function CommitmentList({ id, commitments }: { id: string } & Pick<ProgrammeStoryFragment, 'commitments'>) {
  if (commitments.length === 0) return null;
  return (
    <section id={id} className="app-section">
      <h2 className="govuk-heading-m">What was promised</h2>
      <ul className="govuk-list govuk-list--spaced">
        {commitments.map((commitment) => (
          <li key={commitment.id} className="app-entry">
            <p className="govuk-body govuk-!-margin-bottom-1">{commitment.promise}</p>
            <p className="govuk-body govuk-!-margin-bottom-1">{whoAndWhen(commitment)}</p>
            <StandingLine standing={promiseStanding(commitment)} isDemonstration={commitment.isDemonstration} />
            <Source facts={commitment.provenance} />
            <Issues issues={commitment.issues} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoAndWhen({ ownerRole, due, revisedDue }: Commitment): string {
  const who = ownerRole === null ? 'Promised by: not stated' : `Promised by: ${ownerRole}`;
  const now = revisedDue ? ` Now due ${dueWords(revisedDue)}.` : '';
  return `${who}. ${due ? `Due ${dueWords(due)}` : 'No date was given'}.${now}`;
}
