import type { ReactNode } from 'react';
import type { ImportedFactKind } from '../schema.generated.ts';
import { factKindWords } from './paper-words.ts';

interface MarkedTextProps {
  block: {
    kind: string;
    level: number | null;
    label: string | null;
    text: string;
    facts: readonly { id: string; kind: ImportedFactKind; placeStart: number; placeEnd: number }[];
  };
  /** The path of the import. */
  path: string;
}

/** One block of a paper with its facts marked; marks inside a longer one are not drawn again. */
export function MarkedText({ block: { kind, label, text, facts }, path }: MarkedTextProps) {
  const short = facts.filter(({ kind: of, placeStart, placeEnd }) => placeEnd > placeStart && (of !== 'FINDING' && of !== 'RECOMMENDATION' && of !== 'IMPLICATION'));
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { id, kind: of, placeStart, placeEnd } of short.length > 0 ? short : facts) {
    if (placeStart < at || placeEnd <= placeStart) continue;
    pieces.push(
      text.slice(at, placeStart),
      <a key={id} className="govuk-link" href={`${path}?kind=${of}#fact-${id}`}>
        <mark className="app-found__mark">{text.slice(placeStart, placeEnd)}</mark>
        <span className="govuk-visually-hidden"> ({factKindWords[of]})</span>
      </a>,
    );
    at = placeEnd;
  }
  pieces.push(text.slice(at));
  const words = label === null ? pieces : [`${label} `, ...pieces];
  if (kind === 'HEADING') return <h2 className="govuk-heading-s">{words}</h2>;
  return <p className={kind === 'TABLE' ? 'govuk-body app-found__rows' : `govuk-body${kind === 'ITEM' ? ' app-found__item' : ''}`}>{words}</p>;
}
