import { coverageOf, coverageStanding } from '@throughline/shared/coverage';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { PublishedCount } from '../platform/disclosure.ts';
import { groupAlerts, type GroupAlertName } from './consultee-group.policy.ts';
import { tablesOf } from './results.policy.ts';

export enum GroupAlert {
  NOT_INVITED = 'NOT_INVITED',
  NOTHING_LOGGED = 'NOTHING_LOGGED',
  BELOW_TARGET = 'BELOW_TARGET',
  COUNT_HIDDEN = 'COUNT_HIDDEN',
}
registerEnumType(GroupAlert, {
  name: 'GroupAlert',
  description: 'What somebody should do about a group while a consultation is still open.',
  valuesConfig: {
    NOT_INVITED: { description: 'The law prescribes the group, and it was not invited.' },
    NOTHING_LOGGED: { description: 'The group is seldom heard, and for two weeks nothing was done to reach it.' },
    BELOW_TARGET: { description: 'Fewer were heard than should have been by now.' },
    COUNT_HIDDEN: { description: 'The count is hidden, so that it cannot be compared with the target; by now it should be large enough to be shown.' },
  },
});

export enum CoverageStanding {
  BELOW = 'BELOW',
  WITHIN = 'WITHIN',
  ABOVE = 'ABOVE',
}
registerEnumType(CoverageStanding, {
  name: 'CoverageStanding',
  description: "How a group's share of those who answered compares with its share of the people concerned.",
  valuesConfig: {
    BELOW: { description: 'It is lower, by more than chance would have it.' },
    WITHIN: { description: 'The difference can be chance.' },
    ABOVE: { description: 'It is higher, by more than chance would have it.' },
  },
});

@ObjectType({ description: 'The share of those who answered that belongs to a group.' })
export class GroupShare {
  @Field(() => String, { description: 'Per cent of those who answered the question, such as "12.5".' })
  percentage!: string;

  @Field(() => String, { description: 'The lower end of the interval in which it lies for 95 of 100 such samples, in per cent.' })
  low!: string;

  @Field(() => String, { description: 'The upper end of that interval.' })
  high!: string;

  @Field(() => CoverageStanding, { nullable: true, description: "How it compares with the group's share of the people concerned; null where that is not known." })
  standing!: CoverageStanding | null;
}

export interface OfGroup {
  counts: string | null;
  place: number | null;
  published: (PublishedCount & { percentage: string | null }) | null;
  publishedBase: number | null;
  populationHundredths: number | null;
  isPrescribed: boolean;
  isSeldomHeard: boolean;
  invitedOn: string | null;
  lastOutreachOn: string | null;
  targetCount: number | null;
  threshold: number;
  isPreparedByViewer: boolean;
  opensAt: string;
  closesAt: string;
  isPublished: boolean;
  withdrawnAt: string | null;
  suspendedAt: string | null;
}
export const ofHeard = ['counts', 'place', 'published', 'publishedBase'];
export const ofAlerts = [
  ...ofHeard, 'isPrescribed', 'isSeldomHeard', 'invitedOn', 'lastOutreachOn', 'targetCount', 'threshold', 'isPreparedByViewer', 'opensAt', 'closesAt',
  'isPublished', 'withdrawnAt', 'suspendedAt',
];

interface Heard {
  count: PublishedCount;
  percentage: string | null;
  base: number | null;
}

/** What may be shown of a group: a cell of the table of its question, exactly as the results show it. */
export function heardOf(rows: readonly OfGroup[]): (Heard | null)[] {
  const counted = rows.filter(({ counts }) => counts !== null) as { counts: string }[];
  const tables = new Map(tablesOf(counted).map((table, at) => [counted[at]!.counts, table]));
  return rows.map(({ counts, place, published, publishedBase }) => {
    if (published) return { count: published, percentage: published.percentage, base: publishedBase };
    const table = counts === null ? undefined : tables.get(counts);
    const cell = place === null ? undefined : table?.cells[place];
    return table && cell ? { count: cell.count, percentage: cell.percentage, base: table.base.value } : null;
  });
}

/** From what is shown only: the interval tells no more than the figures do. */
export function sharesOf(rows: readonly OfGroup[]): (GroupShare | null)[] {
  return heardOf(rows).map((heard, at) => {
    if (!heard || heard.percentage === null || heard.count.value === null || !heard.base) return null;
    const coverage = coverageOf(Math.min(heard.count.value, heard.base), heard.base);
    const population = rows[at]!.populationHundredths;
    return {
      percentage: heard.percentage,
      low: coverage.low.toFixed(1),
      high: coverage.high.toFixed(1),
      standing: population === null ? null : (coverageStanding(coverage, population / 100) as CoverageStanding),
    };
  });
}

/** What somebody should do about each group; nothing for those who do not prepare it. */
export function alertsOf(rows: readonly OfGroup[], now: Date): GroupAlertName[][] {
  const heard = heardOf(rows);
  return rows.map((row, at) => (row.isPreparedByViewer ? groupAlerts({ ...row, ...timingOf(row), heard: heard[at]?.count ?? null }, now) : []));
}

const timingOf = ({ opensAt, closesAt, withdrawnAt, suspendedAt }: OfGroup) => ({
  opensAt: new Date(opensAt),
  closesAt: new Date(closesAt),
  withdrawnAt: withdrawnAt === null ? null : new Date(withdrawnAt),
  suspendedAt: suspendedAt === null ? null : new Date(suspendedAt),
});
