import { addDays, daysBetween } from '@throughline/shared/calendar';
import { canSeeConsideration } from '../../server/src/reports/after-meeting.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

type Viewer = Parameters<Rules[string]>[1];

/** Whoever may see the paper and the meeting sees what the one made of the other. */
export function scrutinyRules(tables: Tables): Rules {
  const ofCouncil = (row: Raw) => ({ council: { id: String(row['council_id']) }, isPublished: row['is_published'] === true });
  return {
    ReportConsideration: (row, viewer) => {
      const report = tables.one('report', row['report_id'])!;
      const facts = { ...ofCouncil(report), status: String(report['status']), classification: String(report['classification']) };
      return canSeeConsideration(viewer, { report: facts, meeting: ofCouncil(tables.one('meeting', row['meeting_id'])!) });
    },
  };
}

/** What becomes of papers after their meetings, row by row. */
export function scrutinyMeanings(tables: Tables, visible: Rules): Meanings {
  const isSeen = (type: string, table: string, id: unknown, viewer: Viewer) => {
    const row = tables.one(table, id);
    return row !== undefined && visible[type]!(row, viewer);
  };
  return {
    'Report.committeeStage': (report, _args, viewer) => {
      if (report['status'] !== 'PUBLISHED') return 'NOT_PUBLISHED';
      const meetings = tables
        .where('report_consideration', 'report_id', report['id'])
        .filter((given) => given['considered_on'] !== null && isSeen('Meeting', 'meeting', given['meeting_id'], viewer))
        .map((given) => tables.one('meeting', given['meeting_id'])!);
      if (meetings.length === 0) return 'PUBLISHED';
      return meetings.some((held) => held['minutes_published_on'] !== null) ? 'MINUTED' : 'CONSIDERED';
    },
    'Body.lastMetBefore': (body, { on }, viewer) =>
      tables
        .where('meeting', 'body_id', body['id'])
        .filter((held) => held['cancelled_on'] === null && visible['Meeting']!(held, viewer))
        .map((held) => String(held['held_end']))
        .filter((day) => day < String(on))
        .toSorted()
        .at(-1) ?? null,
    'WorkPlanItem.state': (item) => {
      if (item['dropped_on'] !== null) return 'DROPPED';
      if (item['considered_on'] !== null) return 'CONSIDERED';
      return item['agenda_item_id'] === null ? 'PLANNED' : 'ON_AGENDA';
    },
    'WorkPlanItem.isOverdue': (item, { on }) =>
      item['dropped_on'] === null && item['considered_on'] === null && item['due_end'] !== null && String(item['due_end']) < String(on),
    'ScrutinyRecommendation.isAnswerOverdue': (asked, { on }) => asked['responded_on'] === null && String(asked['response_due_on']) < String(on),
    'UpdateSchedule.nextDueOn': (schedule) => nextDue(tables, schedule),
    'UpdateSchedule.settledBy': (schedule) => tables.where('recommendation_resolution', 'id', schedule['settled_by_resolution_id']),
    'UpdateSchedule.missed': (schedule, { on }) => (on === undefined || on === null ? [] : missed(tables, schedule, String(on))),
    'Council.matters': (council, { on, since }, viewer) =>
      mattersOf(tables, visible, council, viewer)
        .filter((matter) => {
          const isBetween = typeof since === 'string' && typeof on === 'string' && matter['closed_on'] !== null && String(matter['closed_on']) >= since && String(matter['closed_on']) <= on;
          return matter['is_open'] === true || isBetween;
        })
        .map((matter) => {
          const due = matter['due_end'];
          const late = matter['is_open'] === true && due !== null && typeof on === 'string' ? Math.max(daysBetween(String(due), on), 0) : null;
          return { ...matter, days_late: late };
        }),
  };
}

/** The day so many months later; of a month that is shorter, its last day. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10);
}

const updatesOf = (tables: Tables, schedule: Raw) =>
  tables.where('report_consideration', 'update_schedule_id', schedule['id']).map((given) => String(given['considered_on'])).toSorted();

function nextDue(tables: Tables, schedule: Raw): string | null {
  if (schedule['ended_on'] !== null || schedule['every_months'] === null) return null;
  return addMonths(updatesOf(tables, schedule).at(-1) ?? String(schedule['starts_on']), Number(schedule['every_months']));
}

function missed(tables: Tables, schedule: Raw, on: string): Raw[] {
  if (schedule['every_months'] === null) return [];
  const [start, pace] = [String(schedule['starts_on']), Number(schedule['every_months'])];
  const until = schedule['ended_on'] !== null && String(schedule['ended_on']) < on ? String(schedule['ended_on']) : on;
  const found: Raw[] = [];
  for (let turn = 0; addMonths(start, pace * (turn + 1)) < until; turn++) {
    const [first, last] = [addDays(addMonths(start, pace * turn), 1), addMonths(start, pace * (turn + 1))];
    if (!updatesOf(tables, schedule).some((day) => day >= first && day <= last)) found.push({ period_start: first, period_end: last });
  }
  return found;
}

const OF_A_DAY = (day: unknown) => ({ due_start: day, due_end: day, due_precision: day === null ? null : 'DAY', due_approximate: day === null ? null : false, due_raw: null });
const NO_COUNT = { promised_count: null, found_count: null };
const NOWHERE = { version_id: null, section: null };

function mattersOf(tables: Tables, visible: Rules, council: Raw, viewer: Viewer): Raw[] {
  const own = (table: string) => tables.where(table, 'council_id', council['id']);
  const sees = (type: string, row: Raw | undefined) => row !== undefined && visible[type]!(row, viewer);
  const reportOf = (version: Raw) => tables.one('report', version['report_id'])!;
  const meetingOf = (row: Raw) => tables.one('meeting', row['meeting_id']);

  /** The earliest paper that prints the promise, of those that are seen; a paper without a day comes last. */
  const printed = (column: string, promise: Raw) => {
    const cited = tables
      .where('promise_citation', column, promise['id'])
      .map((citation) => ({ citation, version: tables.one('report_version', citation['version_id'])! }))
      .filter(({ version }) => sees('Report', reportOf(version)))
      .toSorted((a, b) => {
        const key = ({ version }: typeof a) => `${String(reportOf(version)['meeting_day'] ?? '9999')} ${String(version['number']).padStart(6, '0')} ${String(version['id'])}`;
        return key(a) < key(b) ? -1 : 1;
      })[0];
    return cited
      ? { body_id: reportOf(cited.version)['body_id'], version_id: cited.version['id'], section: cited.citation['section'] }
      : { body_id: null, ...NOWHERE };
  };

  const promises = own('programme_commitment')
    .filter((promise) => sees('Programme', tables.one('programme', promise['programme_id'])))
    .map((promise): Raw => {
      const prefix = promise['revised_end'] === null ? 'due' : 'revised';
      const due = Object.fromEntries(['start', 'end', 'precision', 'approximate', 'raw'].map((part) => [`due_${part}`, promise[`${prefix}_${part}`]]));
      const standing = { OPEN: 'OPEN', MET: 'KEPT', NOT_MET: 'NOT_KEPT', WITHDRAWN: 'NO_LONGER' }[String(promise['status'])]!;
      return {
        ...matter('PROMISE', promise, promise['promise'], standing, standing === 'OPEN'),
        ...{ detail: null, owner: promise['owner_role'], decision_id: null, ...due, ...NO_COUNT, ...printed('commitment_id', promise) },
        closed_on: promise['closed_on'] ?? promise['met_end'],
      };
    });

  const grantPromises = own('grant_commitment')
    .filter((promise) => sees('Grant', tables.one('funding_grant', promise['grant_id'])))
    .map((promise): Raw => {
      const counted = tables.where('grant_term_check', 'commitment_id', promise['id']).filter(({ met_count: met }) => met !== null);
      const latest = counted.toSorted((a, b) => Number(b['seq']) - Number(a['seq']))[0];
      const chosen = own('site').filter((site) => sees('Decision', tables.one('decision', site['selected_by_decision_id'])));
      const found = promise['kind'] === 'HUB_SITES' ? chosen.length : Number(latest?.['met_count'] ?? 0);
      const isOpen = found < Number(promise['promised_count']);
      const due = Object.fromEntries(['start', 'end', 'precision', 'approximate', 'raw'].map((part) => [`due_${part}`, promise[`due_${part}`]]));
      return {
        ...matter('GRANT_PROMISE', promise, promise['words'], isOpen ? 'OPEN' : 'KEPT', isOpen),
        ...{ detail: null, owner: null, decision_id: null, ...due, closed_on: null, ...printed('grant_commitment_id', promise) },
        ...{ promised_count: promise['promised_count'], found_count: found },
      };
    });

  const recommended = own('scrutiny_recommendation')
    .filter((asked) => sees('Meeting', meetingOf(asked)))
    .map((asked): Raw => {
      const [response, progress] = [asked['response'], asked['progress']];
      const standing = response === null ? 'NOT_ANSWERED' : response === 'NOT_ACCEPTED' ? 'NOT_ACCEPTED' : progress === 'DONE' ? 'DONE' : 'NOT_DONE';
      const closedOn = { NOT_ACCEPTED: asked['responded_on'], DONE: asked['progress_on'] }[standing as 'DONE'] ?? null;
      return {
        ...matter('RECOMMENDATION', asked, asked['text'], standing, ['NOT_ANSWERED', 'NOT_DONE'].includes(standing)),
        ...{ detail: progress ?? response, owner: tables.one('body', asked['to_body_id'])?.['name'] ?? asked['to_role'], body_id: asked['body_id'], decision_id: null },
        ...{ ...OF_A_DAY(response === null ? asked['response_due_on'] : null), closed_on: closedOn, ...NO_COUNT, version_id: asked['about_version_id'], section: null },
      };
    });

  const putOff = own('recommendation_resolution')
    .filter(({ outcome }) => outcome === 'DEFERRED')
    .flatMap((resolved): Raw[] => {
      const given = tables.one('report_consideration', resolved['consideration_id'])!;
      const version = tables.one('report_version', given['version_id'])!;
      if (!sees('Report', reportOf(version)) || !sees('Meeting', meetingOf(given))) return [];
      const later = tables
        .where('report_consideration', 'report_id', given['report_id'])
        .filter((again) => String(again['considered_on'] ?? '') > String(given['considered_on']) && sees('Meeting', meetingOf(again)))
        .flatMap((again) => tables.where('recommendation_resolution', 'consideration_id', again['id']).filter(({ position }) => position === resolved['position']).map((other) => ({ again, other })))
        .toSorted((a, b) => (`${String(a.again['considered_on'])} ${String(a.again['id'])}` < `${String(b.again['considered_on'])} ${String(b.again['id'])}` ? -1 : 1))[0];
      const next = tables.one('meeting', resolved['deferred_to_meeting_id']);
      const due = Object.fromEntries(['start', 'end', 'precision', 'approximate', 'raw'].map((part) => [`due_${part}`, sees('Meeting', next) ? next![`held_${part}`] : null]));
      const asked = (JSON.parse(String(version['content'])) as { recommendations: { position: number; text: string }[] }).recommendations;
      return [
        {
          ...matter('PUT_OFF', resolved, asked.find(({ position }) => position === resolved['position'])!.text, later ? 'RESOLVED' : 'PUT_OFF', !later),
          ...{ subject_id: given['id'], detail: later?.other['outcome'] ?? null, owner: null, body_id: meetingOf(given)!['body_id'], decision_id: null },
          ...{ ...due, closed_on: later?.again['considered_on'] ?? null, ...NO_COUNT, version_id: version['id'], section: null },
        },
      ];
    });

  const updates = own('update_schedule').map((schedule): Raw => {
    const isOpen = schedule['ended_on'] === null;
    const standing = !isOpen ? 'NO_LONGER' : schedule['every_months'] === null ? 'NOT_ARRANGED' : 'WAITING';
    return {
      ...matter('UPDATE', schedule, schedule['subject'], standing, isOpen),
      ...{ detail: null, owner: null, body_id: schedule['body_id'], decision_id: null, ...OF_A_DAY(nextDue(tables, schedule)), closed_on: schedule['ended_on'] },
      ...{ ...NO_COUNT, version_id: schedule['source_version_id'], section: schedule['source_section'] },
    };
  });

  const referrals = own('scrutiny_referral').flatMap((referral): Raw[] => {
    const decision = tables.one('decision', referral['decision_id']);
    if (!sees('Decision', decision)) return [];
    const held = meetingOf(referral);
    const isAnswered = referral['response'] !== null;
    const isOpen = referral['outcome'] === 'AWAITED' || (referral['response_due_on'] !== null && !isAnswered);
    return [
      {
        ...matter('REFERRAL', referral, `${String(decision!['reference'])}: ${String(decision!['title'])}`, isOpen ? 'NOT_ANSWERED' : isAnswered ? 'ANSWERED' : 'HEARD', isOpen),
        ...{ detail: referral['kind'], owner: decision!['taken_by_role'], body_id: sees('Meeting', held) ? held!['body_id'] : null, decision_id: decision!['id'] },
        ...{ ...OF_A_DAY(referral['response_due_on']), closed_on: isOpen ? null : (referral['response_received_on'] ?? referral['heard_on']), ...NO_COUNT, ...NOWHERE },
      },
    ];
  });

  return [...promises, ...grantPromises, ...recommended, ...putOff, ...updates, ...referrals];
}

const matter = (kind: string, about: Raw, words: unknown, standing: string, isOpen: boolean): Raw => ({
  ...{ id: `${kind}:${String(about['id'])}`, kind, subject_id: about['id'], words, standing, is_open: isOpen, is_demonstration: about['is_demonstration'] },
});
