import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../server/src/platform/ids.ts';
import { RagAssessmentRow, RagPointRow, RagScaleRow } from '../../server/src/programme/rag.entity.ts';
import {
  RaidAssessmentRow,
  RaidItemReaderRow,
  RaidItemRow,
  SeverityBandRow,
} from '../../server/src/programme/raid.entity.ts';

interface Programme {
  id: string;
  council: { id: string };
}
export interface GivenRaidItem {
  kind: string;
  number: number;
  title: string;
  raisedOn: string;
  dueOn: string | null;
  reviewOn: string | null;
  restrictedWhy: string | null;
  isPublished: boolean;
  raisedFrom: string | null;
  workstream: string | null;
}

let number = 0;

/** An item of a register, a risk when it is not said. */
export async function givenRaidItem(em: SqlEntityManager, programme: Programme, values: Partial<GivenRaidItem> = {}) {
  const id = newId();
  const { kind = 'RISK', restrictedWhy = null } = values;
  const parts = kind === 'RISK' ? { cause: 'A cause', event: 'An event', effect: 'An effect' } : {};
  await em.fork().insert(RaidItemRow, {
    ...{ id, council: programme.council.id, programme: programme.id, kind, number: values.number ?? ++number, ...parts },
    ...{ title: values.title ?? `Item ${id}`, raisedOn: values.raisedOn ?? '2026-01-05', status: 'OPEN', version: 1 },
    ...{ dueOn: values.dueOn ?? null, reviewOn: values.reviewOn ?? null, restrictedWhy, isRestricted: restrictedWhy !== null },
    ...{ raisedFrom: values.raisedFrom ?? null, workstream: values.workstream ?? null },
    ...{ isPublished: values.isPublished ?? false, isDemonstration: false },
  });
  return { id, council: programme.council };
}

export async function givenJudgement(
  em: SqlEntityManager,
  item: { id: string; council: { id: string } },
  values: Partial<{ basis: string; likelihood: number; impact: number; assessedOn: string }> = {},
) {
  await em.fork().insert(RaidAssessmentRow, {
    ...{ id: newId(), council: item.council.id, item: item.id, basis: 'CURRENT', likelihood: 2, impact: 3 },
    ...{ assessedOn: '2026-02-02', assessorRole: 'Programme manager', recordedAt: new Date('2026-02-02T10:00:00Z') },
    ...{ isDemonstration: false, ...values },
  });
}

export async function givenRaidReader(em: SqlEntityManager, item: { id: string; council: { id: string } }, personId: string) {
  await em.fork().insert(RaidItemReaderRow, {
    ...{ id: newId(), council: item.council.id, item: item.id, personId, name: 'Test Person', namedAt: new Date() },
  });
}

/** The words for scores of a council: Low from 1, High from 12. */
export async function givenSeverityBands(em: SqlEntityManager, council: { id: string }) {
  await em.fork().insertMany(SeverityBandRow, [
    { id: newId(), council: council.id, fromScore: 1, word: 'Low', tone: 'GREEN' },
    { id: newId(), council: council.id, fromScore: 12, word: 'High', tone: 'RED' },
  ]);
}

/** A scale in use with three points; gives their ids by word. */
export async function givenRagScale(em: SqlEntityManager, council: { id: string }, values: { isInUse?: boolean } = {}) {
  const scale = newId();
  const fork = em.fork();
  await fork.insert(RagScaleRow, { id: scale, council: council.id, name: `Scale ${scale}`, isInUse: values.isInUse ?? true });
  const points = (['Green', 'Amber', 'Red'] as const).map((word, index) => ({
    ...{ id: newId(), council: council.id, scale, position: index + 1, word, meaning: `It is ${word}` },
    tone: (['GREEN', 'ORANGE', 'RED'] as const)[index]!,
  }));
  await fork.insertMany(RagPointRow, points);
  return { green: points[0]!.id, amber: points[1]!.id, red: points[2]!.id };
}

export async function givenRating(
  em: SqlEntityManager,
  programme: Programme,
  values: { point: string; workstream?: string; milestone?: string; assessedOn?: string },
) {
  await em.fork().insert(RagAssessmentRow, {
    ...{ id: newId(), council: programme.council.id, programme: programme.id, reason: 'A reason', assessorRole: 'Manager' },
    ...{ workstream: values.workstream ?? null, milestone: values.milestone ?? null, point: values.point },
    ...{ assessedOn: values.assessedOn ?? '2026-02-02', recordedAt: new Date('2026-02-02T10:00:00Z'), isDemonstration: false },
  });
}
