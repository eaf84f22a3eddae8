import { wordDiff } from '@throughline/shared/word-diff';
import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { FuzzyDay } from '../layout/FuzzyDay.tsx';
import { Page } from '../layout/Page.tsx';
import { Source } from '../papers/Source.tsx';
import { recordBook } from './record-data.ts';
import { statementWords } from './statement-words.ts';

export const loader = recordBook.loader;

/** One statement in all its wordings, the newest first, with what changed from each to the next. */
export function Component() {
  const { programmes } = recordBook.useData().council;
  const { council, statement: id } = useParams();
  const path = `/${council}/programme/record`;
  const programme = programmes.find(({ statements }) => statements.some((statement) => statement.id === id));
  const chosen = programme?.statements.find((statement) => statement.id === id);
  if (!programme || !chosen) {
    return (
      <Page title="No such statement" back={path}>
        <h1 className="govuk-heading-l">No such statement</h1>
        <EmptyState>It may belong to another programme.</EmptyState>
      </Page>
    );
  }
  const wordings = programme.statements
    .filter(({ kind, position }) => kind === chosen.kind && position === chosen.position)
    .toSorted((one, other) => other.version - one.version);
  const title = `${statementWords[chosen.kind].one}: all wordings`;
  return (
    <Page title={title} back={path} isNarrow>
      <h1 className="govuk-heading-l">{title}</h1>
      {wordings.map(({ id: key, version, content, isCurrent, agreed, changeNote, isDemonstration, provenance }, index) => (
        <section key={key} className="app-section">
          <h2 className="govuk-heading-m">
            Wording {version} {isCurrent && '(in use)'} {isDemonstration && <DemonstrationTag />}
          </h2>
          <p className="govuk-body-l">{content}</p>
          <p className="govuk-body">
            {agreed ? (
              <>
                Agreed: <FuzzyDay date={agreed} />.{' '}
              </>
            ) : (
              'When it was agreed is not stated. '
            )}
            {changeNote && `Why it changed: ${changeNote}`}
            <br />
            <Source facts={provenance} />
          </p>
          {index < wordings.length - 1 && <Difference before={wordings[index + 1]!.content} after={content} />}
        </section>
      ))}
      {programme.viewerCan.keepRecord && (
        <LinkButton href={`${path}/statements/${wordings[0]!.id}/reword`} variant="secondary">
          Give it a new wording
        </LinkButton>
      )}
    </Page>
  );
}

/** What changed from one wording to the next. The words "taken out" and "put in" are said, not only drawn. */
function Difference({ before, after }: { before: string; after: string }) {
  return (
    <>
      <h3 className="govuk-heading-s govuk-!-margin-bottom-1">What changed from the wording before</h3>
      <p className="govuk-body app-diff">
        {wordDiff(before, after).map(({ kind, text }, index) => {
          if (kind === 'same') return <span key={index}>{text} </span>;
          const Mark = kind === 'removed' ? 'del' : 'ins';
          return (
            <span key={index}>
              <Mark>
                <span className="govuk-visually-hidden">{kind === 'removed' ? 'taken out: ' : 'put in: '}</span>
                {text}
              </Mark>{' '}
            </span>
          );
        })}
      </p>
    </>
  );
}
