import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { plantFacts, type Fact, type PaperCode } from '../papers/papers.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from './rag.entity.ts';
import { RaidAssessmentRow, RaidItemRow, RaidStatusChangeRow, SeverityBandRow } from './raid.entity.ts';

/** The words that a council starts with; its own replace them. */
const bands = [
  { fromScore: 1, word: 'Low', tone: 'GREEN' },
  { fromScore: 5, word: 'Medium', tone: 'YELLOW' },
  { fromScore: 10, word: 'High', tone: 'ORANGE' },
  { fromScore: 17, word: 'Very high', tone: 'RED' },
];

const threePoints = [
  { key: 'green', word: 'Green', tone: 'GREEN', meaning: 'On time, on cost and good enough; nothing known endangers it.' },
  { key: 'amber', word: 'Amber', tone: 'ORANGE', meaning: 'It can be done, but something in its way needs attention now.' },
  { key: 'red', word: 'Red', tone: 'RED', meaning: 'It cannot be done as planned; it must change or get help.' },
];
const fivePoints = [
  threePoints[0]!,
  { key: 'amber-green', word: 'Amber/Green', tone: 'YELLOW', meaning: 'It will probably be done, if what is known is kept in hand.' },
  threePoints[1]!,
  { key: 'amber-red', word: 'Amber/Red', tone: 'ORANGE', meaning: 'It is in doubt; something serious is in its way in several places.' },
  threePoints[2]!,
];

/** Words for scores and scales for ratings: three points in most councils; Kent's demonstration uses five. */
export const seedScales: Seed = async (em, council) => {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  await plantOnce(em, SeverityBandRow, bands.map((band) => ({ id: id('severity-band', String(band.fromScore)), council: council.id, ...band })));
  const isFive = council.slug === 'kent';
  await plantOnce(em, RagScaleRow, [
    { id: id('rag-scale', 'own'), council: council.id, name: isFive ? 'Five points' : 'Three points', isInUse: true },
  ]);
  await plantOnce(
    em,
    RagPointRow,
    (isFive ? fivePoints : threePoints).map(({ key, ...point }, index) => ({
      ...{ id: id('rag-point', key), council: council.id, scale: id('rag-scale', 'own'), position: index + 1, ...point },
    })),
  );
};

interface JudgementSeed {
  basis: 'INHERENT' | 'CURRENT' | 'TARGET';
  likelihood: number;
  impact: number;
  daysAgo: number;
  reason?: string;
  assessorRole?: string;
}
export interface RaidSeed {
  key: string;
  kind: 'RISK' | 'ASSUMPTION' | 'ISSUE' | 'DEPENDENCY' | 'ACTION' | 'DECISION_LOG';
  number: number;
  title: string;
  detail?: string;
  cause?: string;
  event?: string;
  effect?: string;
  response?: 'AVOID' | 'REDUCE' | 'TRANSFER' | 'SHARE' | 'ACCEPT';
  responsePlan?: string;
  ownerRole?: string;
  ownerBody?: string;
  othersInvolved?: string;
  workstream?: string;
  /** A day, or days before the day of seeding. */
  raised: string | number;
  reviewInDays?: number;
  dueInDays?: number;
  raisedFrom?: string;
  restrictedWhy?: string;
  judgements?: readonly JudgementSeed[];
  closed?: { daysAgo: number; outcome: string; note: string };
  facts?: readonly Fact[];
}

/** Plants items of one register: facts of a paper, which are public, or made-up ones, which are marked and are not. */
export async function plantRaid(
  em: SqlEntityManager,
  council: SeedCouncil,
  { programme, paper, isDemonstration }: { programme: string; paper: PaperCode; isDemonstration: boolean },
  seeds: readonly RaidSeed[],
): Promise<void> {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  const today = londonDay(council.now);
  const ago = (days: number) => addDays(today, -days);
  const own = { council: council.id, isDemonstration };
  const at = { recordedAt: council.now, recordedBy: null };
  await plantOnce(
    em,
    RaidItemRow,
    seeds.map((seed) => ({
      ...{ id: id('raid-item', seed.key), ...own, programme: id('programme', programme) },
      workstream: seed.workstream ? id('workstream', seed.workstream) : null,
      ...{ kind: seed.kind, number: seed.number, title: seed.title, detail: seed.detail ?? null },
      ...{ cause: seed.cause ?? null, event: seed.event ?? null, effect: seed.effect ?? null },
      ...{ response: seed.response ?? null, responsePlan: seed.responsePlan ?? null },
      ...{ ownerRole: seed.ownerRole ?? null, ownerBody: seed.ownerBody ?? null, othersInvolved: seed.othersInvolved ?? null },
      raisedOn: typeof seed.raised === 'string' ? seed.raised : ago(seed.raised),
      reviewOn: seed.reviewInDays === undefined ? null : addDays(today, seed.reviewInDays),
      dueOn: seed.dueInDays === undefined ? null : addDays(today, seed.dueInDays),
      raisedFrom: seed.raisedFrom ? id('raid-item', seed.raisedFrom) : null,
      status: seed.closed ? 'CLOSED' : 'OPEN',
      ...{ isRestricted: seed.restrictedWhy !== undefined, restrictedWhy: seed.restrictedWhy ?? null, version: 1 },
      isPublished: !isDemonstration,
    })),
  );
  await plantOnce(
    em,
    RaidAssessmentRow,
    seeds.flatMap(({ key, judgements = [] }) =>
      judgements.map(({ daysAgo, reason = null, assessorRole = 'Programme manager', ...judgement }, index) => ({
        ...{ id: id('raid-assessment', `${key} ${index}`), ...own, item: id('raid-item', key), ...judgement },
        ...{ reason, assessorRole, assessedOn: ago(daysAgo), ...at },
      })),
    ),
  );
  await plantOnce(
    em,
    RaidStatusChangeRow,
    seeds.flatMap(({ key, closed }) =>
      closed
        ? [
            {
              ...{ id: id('raid-status-change', key), ...own, item: id('raid-item', key), status: 'CLOSED', outcome: closed.outcome },
              ...{ note: closed.note, changedOn: ago(closed.daysAgo), ...at },
            },
          ]
        : [],
    ),
  );
  for (const { key, facts = [] } of seeds) {
    await plantFacts(em, council, paper, { type: 'raidItem', id: id('raid-item', key) }, facts);
  }
}

export interface RatingSeed {
  workstream?: string;
  milestone?: string;
  point: string;
  reason: string;
  assessorRole?: string;
  daysAgo: number;
}

/** Plants made-up ratings of a programme and its parts. */
export async function plantRatings(
  em: SqlEntityManager,
  council: SeedCouncil,
  programme: string,
  seeds: readonly RatingSeed[],
): Promise<void> {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  await plantOnce(
    em,
    RagAssessmentRow,
    seeds.map(({ workstream, milestone, point, reason, assessorRole = 'Programme manager', daysAgo }, index) => ({
      ...{ id: id('rag-assessment', String(index)), council: council.id, programme: id('programme', programme) },
      workstream: workstream ? id('workstream', workstream) : null,
      milestone: milestone ? id('milestone', milestone) : null,
      ...{ point: id('rag-point', point), reason, assessorRole, assessedOn: addDays(londonDay(council.now), -daysAgo) },
      ...{ recordedAt: council.now, recordedBy: null, isDemonstration: true },
    })),
  );
}
