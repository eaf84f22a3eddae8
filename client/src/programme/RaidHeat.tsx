import { Details } from '../govuk/Details.tsx';
import { DataTable } from '../layout/DataTable.tsx';
import { currentOf, heatOf } from './raid-heat.ts';
import type { RaidLineFragment } from './RaidPage.graphql.generated.ts';
import { impactWords, likelihoodWords, referenceOf } from './raid-words.ts';

interface RaidHeatProps {
  items: readonly RaidLineFragment[];
  bands: readonly { fromScore: number; word: string; tone: string }[];
}

const five = [1, 2, 3, 4, 5];

/** Open risks by likelihood and impact: a square of five by five, and the same as a plain list. */
export function RaidHeat({ items, bands }: RaidHeatProps) {
  const judged = items.filter((item) => currentOf(item) !== undefined);
  if (judged.length === 0) return null;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Open risks by likelihood and impact</h2>
      <div className="app-scroll" role="region" aria-label="Open risks by likelihood and impact" tabIndex={0}>
        <table className="govuk-table app-heat">
          <caption className="govuk-visually-hidden">
            Open risks: likelihood from top to bottom, impact from left to right. Each square says how grave a score is
            called and which risks stand there.
          </caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="govuk-visually-hidden">Likelihood</span>
              </th>
              {five.map((impact) => (
                <th key={impact} scope="col">
                  {impact} {impactWords[impact]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {five.toReversed().map((likelihood) => (
              <tr key={likelihood}>
                <th scope="row">
                  {likelihood} {likelihoodWords[likelihood]}
                </th>
                {five.map((impact) => {
                  const { band, risks } = heatOf(judged, bands, likelihood, impact);
                  return (
                    <td key={impact} className={`app-heat__cell app-heat__cell--${band?.tone.toLowerCase() ?? 'none'}`}>
                      <span className="app-heat__word">{band?.word}</span>
                      {risks.map(referenceOf).join(', ')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Details summary="The same as a list">
        <DataTable
          caption="Open risks, the gravest first"
          captionSize="s"
          firstCellIsHeader
          columns={[
            { header: 'Risk', cell: (item) => `${referenceOf(item)}: ${item.title}` },
            { header: 'Likelihood', isNumeric: true, cell: (item) => currentOf(item)!.likelihood },
            { header: 'Impact', isNumeric: true, cell: (item) => currentOf(item)!.impact },
            { header: 'Score', isNumeric: true, cell: (item) => item.score },
            { header: 'How grave', cell: (item) => item.severity ?? 'No word for it' },
          ]}
          rows={judged.toSorted((one, other) => (other.score ?? 0) - (one.score ?? 0))}
          rowKey={({ id }) => id}
        />
      </Details>
    </section>
  );
}
