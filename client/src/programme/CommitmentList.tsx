import { Tag, type TagColour } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import type { ProgrammeStoryFragment } from './ProgrammePage.graphql.generated.ts';

type Commitment = ProgrammeStoryFragment['commitments'][number];

/** What was promised in a programme, by whom, until when, and what became of it. */
export function CommitmentList({ commitments }: Pick<ProgrammeStoryFragment, 'commitments'>) {
  if (commitments.length === 0) return null;
  return (
    <section id="commitments">
      <h2 className="govuk-heading-m">What was promised</h2>
      <ul className="govuk-list govuk-list--spaced">
        {commitments.map((commitment) => (
          <li key={commitment.id} className="app-entry">
            <p className="govuk-body govuk-!-margin-bottom-1">{commitment.promise}</p>
            <p className="govuk-body govuk-!-margin-bottom-1">{whoAndWhen(commitment)}</p>
            <p className="govuk-body govuk-!-margin-bottom-1">
              <Tag colour={standing(commitment).colour}>{standing(commitment).words}</Tag> {commitment.isDemonstration && <DemonstrationTag />}
            </p>
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

function standing({ status, met, isOverdue }: Commitment): { words: string; colour: TagColour } {
  if (status === 'MET' && met) return { words: `Kept ${dueWords(met).replace(/^by /, 'on ')}`, colour: 'green' };
  if (isOverdue) return { words: 'Date passed, no outcome recorded', colour: 'orange' };
  return { MET: { words: 'Kept', colour: 'green' }, OPEN: { words: 'No outcome recorded', colour: 'grey' }, NOT_MET: { words: 'Not kept', colour: 'red' }, WITHDRAWN: { words: 'No longer applies', colour: 'grey' } }[status] as { words: string; colour: TagColour };
}
