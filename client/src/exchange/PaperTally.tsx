import { factKinds } from '@throughline/shared/forms/paper-import';
import { DataTable } from '../layout/DataTable.tsx';
import type { ImportedFactKind } from '../schema.generated.ts';
import { factKindWords } from './paper-words.ts';

interface PaperTallyProps {
  tally: readonly { kind: ImportedFactKind; open: number; accepted: number; leftOut: number; unsure: number }[];
  path: string;
  current: ImportedFactKind;
}

/** What was found in a paper, kind by kind, and the way to each kind. */
export function PaperTally({ tally, path, current }: PaperTallyProps) {
  const rows = factKinds.map((kind) => tally.find((each) => each.kind === kind) ?? { kind, open: 0, accepted: 0, leftOut: 0, unsure: 0 });
  return (
    <DataTable
      caption="What was found"
      isSmall
      rows={rows}
      rowKey={({ kind }) => kind}
      columns={[
        {
          header: 'Kind',
          cell: ({ kind }) =>
            kind === current ? (
              <strong>{factKindWords[kind]}</strong>
            ) : (
              <a className="govuk-link" href={`${path}?kind=${kind}#facts`}>
                {factKindWords[kind]}
              </a>
            ),
        },
        { header: 'Open', isNumeric: true, cell: ({ open, unsure }) => (unsure === 0 ? open : `${open} (${unsure} unsure)`) },
        { header: 'Taken over', isNumeric: true, cell: ({ accepted }) => accepted },
        { header: 'Left out', isNumeric: true, cell: ({ leftOut }) => leftOut },
      ]}
    />
  );
}
