import { formatFuzzyDate } from '@throughline/shared/dates';
import { SummaryList, type SummaryRow } from '../govuk/SummaryList.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { BodyInListFragment } from './BodyList.graphql.generated.ts';
import { bodyPath } from './decision-paths.ts';
import { frequencyWords, statusWords } from './decision-words.ts';

/** The committees, boards and networks of a council: what each is for and when it meets. */
export function BodyList({ bodies, council }: { bodies: readonly BodyInListFragment[]; council: string }) {
  return (
    <>
      <SummaryList rows={bodies.map((body) => rowOf(body, council))} />
      <Issues issues={bodies.flatMap(({ issues, meetings }) => [...issues, ...meetings.items.flatMap((meeting) => meeting.issues)])} />
    </>
  );
}

function rowOf(body: BodyInListFragment, council: string): SummaryRow {
  const { id, name, status, purpose, frequency, chairRole, accountableToRole, seats, oversees, meetings, provenance, isDemonstration } = body;
  const required = seats.filter(({ isRequired }) => isRequired).map(({ heldBy }) => heldBy.toLowerCase());
  const said = [
    purpose,
    frequencyWords[frequency] && `${frequencyWords[frequency]}.`,
    chairRole && `Chaired by the ${chairRole}.`,
    accountableToRole && `Answers to the ${accountableToRole}.`,
    ...oversees.map(({ ofWhat, status: oversight }) => `Watches over: ${lowerFirst(ofWhat)}${statusWords[oversight] ? ` (${statusWords[oversight]})` : ''}.`),
    required.length > 0 && `Must have: ${required.join(', ')}.`,
    meetings.items.length > 0 && `Meetings on record: ${meetings.items.map(({ held, isDemonstration: isMadeUp }) => `${formatFuzzyDate(held)}${isMadeUp ? ' (made up)' : ''}`).join(', ')}.`,
  ].filter(Boolean);
  return {
    key: <><a className="govuk-link" href={bodyPath(council, id)}>{name}</a> {isDemonstration && <DemonstrationTag />}</>,
    value: <>{statusWords[status] && <strong>{upperFirst(statusWords[status])}. </strong>}{said.join(' ')} <Source facts={provenance} /></>,
  };
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
