import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { fuzzyDateValues } from '../../server/src/platform/fuzzy-date.ts';
import { MilestonePreconditionRow, MilestoneRow } from '../../server/src/programme/milestone.entity.ts';
import { ProgrammeRow } from '../../server/src/programme/programme.entity.ts';

interface Span {
  start: string;
  end: string;
}
export interface GivenMilestone {
  title: string;
  baseline: Span | null;
  forecast: Span | null;
  progress: 'PLANNED' | 'IN_PROGRESS' | 'COMPLETE' | 'MISSED' | 'CANCELLED';
  isPublished: boolean;
}

export async function givenProgramme(
  em: SqlEntityManager,
  council: { id: string },
  values: { isPublished?: boolean } = {},
) {
  const id = newId();
  await em.fork().insert(ProgrammeRow, {
    id,
    council: council.id,
    name: `Programme ${id}`,
    modelStanding: 'IN_DEVELOPMENT',
    isPublished: values.isPublished ?? true,
    isDemonstration: false,
  });
  return { id, council };
}

export async function givenMilestone(
  em: SqlEntityManager,
  programme: { id: string; council: { id: string } },
  values: Partial<GivenMilestone> = {},
) {
  const [row] = await givenMilestones(em, programme, [values]);
  return row!;
}

/** Many at once, in one statement. */
export async function givenMilestones(
  em: SqlEntityManager,
  programme: { id: string; council: { id: string } },
  all: readonly Partial<GivenMilestone>[],
) {
  const rows = all.map((values) => ({ id: newId(), council: programme.council, values }));
  await em.fork().insertMany(
    MilestoneRow,
    rows.map(
      ({
        id,
        values: {
          title = `Milestone ${id}`,
          baseline = null,
          forecast = null,
          progress = 'PLANNED',
          isPublished = true,
        },
      }) => ({
        id,
        council: programme.council.id,
        programme: programme.id,
        title,
        progress,
        firstProgress: progress === 'PLANNED' ? 'PLANNED' : 'IN_PROGRESS',
        version: 1,
        isPublished,
        isDemonstration: false,
        ...dated('baseline', baseline),
        ...dated('forecast', forecast),
        ...dated('actual', progress === 'COMPLETE' ? { start: '2026-01-01', end: '2026-01-01' } : null),
      }),
    ),
  );
  return rows.map(({ id, council }) => ({ id, council }));
}

/** A decision that the milestone waits for; null while nobody has taken it. */
export async function givenPrecondition(
  em: SqlEntityManager,
  milestone: { id: string; council: { id: string } },
  decision: { id: string } | null,
) {
  const id = newId();
  await em.fork().insert(MilestonePreconditionRow, {
    id,
    council: milestone.council.id,
    milestone: milestone.id,
    title: `Decision ${id}`,
    decision: decision?.id ?? null,
    isDemonstration: false,
  });
}

/** A published decision that has effect from this day; null for one that was taken and can still be called in. */
export async function givenDecisionInForce(em: SqlEntityManager, council: { id: string }, effectiveOn: string | null) {
  const id = newId();
  await em.fork().insert(DecisionRow, {
    id,
    council: council.id,
    reference: id,
    title: 'A decision',
    kind: 'SUBSTANTIVE',
    isKey: 'NO',
    isUrgent: 'NO',
    callIn: effectiveOn === null ? 'YES' : 'NO',
    takenByRole: 'Director',
    madeOn: '2020-01-01',
    effectiveOn,
    isPublished: true,
    isDemonstration: false,
    version: 1,
  });
  return { id };
}

function dated(prefix: 'baseline' | 'forecast' | 'actual', span: Span | null) {
  if (span)
    return fuzzyDateValues(prefix, {
      ...span,
      precision: span.start === span.end ? 'DAY' : 'RANGE',
      approximate: false,
      raw: null,
    });
  return {
    [`${prefix}Start`]: null,
    [`${prefix}End`]: null,
    [`${prefix}Precision`]: null,
    [`${prefix}Approximate`]: null,
    [`${prefix}Raw`]: null,
  };
}
