import type { ReactNode } from 'react';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from '../programme/due-words.ts';
import { datePassed, type Standing } from '../programme/milestone-standing.ts';
import { StandingLine } from '../programme/StandingLine.tsx';
import type { PromisesOfPapersQuery, ScrutinyPromiseFragment } from './PromisesPage.graphql.generated.ts';

const standings: Readonly<Record<ScrutinyPromiseFragment['status'], Standing>> = {
  OPEN: { words: 'Open', colour: 'grey', note: 'No outcome is recorded here.' },
  MET: { words: 'Kept', colour: 'green' },
  NOT_MET: { words: 'Not kept', colour: 'red' },
  WITHDRAWN: { words: 'Withdrawn', colour: 'grey', note: 'It no longer applies.' },
};

/** The published paper that prints a promise, by the promise's key. */
type PrintedIn = (id: string) => ReactNode;

/** What a programme promised, those whose date has passed at the top, and what became of it. */
export function Promises({ promises, printedIn }: { promises: readonly ScrutinyPromiseFragment[]; printedIn: PrintedIn }) {
  const rank = ({ isOverdue, status }: ScrutinyPromiseFragment) => (isOverdue ? 0 : status === 'OPEN' ? 1 : 2);
  return promises
    .toSorted((one, other) => rank(one) - rank(other))
    .map((promise) => (
      <div key={promise.id} className="app-entry" id={`promise-${promise.id}`}>
        <p className="govuk-body govuk-!-margin-bottom-1">{promise.promise}</p>
        <StandingLine standing={standingOf(promise)} isDemonstration={promise.isDemonstration} />
        {termsOf(promise) !== '' && <p className="govuk-body govuk-!-margin-bottom-1">{termsOf(promise)}</p>}
        {printedIn(promise.id)}{' '}
        <Source facts={promise.provenance} />
        <Issues issues={promise.issues} />
      </div>
    ));
}

/** By when, by whom, and what was said when it ended. */
function termsOf({ due, revisedDue, ownerRole, outcomeNote }: ScrutinyPromiseFragment): string {
  const terms = [due && `Due ${dueWords(due)}.`, revisedDue && `Now due ${dueWords(revisedDue)}.`, ownerRole && `Promised by: ${ownerRole}.`, outcomeNote];
  return terms.filter(Boolean).join(' ');
}

function standingOf({ status, met, isOverdue }: ScrutinyPromiseFragment): Standing {
  if (isOverdue) return datePassed;
  return met ? { ...standings[status], note: `Kept ${dueWords(met).replace(/^by /, 'on ')}.` } : standings[status];
}

type Grant = NonNullable<PromisesOfPapersQuery['council']>['programmes'][number]['grants'][number];

/** What was promised in return for a grant, counted against what there is. */
export function GrantPromises({ grants, printedIn }: { grants: readonly Grant[]; printedIn: PrintedIn }) {
  return grants.flatMap(({ commitments }) =>
    commitments.map(({ id, words, promisedCount, identifiedCount, isDemonstration, provenance }) => (
      <div key={id} className="app-entry" id={`promise-${id}`}>
        <p className="govuk-body govuk-!-margin-bottom-1">{words}</p>
        <StandingLine standing={countStanding(promisedCount, identifiedCount)} isDemonstration={isDemonstration} />
        {printedIn(id)}{' '}
        <Source facts={provenance} />
      </div>
    )),
  );
}

function countStanding(promised: number, found: number): Standing {
  const note = `${found === 0 ? 'None' : found} of ${promised} so far.`;
  return found >= promised ? { words: 'Kept', colour: 'green', note } : { words: 'Open', colour: 'grey', note };
}
