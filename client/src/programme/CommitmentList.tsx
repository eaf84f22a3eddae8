import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import { datePassed, type Standing } from './milestone-standing.ts';
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
            <StandingLine standing={standingOf(commitment)} isDemonstration={commitment.isDemonstration} />
            <Source facts={commitment.provenance} />
            <Issues issues={commitment.issues} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function whoAndWhen({ ownerRole, due }: Commitment): string {
  const who = ownerRole === null ? 'Promised by: not stated' : `Promised by: ${ownerRole}`;
  return `${who}. ${due ? `Due ${dueWords(due)}` : 'No date was given'}.`;
}

const standings: Readonly<Record<Commitment['status'], Standing>> = {
  OPEN: { words: 'Open', colour: 'grey', note: 'No outcome is recorded here.' },
  MET: { words: 'Kept', colour: 'green' },
  NOT_MET: { words: 'Not kept', colour: 'red' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey', note: 'It no longer applies.' },
};

function standingOf({ status, met, isOverdue }: Commitment): Standing {
  if (isOverdue) return datePassed;
  return met ? { ...standings[status], note: `Kept ${dueWords(met).replace(/^by /, 'on ')}.` } : standings[status];
}
