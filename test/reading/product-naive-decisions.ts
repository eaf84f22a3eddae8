import { stateOn, type DecisionLife } from '@throughline/shared/decision-life';
import { addDays, makeDay, partsOfDay, weekdayOf } from '@throughline/shared/calendar';
import { isMemberOf } from '../../server/src/platform/access.ts';
import { canSeeLedger } from '../../server/src/funding/grant.policy.ts';
import { DRAFT_ROLES } from '../../server/src/decisions/decision.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Decisions where they stand, the bodies that take them, and their meetings. */
export function decisionMeanings(tables: Tables, visible: Rules): Meanings {
  const sitsOn = (on: unknown) => (member: Raw) =>
    String(member['from_on']) <= String(on) && (member['to_on'] === null || String(member['to_on']) >= String(on));
  const filled = (seat: Raw, on: unknown) => tables.where('body_member', 'seat_id', seat['id']).filter(sitsOn(on)).length;
  const state = (decision: Raw, on: unknown) => stateOn(lifeOf(tables, decision), String(on));

  return {
    'Decision.state': (decision, { on }) => state(decision, on),
    'Decision.isKeyByRule': (decision) => {
      const rule = tables
        .where('decision_rule', 'council_id', decision['council_id'])
        .filter((one) => (one['key_pence'] !== null || one['key_areas'] !== null) && (decision['made_on'] === null || String(one['valid_from']) <= String(decision['made_on'])))
        .toSorted((one, other) => (String(one['valid_from']) < String(other['valid_from']) ? 1 : -1))[0];
      if (!rule) return null;
      const pairs = [[decision['amount_pence'], rule['key_pence']], [decision['ward_count'], rule['key_areas']]];
      if (pairs.some(([value, least]) => value !== null && least !== null && Number(value) >= Number(least))) return true;
      return pairs.some(([value]) => value !== null) ? false : null;
    },
    'Decision.takenUnder': (decision) => tables.all('delegation').filter(({ id }) => id === decision['delegation_id']),
    'Decision.spentUnderPence': (decision, _args, viewer) => {
      if (!canSeeLedger(viewer, { councilId: String(decision['council_id']) })) return null;
      const entries = tables.where('spend_entry', 'decision_id', decision['id']);
      return entries.reduce((sum, entry) => sum + Number(entry['amount_pence']) * (entry['kind'] === 'REVERSAL' ? -1 : 1), 0);
    },
    'Decision.milestonesWaiting': (decision) => {
      const needed = tables.where('milestone_precondition', 'decision_id', decision['id']).filter(({ removed_on: removed }) => removed === null);
      return tables.all('milestone').filter(({ id }) => needed.some((one) => one['milestone_id'] === id));
    },
    'AgendaItem.outcome': (item, _args, viewer) => {
      const isPublished = tables.one('meeting', item['meeting_id'])!['minutes_published_on'] !== null;
      return isPublished || isMemberOf(viewer, String(item['council_id']), ...DRAFT_ROLES) ? item['outcome'] : null;
    },
    'BodySeat.filled': (seat, { on }) => filled(seat, on),
    'Body.hasRequiredSeats': (body, { on }) => {
      const required = tables.where('body_seat', 'body_id', body['id']).filter((seat) => seat['is_required'] === true);
      if (required.length === 0 || tables.where('body_member', 'body_id', body['id']).length === 0) return null;
      return required.every((seat) => filled(seat, on) >= Number(seat['least']));
    },
    'Body.missedPeriods': (body, { on }, viewer) => {
      if (!isGiven(on) || body['meets_since'] === null || !isMemberOf(viewer, String(body['council_id']), ...DRAFT_ROLES)) return [];
      const meetings = tables.where('meeting', 'body_id', body['id']).filter((meeting) => meeting['cancelled_on'] === null);
      return periodsOf(String(body['frequency']), String(body['meets_since']), String(on))
        .filter(([first, last]) => !meetings.some((meeting) => String(meeting['held_start']) <= last && String(meeting['held_end']) >= first))
        .map(([first, last]) => ({ period_start: first, period_end: last }));
    },
    'Council.decisionRegister': (council, { on, state: wanted, kind, bodyId, year, search }, viewer) =>
      tables.where('decision', 'council_id', council['id']).filter((decision) => {
        const meeting = tables.one('meeting', decision['meeting_id']);
        const tookIt = meeting !== undefined && visible['Meeting']!(meeting, viewer) ? meeting['body_id'] : null;
        const words = `${String(decision['reference'])} ${String(decision['title'])}`.toLowerCase();
        const body = isGiven(bodyId) ? String(bodyId).toLowerCase() : null;
        return (
          (!isGiven(wanted) || state(decision, on) === wanted) &&
          (!isGiven(kind) || decision['kind'] === kind) &&
          (body === null || decision['body_id'] === body || tookIt === body) &&
          (!isGiven(year) || (decision['made_on'] !== null && partsOfDay(String(decision['made_on'])).year === year)) &&
          (!isGiven(search) || words.includes(String(search).trim().toLowerCase()))
        );
      }),
  };
}

const isGiven = (value: unknown): boolean => value !== null && value !== undefined;

function lifeOf(tables: Tables, decision: Raw): DecisionLife {
  const steps = tables.where('decision_step', 'decision_id', decision['id']).toSorted((one, other) => Number(one['position']) - Number(other['position']));
  return {
    route: decision['route'] as DecisionLife['route'],
    callIn: String(decision['call_in']),
    madeOn: decision['made_on'] as string | null,
    callInEndsOn: decision['call_in_ends_on'] as string | null,
    effectiveOn: decision['effective_on'] as string | null,
    endedOn: decision['ended_on'] as string | null,
    steps: steps.map((step) => ({ kind: step['kind'] as DecisionLife['steps'][number]['kind'], on: String(step['happened_on']) })),
  };
}

/** Whole weeks, fortnights, months, quarters or years from the first that begins on or after a day, and that are over on another. */
function periodsOf(frequency: string, since: string, on: string): [first: string, last: string][] {
  const months = { MONTHLY: 1, QUARTERLY: 3, YEARLY: 12 }[frequency];
  const weeks = { WEEKLY: 1, FORTNIGHTLY: 2 }[frequency];
  if (months === undefined && weeks === undefined) return [];
  let first = since;
  const begins = (day: string) => {
    if (weeks !== undefined) return weekdayOf(day) === 'Monday';
    const { month, day: dayOfMonth } = partsOfDay(day);
    return dayOfMonth === 1 && (month - 1) % months! === 0;
  };
  while (!begins(first)) first = addDays(first, 1);
  const found: [string, string][] = [];
  for (;;) {
    const { year, month } = partsOfDay(first);
    const after = weeks === undefined ? makeDay(year + Math.floor((month - 1 + months!) / 12), ((month - 1 + months!) % 12) + 1, 1)! : addDays(first, 7 * weeks);
    if (after > on) return found;
    found.push([first, addDays(after, -1)]);
    first = after;
  }
}
