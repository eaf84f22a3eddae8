import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { Day } from '../layout/Day.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import { promiseStanding } from './promise-standing.ts';
import type { PromisesPageQuery } from './PromisesPage.graphql.generated.ts';
import { promisesPage } from './record-data.ts';
import { StandingLine } from './StandingLine.tsx';

export const loader = promisesPage.loader;

type Programme = NonNullable<PromisesPageQuery['council']>['programmes'][number];
type Promised = Programme['commitments'][number];

/** What was promised in a programme: those that are overdue first, then those that are open. */
export function Component() {
  const { slug, programmes } = promisesPage.useData().council;
  return (
    <Page title="Promises" back={`/${slug}/programme`}>
      <h1 className="govuk-heading-l">Promises</h1>
      {programmes.map(({ id, name, commitments, viewerCan }) => (
        <section key={id}>
          <p className="govuk-body-l">{name}</p>
          {viewerCan.keepRecord && (
            <LinkButton href={`/${slug}/programme/promises/new`} variant="secondary">
              Write down a promise
            </LinkButton>
          )}
          {commitments.length === 0 && <EmptyState>No promises are on record.</EmptyState>}
          <ul className="govuk-list">
            {commitments.toSorted((one, other) => rank(one) - rank(other)).map((promised) => (
              <PromiseEntry key={promised.id} promised={promised} mayChange={viewerCan.keepRecord} />
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}

const rank = ({ isOverdue, status }: Promised) => (isOverdue ? 0 : status === 'OPEN' ? 1 : 2);

function PromiseEntry({ promised, mayChange }: { promised: Promised; mayChange: boolean }) {
  const { id, promise, ownerRole, due, revisedDue, dueChanges, status, isDemonstration, outcomeNote } = promised;
  const path = `/${useParams()['council']}/programme/promises/${id}`;
  const link = (form: string, words: string) => (
    <a className="govuk-link" href={`${path}/${form}`}>
      {words}
      <span className="govuk-visually-hidden">: {promise}</span>
    </a>
  );
  return (
    <li className="app-entry">
      <p className="govuk-body govuk-!-margin-bottom-1">{promise}</p>
      <p className="govuk-body govuk-!-margin-bottom-1">
        Promised by: {ownerRole ?? 'not stated'}. {due ? `First due ${dueWords(due)}.` : 'No date was given.'}
        {revisedDue && ` Now due ${dueWords(revisedDue)}.`}
      </p>
      <StandingLine standing={promiseStanding(promised)} isDemonstration={isDemonstration} />
      {outcomeNote && <p className="govuk-body govuk-!-margin-bottom-1">{outcomeNote}</p>}
      {dueChanges.length > 0 && (
        <ul className="govuk-list govuk-list--bullet">
          {dueChanges.map((change) => (
            <li key={change.id}>
              <Day on={change.changedOn} />: now due {dueWords(change.due)}. {change.reason}
            </li>
          ))}
        </ul>
      )}
      <Source facts={promised.provenance} />
      <Issues issues={promised.issues} />
      {mayChange && status === 'OPEN' && (
        <p className="govuk-body govuk-!-margin-bottom-0">
          {link('kept', 'It was kept')} · {link('due', 'Agree another time')} · {link('end', 'It was not kept')}
        </p>
      )}
    </li>
  );
}
