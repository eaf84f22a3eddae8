import { PostButton } from '../forms/PostButton.tsx';
import { LinkButton } from '../govuk/Button.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { SummaryList } from '../govuk/SummaryList.tsx';
import { WarningText } from '../govuk/WarningText.tsx';
import { Money } from '../layout/Money.tsx';
import { lines, sayFileProblem } from './import-words.ts';
import { KeepLooking } from './KeepLooking.tsx';
import type { ImportFactsFragment } from './ImportPage.graphql.generated.ts';

/** Where an import stands, and what to do next. */
export function ImportSteps({ found, path }: { found: ImportFactsFragment; path: string }) {
  const { status, version } = found;
  const discard = (
    <PostButton variant="secondary" hidden={{ version, do: 'discard' }}>
      Put this file aside
    </PostButton>
  );
  switch (status) {
    case 'COLUMNS_NEEDED':
      return (
        <>
          <p className="govuk-body">We have not seen a file with these headings before. Say once what its columns hold.</p>
          <LinkButton href={`${path}/columns`}>Choose the columns</LinkButton>
          {discard}
        </>
      );
    case 'READING':
    case 'WRITING':
      return (
        <KeepLooking>
          {status === 'READING'
            ? `${lines(found.linesRead)} read so far. Nothing is added to the ledger.`
            : `${lines(found.addCount)} are being added to the ledger: all of them, or none if something goes wrong.`}
        </KeepLooking>
      );
    case 'STOPPED':
      return (
        <>
          <WarningText>
            {sayFileProblem(found.problem) ?? 'The import stopped.'}
            {found.problemLine !== null && ` It begins at line ${found.problemLine.toLocaleString('en-GB')} or before.`} Nothing was added.
          </WarningText>
          {found.problem === 'INTERNAL' && <PostButton hidden={{ version, do: 'take-up' }}>Try again</PostButton>}
          {discard}
        </>
      );
    case 'DISCARDED':
      return <InsetText>This file was put aside. Nothing of it was added.</InsetText>;
    default:
      return (
        <>
          <ImportTotals found={found} />
          {status === 'READY' && found.addCount > 0 && (
            <PostButton hidden={{ version, do: 'confirm' }}>
              {found.wrongCount === 0 ? `Add ${lines(found.addCount)} to the ledger` : `Add the ${found.addCount === 1 ? 'good line' : `${found.addCount.toLocaleString('en-GB')} good lines`} and leave out the ${found.wrongCount === 1 ? 'wrong one' : `${found.wrongCount.toLocaleString('en-GB')} wrong ones`}`}
            </PostButton>
          )}
          {status === 'READY' && discard}
          <p className="govuk-body">
            {found.wrongCount > 0 && (
              <>
                <a className="govuk-link" href={`/exports/import/${found.id}/wrong-lines.csv`}>
                  Take the wrong lines as a file (CSV)
                </a>
                , to put them right and send them again.{' '}
              </>
            )}
            {status === 'READY' && (
              <a className="govuk-link" href={`${path}/columns`}>
                Change what the columns hold
              </a>
            )}
          </p>
        </>
      );
  }
}

function ImportTotals({ found }: { found: ImportFactsFragment }) {
  const isDone = found.status === 'DONE';
  return (
    <SummaryList
      rows={[
        { key: 'Lines in the file', value: found.linesRead.toLocaleString('en-GB') },
        {
          key: isDone ? 'Added to the ledger' : 'Will be added',
          value: (
            <>
              {lines(found.addCount)}: <Money pence={found.addPence} />
            </>
          ),
        },
        { key: 'In the ledger already', value: lines(found.alreadyCount) },
        {
          key: isDone ? 'Left out, because they were wrong' : 'Wrong, and left out',
          value: (
            <>
              {lines(found.wrongCount)}
              {found.wrongPence !== 0 && (
                <>
                  : <Money pence={found.wrongPence} />
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
