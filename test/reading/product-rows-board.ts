import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DecisionStepRow } from '../../server/src/decisions/decision-life.entity.ts';
import { DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { AllocationChangeRow } from '../../server/src/funding/allocation-change.entity.ts';
import { AllocationRow } from '../../server/src/funding/allocation.entity.ts';
import { GrantAmendmentRow } from '../../server/src/funding/amendment.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { MilestoneRow } from '../../server/src/programme/milestone.entity.ts';
import { ProgrammeRow } from '../../server/src/programme/programme.entity.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';

interface Council {
  id: string;
}

/** What a board pack tells of: meetings of the board, changed terms, decisions that wait or may be called in. */
export async function givenBoardsMonth(
  em: SqlEntityManager,
  council: Council,
  { programme, grants }: { programme: { id: string }; grants: readonly { id: string }[] },
): Promise<void> {
  const board = await givenBody(em, council, { kind: 'PROGRAMME_BOARD' });
  await em.fork().nativeUpdate(ProgrammeRow, { id: programme.id }, { board: board.id });
  for (const day of ['2023-03-20', '2026-10-01']) await givenMeeting(em, council, board, { day, isPublished: day < '2024' });
  await em.fork().nativeUpdate(MilestoneRow, { programme: programme.id, progress: 'IN_PROGRESS' }, { beganOn: '2026-04-02' });
  for (const grant of grants) await givenChangedTerms(em, council, grant);
  await givenDecisionsUnderWay(em, council, board);
}

async function givenChangedTerms(em: SqlEntityManager, council: Council, grant: { id: string }): Promise<void> {
  const fork = em.fork();
  const own = { council: council.id, grant: grant.id, decision: null, reason: 'Agreed', isDemonstration: true };
  const days = { oldPence: null, newPence: null };
  await fork.insertMany(GrantAmendmentRow, [
    { ...own, ...days, id: newId(), seq: 3, change: 'ENDS_ON', oldDay: '2023-06-30', newDay: '2023-09-30', agreedOn: '2023-04-10' },
    { ...own, ...days, id: newId(), seq: 4, change: 'ENDS_ON', oldDay: '2023-09-30', newDay: '2023-12-31', agreedOn: '2023-05-10' },
    { ...own, ...days, id: newId(), seq: 5, change: 'STARTS_ON', oldDay: null, newDay: '2023-01-01', agreedOn: '2023-04-11' },
  ]);
  const parts = await fork.find(AllocationRow, { grant: grant.id });
  for (const [index, part] of parts.entries()) {
    await fork.insert(AllocationChangeRow, {
      ...{ ...own, id: newId(), allocation: part.id, seq: index + 1, oldPence: null, newPence: 1_000 + index },
      ...{ agreedOn: index % 2 === 0 ? '2023-04-12' : '2023-05-12', recordedAt: new Date('2023-05-12T10:00:00Z') },
    });
  }
}

/** Of each one that everybody sees and one that only those who prepare it do. */
async function givenDecisionsUnderWay(em: SqlEntityManager, council: Council, board: { id: string }): Promise<void> {
  const next = await givenMeeting(em, council, board, { day: '2026-12-01' });
  for (const isPublished of [true, false]) {
    const window = { isPublished, madeOn: '2026-10-20', callIn: 'YES' };
    const open = await givenDecision(em, council, window);
    const called = await givenDecision(em, council, window);
    const awaited = await givenDecision(em, council, { isPublished, madeOn: null, takenByRole: null });
    const gone = await givenDecision(em, council, { isPublished, madeOn: null, takenByRole: null });
    const fork = em.fork();
    await fork.nativeUpdate(DecisionRow, { id: [open.id, called.id] }, { publishedOn: '2026-10-21', callInEndsOn: '2026-11-10' });
    await fork.nativeUpdate(DecisionRow, { id: awaited.id }, isPublished ? { dueMeeting: next.id } : { dueOn: '2026-12-24' });
    const step = { council: council.id, byRole: null, note: null, recordedAt: new Date('2026-10-25T10:00:00Z'), isDemonstration: false };
    await fork.insertMany(DecisionStepRow, [
      { ...step, id: newId(), decision: called.id, position: 1, kind: 'MADE', happenedOn: '2026-10-20' },
      { ...step, id: newId(), decision: called.id, position: 2, kind: 'CALLED_IN', happenedOn: '2026-10-25' },
      { ...step, id: newId(), decision: awaited.id, position: 1, kind: 'PROPOSED', happenedOn: '2026-04-01' },
      { ...step, id: newId(), decision: gone.id, position: 1, kind: 'PROPOSED', happenedOn: '2023-04-01' },
      { ...step, id: newId(), decision: gone.id, position: 2, kind: 'WITHDRAWN', happenedOn: '2026-10-25' },
    ]);
  }
}
