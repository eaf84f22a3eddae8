import type { ReactNode } from 'react';
import { Details } from '../../govuk/Details.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { DayOf } from './DayOf.tsx';
import type { PackEntryFragment } from './Preparing.graphql.generated.ts';

type Version = PackEntryFragment['versions'][number];

/** Documents to read, each with the versions before it and what changed. */
export function PackDocuments({ documents, actions }: { documents: readonly PackEntryFragment[]; actions?: (document: PackEntryFragment) => ReactNode }) {
  return documents.map((document) => {
    const [newest, ...older] = document.versions;
    return (
      <div key={document.id} className="app-entry">
        <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{document.title} {document.isDemonstration && <DemonstrationTag />}</h3>
        {document.about !== null && <p className="govuk-body govuk-!-margin-bottom-1">{document.about}</p>}
        {newest && <Content version={newest} title={document.title} />}
        {newest && newest.changeNote !== null && <p className="govuk-body-s govuk-!-margin-bottom-1">Changed on <DayOf at={newest.addedAt} />: {newest.changeNote}</p>}
        {older.map((version) => (
          <Details key={version.id} summary={`Version ${version.number}, as it was before`}>
            <p className="govuk-body-s">Of <DayOf at={version.addedAt} />.</p>
            <Content version={version} title={document.title} isWhole />
          </Details>
        ))}
        {actions?.(document)}
      </div>
    );
  });
}

/** Words stand on the page, behind a heading that opens them; a file is taken. */
function Content({ version: { words, fileName, byteCount, path }, title, isWhole = false }: { version: Version; title: string; isWhole?: boolean }) {
  if (words === null) {
    return (
      <p className="govuk-body govuk-!-margin-bottom-1">
        <a className="govuk-link" href={path!} download>{fileName}</a> ({sizeWords(byteCount!)})
      </p>
    );
  }
  const paragraphs = words.split(/\n\s*\n/).map((paragraph, at) => <p key={at} className="govuk-body">{paragraph}</p>);
  return isWhole ? paragraphs : <Details summary={`Read “${title}”`}>{paragraphs}</Details>;
}

const sizeWords = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);
