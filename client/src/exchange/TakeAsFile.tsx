import { useLayoutData } from '../layout/layout-data.ts';

interface TakeAsFileProps {
  /** After `/exports/`, without the kind of file. */
  path: string;
  /** What follows the question mark. */
  query?: string | undefined;
  /** What is taken, for people who hear a link alone: "the ledger". */
  what: string;
  /** Everybody may take it, who is not signed in too. */
  isForAll?: boolean | undefined;
}

const kinds = [
  ['csv', 'CSV'],
  ['xlsx', 'Excel (XLSX)'],
  ['ods', 'OpenDocument (ODS)'],
] as const;

/** Links with which a table is taken as a file, in each kind of file; for people who are signed in, as most files are. */
export function TakeAsFile({ path, query, what, isForAll = false }: TakeAsFileProps) {
  const data = useLayoutData();
  if (data?.viewer === null && !isForAll) return null;
  return (
    <p className="govuk-body">
      Take {what} as a file:{' '}
      {kinds.map(([kind, name], index) => (
        <span key={kind}>
          {index > 0 && ', '}
          <a className="govuk-link" href={`/exports/${path}.${kind}${query === undefined ? '' : `?${query}`}`} download="">
            {name}
            <span className="govuk-visually-hidden"> of {what}</span>
          </a>
        </span>
      ))}
    </p>
  );
}
