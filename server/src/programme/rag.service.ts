import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { recordRatingForm } from '@throughline/shared/forms/rag';
import { allow, see } from '../platform/access.ts';
import { checkedInput } from '../platform/checked-input.ts';
import { command, type Context } from '../platform/context.ts';
import { Refused } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { holdNotInFuture } from '../platform/past-day.ts';
import { MilestoneRow } from './milestone.entity.ts';
import { ProgrammeRow } from './programme.entity.ts';
import { canSeeProgramme } from './programme.policy.ts';
import { RagAssessmentRow, RagPointRow } from './rag.entity.ts';
import { canRate } from './raid.policy.ts';
import { refuseBefore, written } from './raid.service.ts';
import { WorkstreamRow } from './workstream.entity.ts';
import { lockRow } from './record-rows.queries.ts';

/**
 * Rates a programme as a whole, one of its workstreams or one of its milestones. Each rating is a judgement with its
 * own reason: that of the whole is never worked out from its parts. Earlier ratings stay.
 *
 * Who: canRate.
 * Refuses: BAD_INPUT (with fields), NOT_FOUND, FORBIDDEN.
 * Writes: rag_assessment, audit_entry.
 */
export async function recordRating(context: Context, input: object): Promise<string> {
  const { programmeId, workstreamId, milestoneId, pointId, ...judgement } = checkedInput(recordRatingForm, input);
  return command(context, async (em) => {
    const programme = await em.findOne(ProgrammeRow, { id: programmeId });
    see(programme, programme !== null && canSeeProgramme(context.viewer, programme));
    const council = programme.council.id;
    allow(canRate(context.viewer, council));
    // Whoever rates at the same moment waits, so that the days of the ratings follow one another.
    await lockRow(em, 'programme', programmeId);
    const subject = { workstream: workstreamId, milestone: milestoneId };
    await refuseForeignPart(em, programmeId, subject);
    const point = await em.findOne(RagPointRow, { id: pointId, council, scale: { isInUse: true } });
    if (!point) throw new Refused('BAD_INPUT', { pointId: 'Select how it stands' });
    holdNotInFuture(context, 'assessedOn', judgement.assessedOn);
    const [last] = await em.find(
      RagAssessmentRow,
      { programme: programmeId, ...subject },
      { orderBy: { assessedOn: 'desc' }, limit: 1 },
    );
    refuseBefore('assessedOn', judgement.assessedOn, last?.assessedOn);
    const id = newId(context.clock.now().getTime());
    em.create(RagAssessmentRow, {
      ...{ id, council, programme: programmeId, ...subject, point: pointId, ...judgement, ...written(context) },
      isDemonstration: programme.isDemonstration,
    });
    return {
      result: id,
      audit: { councilId: council, action: 'recordRating', subjectType: 'ragAssessment', subjectId: id },
    };
  });
}

async function refuseForeignPart(
  em: SqlEntityManager,
  programme: string,
  { workstream, milestone }: { workstream: string | null; milestone: string | null },
): Promise<void> {
  if (workstream !== null && !(await em.findOne(WorkstreamRow, { id: workstream, programme })))
    throw new Refused('BAD_INPUT', { workstreamId: 'Choose a workstream from the list' });
  if (milestone !== null && !(await em.findOne(MilestoneRow, { id: milestone, programme })))
    throw new Refused('BAD_INPUT', { milestoneId: 'Choose a milestone from the list' });
}
