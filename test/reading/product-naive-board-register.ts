import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeeRaidItem } from '../../server/src/programme/raid.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** A board pack up to its day: judgements, the register of risks, and decisions that are awaited or may be called in. */
export function boardRegisterMeanings(tables: Tables, visible: Rules): Meanings {
  const decisions = (pack: Raw, viewer: Viewer) =>
    tables.where('decision', 'council_id', pack['council_id']).filter((decision) => visible['Decision']!(decision, viewer));
  const hadStep = (decision: Raw, kind: string, day: unknown) =>
    tables
      .where('decision_step', 'decision_id', decision['id'])
      .some((step) => step['kind'] === kind && String(step['happened_on']) <= String(day));

  return {
    'BoardPack.since': (pack) => boardDay(tables, pack),
    'BoardPack.ratings': (pack) => {
      const day = pack['as_at'];
      const judged = judgementsUpTo(tables, pack, day);
      return [...Map.groupBy(judged, subjectOf).values()].map((ofOne) => {
        const [newest, earlier] = ofOne as [Raw, Raw | undefined];
        const point = tables.one('rag_point', newest['point_id'])!;
        const parts = [newest['workstream_id'], newest['milestone_id']];
        return {
          ...newest,
          ...{ word: point['word'], meaning: point['meaning'], tone: point['tone'] },
          place: parts.every((part) => part === null) ? 0 : newest['milestone_id'] === null ? 1 : 2,
          earlier_word: earlier ? tables.one('rag_point', earlier['point_id'])!['word'] : null,
          earlier_on: earlier?.['assessed_on'] ?? null,
        };
      });
    },
    'BoardPack.raid': (pack, _args, viewer) => {
      const day = pack['as_at'];
      const before = boardDay(tables, pack);
      return registerOf(tables, pack, viewer)
        .filter((item) => wasOpen(tables, item, day))
        .map((item) => {
          const score = scoreOn(tables, item, day);
          const earlier = before === null ? null : scoreOn(tables, item, before);
          const compared = score === null || earlier === null ? 'NOT_COMPARED' : movement(score - earlier);
          return {
            ...item,
            ...{ item_id: item['id'], rank: score ?? 0, score, earlier_score: earlier },
            is_overdue: item['due_on'] !== null && String(item['due_on']) < String(day),
            severity: bandOf(tables, item, score)?.['word'] ?? null,
            tone: bandOf(tables, item, score)?.['tone'] ?? null,
            movement: before === null ? 'NOT_COMPARED' : wasOpen(tables, item, before) ? compared : 'NEW',
          };
        });
    },
    'BoardPack.decisionsAwaited': (pack, _args, viewer) =>
      decisions(pack, viewer)
        .filter(({ made_on: made }) => made === null || String(made) > String(pack['as_at']))
        .filter((decision) => !hadStep(decision, 'WITHDRAWN', pack['as_at']))
        .filter((decision) => {
          const steps = tables.where('decision_step', 'decision_id', decision['id']);
          return !steps.some((step) => step['position'] === 1 && String(step['happened_on']) > String(pack['as_at']));
        })
        .map((decision) => {
          const meeting = tables.one('meeting', decision['due_meeting_id']);
          const body = tables.one('body', meeting?.['body_id'] ?? decision['body_id']);
          return {
            ...{ decision_id: decision['id'], reference: decision['reference'] },
            due_on: meeting?.['held_end'] ?? decision['due_on'],
            due_before: body?.['name'] ?? null,
            is_for_this_board: body !== undefined && body['id'] === tables.one('programme', pack['programme_id'])!['board_id'],
          };
        }),
    'BoardPack.callInsOpen': (pack, _args, viewer) =>
      decisions(pack, viewer)
        .filter((decision) => decision['call_in'] === 'YES' && !hadStep(decision, 'CALLED_IN', pack['as_at']))
        .filter(({ published_on: from, call_in_ends_on: until }) => from !== null && until !== null)
        .filter(({ published_on: from, call_in_ends_on: until }) => isWithin(pack['as_at'], from, until))
        .map((decision) => ({
          ...{ decision_id: decision['id'], reference: decision['reference'], last_day: decision['call_in_ends_on'] },
        })),
  };
}

/** The day that a pack compares with: what was asked for, or when its board last met before. */
export function boardDay(tables: Tables, pack: Raw): string | null {
  if (pack['since_asked'] !== null) return String(pack['since_asked']);
  const board = tables.one('programme', pack['programme_id'])!['board_id'];
  if (board === null) return null;
  const held = tables.where('meeting', 'body_id', board).filter(({ cancelled_on: cancelled }) => cancelled === null);
  const met = held.map((meeting) => String(meeting['held_end']));
  return met.filter((day) => day < String(pack['as_at'])).toSorted().at(-1) ?? null;
}

/** Judgements of a programme and its parts, newest first. */
export const judgementsUpTo = (tables: Tables, pack: Raw, day: unknown): Raw[] =>
  tables
    .where('rag_assessment', 'programme_id', pack['programme_id'])
    .filter((judged) => String(judged['assessed_on']) <= String(day))
    .toSorted(newestFirst('assessed_on'));

export const subjectOf = (judged: Raw): string => `${String(judged['workstream_id'])} ${String(judged['milestone_id'])}`;

/** The items of the register that the viewer may see. */
export const registerOf = (tables: Tables, pack: Raw, viewer: Viewer): Raw[] =>
  tables.where('raid_item', 'programme_id', pack['programme_id']).filter((item) =>
    canSeeRaidItem(viewer, {
      council: { id: String(item['council_id']) },
      programme: { isPublished: tables.one('programme', item['programme_id'])!['is_published'] === true },
      isPublished: item['is_published'] === true,
      isRestricted: item['is_restricted'] === true,
      readerIds: tables.where('raid_item_reader', 'item_id', item['id']).map((reader) => String(reader['person_id'])),
    }),
  );

export function wasOpen(tables: Tables, item: Raw, day: unknown): boolean {
  if (String(item['raised_on']) > String(day)) return false;
  const changes = tables
    .where('raid_status_change', 'item_id', item['id'])
    .filter((change) => String(change['changed_on']) <= String(day))
    .toSorted(newestFirst('changed_on'));
  return (changes[0]?.['status'] ?? 'OPEN') === 'OPEN';
}

/** The newest score of how it is, or where nobody has said, of how it was before any response. */
export function scoreOn(tables: Tables, item: Raw, day: unknown): number | null {
  const judged = tables
    .where('raid_assessment', 'item_id', item['id'])
    .filter((each) => String(each['assessed_on']) <= String(day))
    .toSorted(newestFirst('assessed_on'));
  const newest = judged.find((each) => each['basis'] === 'CURRENT') ?? judged.find((each) => each['basis'] === 'INHERENT');
  return newest ? Number(newest['score']) : null;
}

/** The council's word for a score, as a row. */
export const bandOf = (tables: Tables, item: Raw, score: number | null): Raw | undefined =>
  score === null
    ? undefined
    : tables
        .where('severity_band', 'council_id', item['council_id'])
        .filter((band) => Number(band['from_score']) <= score)
        .toSorted((a, b) => Number(b['from_score']) - Number(a['from_score']))[0];

const movement = (difference: number): string => (difference > 0 ? 'GRAVER' : difference < 0 ? 'LESS_GRAVE' : 'SAME');

const newestFirst = (day: string) => (a: Raw, b: Raw) => {
  const order = (row: Raw) => `${String(row[day])} ${(row['recorded_at'] as Date).toISOString()} ${String(row['id'])}`;
  return order(a) < order(b) ? 1 : -1;
};

const isWithin = (day: unknown, from: unknown, until: unknown): boolean =>
  String(from) <= String(day) && String(day) <= String(until);
