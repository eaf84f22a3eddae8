import { useParams } from 'react-router';
import { LinkButton } from '../govuk/Button.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import type { BookProgramme } from './RecordBookPage.tsx';
import { statementWords } from './statement-words.ts';

/** What a programme says of itself now, by kind; each with the way to its earlier wordings. */
export function RecordStatements({ programme: { statements, viewerCan } }: { programme: BookProgramme }) {
  const { council } = useParams();
  const path = `/${council}/programme/record/statements`;
  const kinds = [...new Set(statements.map(({ kind }) => kind))];
  return (
    <>
      <h2 className="govuk-heading-m">What it says of itself</h2>
      {kinds.length === 0 && <p className="govuk-body">Nothing is on record.</p>}
      {kinds.map((kind) => (
        <div key={kind}>
          <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{statementWords[kind].many}</h3>
          <ul className="govuk-list govuk-list--bullet">
            {statements
              .filter((statement) => statement.kind === kind && statement.isCurrent)
              .map(({ id, content, about, version, isDemonstration, provenance }) => (
                <li key={id}>
                  {about && `${about}: `}
                  {content} {isDemonstration && <DemonstrationTag />}{' '}
                  <a className="govuk-link" href={`${path}/${id}`}>
                    {version > 1 ? `${version} wordings` : 'One wording'}
                    <span className="govuk-visually-hidden"> of “{content}”</span>
                  </a>
                  <br />
                  <Source facts={provenance} />
                </li>
              ))}
          </ul>
        </div>
      ))}
      {viewerCan.keepRecord && (
        <LinkButton href={`${path}/new`} variant="secondary">
          Write down another
        </LinkButton>
      )}
    </>
  );
}
