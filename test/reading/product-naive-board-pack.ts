import { londonDay } from '@throughline/shared/dates';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import { daysBetween, dueOn, isInForce, progressOn, stoodOn } from './product-naive-programme.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** A board pack up to its day, which its rows carry as `as_at`: delivery, decisions and what families said. */
export function boardPackMeanings(tables: Tables, visible: Rules, clock: Clock): Meanings {
  const today = () => londonDay(clock.now());
  const linked = (pack: Raw) => tables.where('programme_grant', 'programme_id', pack['programme_id']);
  const consultations = (pack: Raw) => tables.where('consultation', 'council_id', pack['council_id']);
  const standing = (pack: Raw, viewer: Viewer) =>
    milestonesKnown(tables, pack)
      .map((milestone) => standingOf(tables, visible, milestone, pack['as_at'], viewer));

  return {
    'Query.boardPack': (_row, { programmeId, asAt, since }, viewer) => {
      const programme = tables.one('programme', String(programmeId).toLowerCase());
      if (!programme || !visible['BoardPack']!(programme, viewer)) throw new Error('not found, or not allowed');
      const day = asAt ?? today();
      if (String(day) > today()) throw new Error('in the future');
      if (since && String(since) >= String(day)) throw new Error('not before the day');
      return { ...programme, programme_id: programme['id'], as_at: day, since_asked: since ?? null };
    },
    'BoardPack.asAt': (pack) => pack['as_at'],
    'BoardPack.spentUnder': (pack) => {
      const lines = linked(pack).flatMap((link) => tables.where('spend_entry', 'grant_id', link['grant_id']));
      const soFar = lines.filter((line) => String(line['spent_on']) <= String(pack['as_at']));
      const cited = new Set(soFar.map((line) => line['decision_id']));
      return tables.all('decision').filter((decision) => cited.has(decision['id']));
    },
    'BoardPack.milestones': standingList(standing),
    'BoardMilestone.expectedOn': ({ milestone_id: id, as_at: day }) => expectedOn(tables, tables.one('milestone', id)!, day),
    'BoardMilestone.beganOn': ({ milestone_id: id, as_at: day }) => knownBy(tables.one('milestone', id)!['began_on'], day),
    'BoardMilestone.reachedOn': ({ milestone_id: id, as_at: day }) => knownBy(tables.one('milestone', id)!['actual_end'], day),
    'BoardPack.workstreams': (pack, _args, viewer) =>
      tables.where('workstream', 'programme_id', pack['programme_id']).map((workstream) => {
        const own = standing(pack, viewer).filter((milestone) => milestone['workstream_id'] === workstream['id']);
        const count = (column: string, value: unknown) => own.filter((milestone) => milestone[column] === value).length;
        return {
          workstream_id: workstream['id'],
          position: workstream['position'],
          milestones: own.length,
          reached: count('status', 'COMPLETE'),
          overdue: count('is_overdue', true),
          blocked: count('status', 'BLOCKED'),
        };
      }),
    'BoardPack.decisionsNeeded': (pack, _args, viewer) => {
      const day = pack['as_at'];
      const waiting = milestonesKnown(tables, pack)
        .filter((milestone) => progressOn(tables, milestone, day) === 'PLANNED')
        .flatMap((milestone) =>
          tables
            .where('milestone_precondition', 'milestone_id', milestone['id'])
            .filter((needed) => stoodOn(needed, day) && !isInForce(tables, visible, needed, day, viewer))
            .map((needed) => ({ title: needed['title'], milestone: milestone['title'], needed })),
        );
      return [...Map.groupBy(waiting, ({ title }) => title)].map(([title, group]) => ({
        title,
        milestones: inOrder(group.map(({ milestone }) => milestone)),
        is_demonstration: group.every(({ needed }) => needed['is_demonstration'] === true),
      }));
    },
    'BoardPack.assetReviews': (pack) => tables.where('asset_review', 'council_id', pack['council_id']),
    'BoardPack.publishedFigures': (pack) =>
      consultations(pack)
        .flatMap((consultation) => tables.where('published_figure', 'consultation_id', consultation['id']))
        .filter((figure) => londonDay(figure['published_at'] as Date) <= String(pack['as_at'])),
    'BoardPack.openConsultations': (pack) => {
      if (pack['as_at'] !== today()) return [];
      const now = clock.now();
      const open = consultations(pack).filter(
        (row) =>
          row['is_published'] === true &&
          row['withdrawn_at'] === null &&
          (row['opens_at'] as Date) <= now &&
          (row['closes_at'] as Date) >= now,
      );
      return open.map(({ id, council_id, closes_at }) => ({
        consultation_id: id,
        council_id,
        closes_at,
        counted: tables.where('consultation_tally', 'key', id)[0]?.['counted'] ?? 0,
        threshold: Math.max(Number(tables.one('council', council_id)!['disclosure_threshold']), Number(tables.one('council', council_id)!['count_rounding'] ?? 0)),
        rounding: Number(tables.one('council', council_id)!['count_rounding'] ?? 0),
      }));
    },
    'BoardPack.panelSessionsHeld': (pack) =>
      tables
        .where('panel_session', 'council_id', pack['council_id'])
        .filter((held) => held['status'] !== 'PLANNED' && String(held['starts_on']) <= String(pack['as_at'])).length,
  };
}

const standingList =
  (standing: (pack: Raw, viewer: Viewer) => Raw[]): Meanings[string] =>
  (pack, _args, viewer) =>
    standing(pack, viewer);

/** The milestones that had been written down by the day of the pack. */
export const milestonesKnown = (tables: Tables, pack: Raw): Raw[] =>
  tables
    .where('milestone', 'programme_id', pack['programme_id'])
    .filter(({ recorded_on: on }) => on === null || String(on) <= String(pack['as_at']));

/** How a milestone stood on the day, as its history tells it. */
function standingOf(tables: Tables, visible: Rules, milestone: Raw, day: unknown, viewer: Viewer): Raw {
  const needed = tables
    .where('milestone_precondition', 'milestone_id', milestone['id'])
    .filter((each) => stoodOn(each, day));
  const missing = needed.filter((each) => !isInForce(tables, visible, each, day, viewer));
  const progress = progressOn(tables, milestone, day);
  const status = () => {
    if (progress !== 'PLANNED') return progress;
    if (missing.length > 0) return 'BLOCKED';
    return needed.length > 0 ? 'READY' : 'PLANNED';
  };
  const due = dueOn(tables, milestone, day) ?? null;
  const isToDo = !['COMPLETE', 'MISSED', 'CANCELLED'].includes(status());
  const isOverdue = isToDo && due !== null && String(due) < String(day);
  return {
    as_at: day,
    milestone_id: milestone['id'],
    workstream_id: milestone['workstream_id'],
    title: milestone['title'],
    due,
    status: status(),
    is_overdue: isOverdue,
    days_late: isOverdue ? daysBetween(due, day) : null,
    waits_for: missing.length > 0 ? inOrder(missing.map(({ title }) => title)) : null,
  };
}

/** When it was expected: its newest forecast by the day, or what a paper forecast, or else what was promised. */
export function expectedOn(tables: Tables, milestone: Raw, day: unknown): unknown {
  const isKnown = milestone['forecast_made_on'] === null || String(milestone['forecast_made_on']) <= String(day);
  const earlier = tables
    .where('milestone_forecast', 'milestone_id', milestone['id'])
    .filter((forecast) => String(forecast['made_on']) <= String(day))
    .toSorted((a, b) => Number(a['version']) - Number(b['version']))
    .at(-1)?.['due_end'];
  const forecast = isKnown ? milestone['forecast_end'] : (earlier ?? null);
  return forecast ?? dueOn(tables, milestone, day) ?? null;
}

const knownBy = (on: unknown, day: unknown): unknown => (on !== null && String(on) <= String(day) ? on : null);

const inOrder = (words: readonly unknown[]): string =>
  words
    .map(String)
    .toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .join('; ');
