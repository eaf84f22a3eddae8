import { PostLink } from '../../forms/PostLink.tsx';
import { seen, type BuiltForm } from './building-data.ts';

interface PartListProps {
  title: string;
  rows: readonly { id: string; label: string; note: string | null }[];
  /** What the commands about a row are called after. */
  named: 'Option' | 'Line';
  form: BuiltForm;
  canWord: boolean;
  canChange: boolean;
  path: string;
  add: string;
}

/** The answers or the lines of a question in order, with what can be done to each. */
export function PartList({ title, rows, named, form, canWord, canChange, path, add }: PartListProps) {
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      {rows.length === 0 && <p className="govuk-body">There are none.</p>}
      <ol className="govuk-list govuk-list--number govuk-list--spaced">
        {rows.map(({ id, label, note }, place) => {
          const hidden = { ...seen(form), [named === 'Line' ? 'lineId' : 'optionId']: id };
          const of = <span className="govuk-visually-hidden"> {label}</span>;
          return (
            <li key={id}>
              {label}{note !== null && <span className="govuk-hint govuk-!-margin-bottom-0"> {note}</span>}
              {canWord && (
                <div className="app-actions">
                  <a className="govuk-link" href={`${path}/${id}`}>Change{of}</a>{' '}
                  {canChange && place > 0 && <PostLink hidden={{ do: `move${named}`, ...hidden, to: place }}>Move up{of}</PostLink>}{' '}
                  {canChange && place < rows.length - 1 && <PostLink hidden={{ do: `move${named}`, ...hidden, to: place + 2 }}>Move down{of}</PostLink>}{' '}
                  {canChange && <PostLink hidden={{ do: `remove${named}`, ...hidden }}>Take out{of}</PostLink>}
                </div>
              )}
            </li>
          );
        })}
      </ol>
      {canChange && <p className="govuk-body"><a className="govuk-link" href={`${path}/add`}>{add}</a></p>}
    </>
  );
}
