import type { ScrutinyMeetingsQuery } from './ScrutinyPage.graphql.generated.ts';

export type Committee = NonNullable<ScrutinyMeetingsQuery['council']>['bodies'][number];

/** Before any paper: closed since then is closed ever. */
const BEGINNING = '2000-01-01';

/** Bodies whose meetings scrutiny follows, those that are scrutiny itself first. */
export function committeesOf(bodies: readonly Committee[]): Committee[] {
  const rank = { SCRUTINY: 0, CABINET_COMMITTEE: 1, COMMITTEE: 2 } as Partial<Record<Committee['kind'], number>>;
  return bodies.filter(({ kind }) => rank[kind] !== undefined).toSorted((one, other) => rank[one.kind]! - rank[other.kind]!);
}

/** The day of the last meeting of a committee; of the committees of scrutiny, when none is chosen. Null where none is on record. */
export function lastMeeting(bodies: readonly Committee[], chosen: string | null): string | null {
  const committees = committeesOf(bodies);
  const isScrutiny = committees.filter(({ kind }) => kind === 'SCRUTINY');
  const asked = chosen === null ? (isScrutiny.length > 0 ? isScrutiny : committees) : committees.filter(({ id }) => id === chosen);
  return asked.flatMap(({ lastMetBefore }) => lastMetBefore ?? []).toSorted().at(-1) ?? null;
}

export const closedSince = (last: string | null): string => last ?? BEGINNING;
