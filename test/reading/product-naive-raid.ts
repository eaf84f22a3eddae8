import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canSeeRaidHistory, canSeeRaidItem, canSeeRatings } from '../../server/src/programme/raid.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** Registers and ratings: what was known of them on a day. */
export function raidMeanings(tables: Tables): Meanings {
  const judged = (item: Raw, day: unknown): Raw | undefined => {
    const known = newestFirst(
      tables.where('raid_assessment', 'item_id', item['id']).filter((row) => String(row['assessed_on']) <= String(day)),
      'assessed_on',
    );
    return known.find((row) => row['basis'] === 'CURRENT') ?? known.find((row) => row['basis'] === 'INHERENT');
  };
  const scoreOf = (assessment: Raw) => Number(assessment['likelihood']) * Number(assessment['impact']);
  const band = (score: number | null, council: unknown): Raw | undefined =>
    score === null
      ? undefined
      : tables
          .where('severity_band', 'council_id', council)
          .filter((row) => Number(row['from_score']) <= score)
          .toSorted((one, other) => Number(other['from_score']) - Number(one['from_score']))[0];
  const isOpen = (item: Raw, day: unknown): boolean => {
    const changes = tables.where('raid_status_change', 'item_id', item['id']);
    const newest = newestFirst(changes.filter((row) => String(row['changed_on']) <= String(day)), 'changed_on')[0];
    return String(item['raised_on']) <= String(day) && newest?.['status'] !== 'CLOSED';
  };
  const score = (item: Raw, day: unknown, viewer: Viewer): number | null => {
    const found = seesHistory(tables, item, viewer) ? judged(item, day) : undefined;
    return found ? scoreOf(found) : null;
  };
  const isPast = (value: unknown, day: unknown) => value !== null && String(value) < String(day);
  const ratings = (about: (rating: Raw) => boolean) => tables.all('rag_assessment').filter(about);
  const heldOn = (about: (rating: Raw) => boolean, day: unknown) =>
    newestFirst(ratings(about).filter((row) => String(row['assessed_on']) <= String(day)), 'assessed_on').slice(0, 2);
  const ofProgramme = (programme: Raw) => (rating: Raw) =>
    rating['programme_id'] === programme['id'] && rating['workstream_id'] === null && rating['milestone_id'] === null;
  const ofPart = (column: string, part: Raw) => (rating: Raw) => rating[column] === part['id'];

  return {
    'RaidAssessment.score': scoreOf,
    'RaidAssessment.severity': (row) => band(scoreOf(row), row['council_id'])?.['word'] ?? null,
    'RaidAssessment.severityTone': (row) => band(scoreOf(row), row['council_id'])?.['tone'] ?? null,
    'RaidItem.isOpen': (item, { on }) => isOpen(item, on),
    'RaidItem.score': (item, { on }, viewer) => score(item, on, viewer),
    'RaidItem.severity': (item, { on }, viewer) => band(score(item, on, viewer), item['council_id'])?.['word'] ?? null,
    'RaidItem.severityTone': (item, { on }, viewer) =>
      band(score(item, on, viewer), item['council_id'])?.['tone'] ?? null,
    'RaidItem.isOverdue': (item, { on }) => isPast(item['due_on'], on) && isOpen(item, on),
    'RaidItem.isReviewDue': (item, { on }) => isPast(item['review_on'], on) && isOpen(item, on),
    'Programme.ragAssessments': (programme) => ratings(ofProgramme(programme)),
    'Programme.ragOn': (programme, { on }) => heldOn(ofProgramme(programme), on),
    'Workstream.ragAssessments': (part) => ratings(ofPart('workstream_id', part)),
    'Workstream.ragOn': (part, { on }) => heldOn(ofPart('workstream_id', part), on),
    'Milestone.ragAssessments': (part) => ratings(ofPart('milestone_id', part)),
    'Milestone.ragOn': (part, { on }) => heldOn(ofPart('milestone_id', part), on),
  };
}

/** Who may see items of registers, their history and ratings, by the policy functions. */
export function raidRules(tables: Tables): Rules {
  const history: Rules[string] = (row, viewer) => seesHistory(tables, tables.one('raid_item', row['item_id'])!, viewer);
  return {
    RaidItem: (item, viewer) => canSeeRaidItem(viewer, factsOf(tables, item)),
    RaidAssessment: history,
    RaidStatusChange: history,
    RaidItemReader: history,
    RagAssessment: (rating, viewer) => canSeeRatings(viewer, String(rating['council_id'])),
  };
}

const seesHistory = (tables: Tables, item: Raw, viewer: Viewer) => canSeeRaidHistory(viewer, factsOf(tables, item));

function factsOf(tables: Tables, item: Raw) {
  return {
    council: { id: String(item['council_id']) },
    programme: { isPublished: tables.one('programme', item['programme_id'])!['is_published'] === true },
    isPublished: item['is_published'] === true,
    isRestricted: item['is_restricted'] === true,
    readerIds: tables.where('raid_item_reader', 'item_id', item['id']).map((row) => String(row['person_id'])),
  };
}

/** By the day, then by when it was written down, then by the key; the last of all three first. */
export function newestFirst(rows: readonly Raw[], day: string): Raw[] {
  const keyOf = (row: Raw) => [row[day], (row['recorded_at'] as Date).toISOString(), row['id']].map(String).join(' ');
  return rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? 1 : -1));
}
