import { addDays } from '@throughline/shared/calendar';
import { expectedBy } from '@throughline/shared/coverage';
import { londonDay } from '@throughline/shared/dates';
import type { PublishedCount } from '../platform/disclosure.ts';
import { statusAt, type Timing } from './consultation.entity.ts';

export type GroupAlertName = 'NOT_INVITED' | 'NOTHING_LOGGED' | 'BELOW_TARGET' | 'COUNT_HIDDEN';

/** How long nothing may be done for a group that is seldom heard, in days. */
const QUIET_DAYS = 14;

/** What is known of a group while its consultation is open. */
export interface GroupStanding extends Timing {
  isPrescribed: boolean;
  isSeldomHeard: boolean;
  invitedOn: string | null;
  lastOutreachOn: string | null;
  targetCount: number | null;
  threshold: number;
  /** As it may be shown; null where no answer says that somebody belongs to the group. */
  heard: PublishedCount | null;
}

/**
 * What somebody should do about a group while there is still time. Only what may be shown is looked at: a hidden count is
 * never compared with anything, so that an alert tells no more than the count itself.
 */
export function groupAlerts(group: GroupStanding, now: Date): GroupAlertName[] {
  if (statusAt(group, now) !== 'OPEN') return [];
  const alerts: GroupAlertName[] = [];
  if (group.isPrescribed && group.invitedOn === null) alerts.push('NOT_INVITED');
  const quietSince = group.lastOutreachOn ?? londonDay(group.opensAt);
  if (group.isSeldomHeard && quietSince < addDays(londonDay(now), -QUIET_DAYS)) alerts.push('NOTHING_LOGGED');
  if (group.targetCount === null || group.heard === null) return alerts;
  const expected = expectedBy(group.targetCount, group, now);
  if (group.heard.value === null) return expected >= group.threshold ? [...alerts, 'COUNT_HIDDEN'] : alerts;
  return group.heard.value < expected ? [...alerts, 'BELOW_TARGET'] : alerts;
}
