import type { MilestoneStatus } from '../schema.generated.ts';

interface Filterable {
  status: MilestoneStatus;
  isOverdue: boolean;
  workstream: { id: string } | null;
}

const isFree = ({ status, isOverdue }: Filterable) => (status === 'READY' || status === 'PLANNED') && !isOverdue;

/** What a list of milestones can be narrowed to, with the word for it. */
export const shows = {
  all: { words: 'All milestones', fits: () => true },
  late: { words: 'Late', fits: ({ isOverdue }: Filterable) => isOverdue },
  blocked: { words: 'Blocked: waiting for a decision', fits: ({ status }: Filterable) => status === 'BLOCKED' },
  ready: { words: 'Can start', fits: isFree },
  going: { words: 'In progress', fits: ({ status }: Filterable) => status === 'IN_PROGRESS' },
  done: { words: 'Reached', fits: ({ status }: Filterable) => status === 'COMPLETE' },
  closed: {
    words: 'Not reached, or no longer wanted',
    fits: ({ status }: Filterable) => status === 'MISSED' || status === 'CANCELLED',
  },
} as const;
export type Show = keyof typeof shows;

/** The choice in an address; anything that is none shows all. */
export const showIn = (search: URLSearchParams): Show => {
  const asked = search.get('show');
  return asked !== null && Object.hasOwn(shows, asked) ? (asked as Show) : 'all';
};

/** The milestones that fit a choice, and belong to a workstream when one is chosen. */
export const filterMilestones = <Milestone extends Filterable>(
  milestones: readonly Milestone[],
  show: Show,
  workstreamId: string,
): Milestone[] =>
  milestones.filter(
    (milestone) => shows[show].fits(milestone) && (workstreamId === '' || milestone.workstream?.id === workstreamId),
  );

/** How many milestones there are and how they stand: '12 milestones: 3 late, 2 blocked, 4 reached'. */
export function countWords(milestones: readonly Filterable[]): string {
  const of = (show: Show) => milestones.filter((milestone) => shows[show].fits(milestone)).length;
  const parts = [
    [of('late'), 'late'],
    [of('blocked'), 'blocked'],
    [of('ready'), 'can start'],
    [of('going'), 'in progress'],
    [of('done'), 'reached'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const total = `${milestones.length} milestone${milestones.length === 1 ? '' : 's'}`;
  return said.length > 0 ? `${total}: ${said.join(', ')}` : total;
}
