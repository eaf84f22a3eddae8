import { nameOfEntry, sayMovement } from '@throughline/shared/board-words';
import { Details } from '../govuk/Details.tsx';
import { Tag } from '../govuk/Tag.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import type { BoardRisksFragment } from './BoardPage.graphql.generated.ts';
import { toneColour } from './tone-colour.ts';

type Entry = BoardRisksFragment['raid'][number];

/** How many of the gravest entries a board sees at once. */
const shownAtOnce = 5;

/** What was open in the register, the gravest first, each with how it moved since the last board. */
export function BoardRisks({ pack: { raid, since }, council }: { pack: BoardRisksFragment; council: string }) {
  const [gravest, others] = [raid.slice(0, shownAtOnce), raid.slice(shownAtOnce)];
  return (
    <section id="risks" className="app-section">
      <h3 className="govuk-heading-s">Risks and issues</h3>
      {raid.length === 0 ? (
        <EmptyState>Nothing is open in the register.</EmptyState>
      ) : (
        <>
          <Severities raid={raid} />
          {since !== null && (
            <p className="govuk-body">
              Compared with the last board on <Day on={since} />.
            </p>
          )}
          <Entries entries={gravest} council={council} />
          {others.length > 0 && (
            <Details summary={`${others.length} more in the register`}>
              <Entries entries={others} council={council} />
            </Details>
          )}
        </>
      )}
    </section>
  );
}

/** How many entries there are of each severity. */
function Severities({ raid }: { raid: readonly Entry[] }) {
  const counted = Map.groupBy(raid, ({ severity }) => severity ?? 'Not judged');
  return (
    <p className="govuk-body app-standing">
      {[...counted].map(([severity, entries]) => (
        <Tag key={severity} colour={colourOf(entries[0]!)}>
          {severity}: {entries.length}
        </Tag>
      ))}
    </p>
  );
}

function Entries({ entries, council }: { entries: readonly Entry[]; council: string }) {
  return (
    <ul className="govuk-list">
      {entries.map((entry) => (
        <li key={entry.itemId} className="app-entry">
          <p className="govuk-body govuk-!-margin-bottom-1">
            <a className="govuk-link" href={`/${council}/programme/raid/${entry.itemId}`}>
              {nameOfEntry(entry)}: {entry.title}
            </a>
          </p>
          <p className="govuk-body govuk-!-margin-bottom-1 app-standing">
            <Tag colour={colourOf(entry)}>
              {entry.severity === null ? 'Not judged' : `${entry.severity} (${entry.score})`}
            </Tag>{' '}
            {entry.movement === 'NOT_COMPARED' ? '' : `${sayMovement(entry)}. `}
            {entry.dueOn !== null && (
              <>
                {entry.isOverdue ? 'Was due' : 'Due'} <Day on={entry.dueOn} />.{' '}
              </>
            )}
            {entry.isDemonstration && <DemonstrationTag />}
          </p>
          <p className="govuk-body govuk-!-margin-bottom-0 app-quiet">
            {sentence(entry.responsePlan ?? 'No response is recorded')} {entry.ownerRole !== null && `Owner: ${entry.ownerRole}.`}
          </p>
        </li>
      ))}
    </ul>
  );
}

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

const colourOf = ({ tone }: Entry) => (tone === null ? 'grey' : toneColour[tone]);
