import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { BodyRow } from '../../server/src/decisions/body.entity.ts';
import { DecisionPartRow, DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { MeetingRow } from '../../server/src/decisions/meeting.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';

interface Council {
  id: string;
}
let number = 0;

/** A committee of the council. */
export async function givenBody(em: SqlEntityManager, council: Council, values: Partial<{ name: string; kind: string }> = {}) {
  const id = newId();
  await em.fork().insert(BodyRow, {
    id, council: council.id, name: values.name ?? `Body ${++number}`, kind: values.kind ?? 'COMMITTEE', status: 'LIVE', purpose: null,
    frequency: 'NOT_STATED', chairRole: null, accountableToRole: null, isDemonstration: false,
  });
  return { id };
}

/** A meeting of the body, published unless said otherwise. */
export async function givenMeeting(em: SqlEntityManager, council: Council, body: { id: string }, values: Partial<{ day: string; isPublished: boolean }> = {}) {
  const id = newId();
  const day = values.day ?? '2026-03-02';
  await em.fork().insert(MeetingRow, {
    id, council: council.id, body: body.id, day, heldStart: day, heldEnd: day, heldPrecision: 'DAY', heldApproximate: false, heldRaw: null,
    isPublished: values.isPublished ?? true, isDemonstration: false,
  });
  return { id, day };
}

type DecisionValues = Partial<{
  reference: string; isPublished: boolean; isKey: string; isUrgent: string; callIn: string; madeOn: string | null; effectiveOn: string | null; meeting: string | null; takenByRole: string | null;
}>;

/** A decision with one part, published unless said otherwise. */
export async function givenDecision(em: SqlEntityManager, council: Council, values: DecisionValues = {}) {
  const id = newId();
  const reference = values.reference ?? `26/${String(++number).padStart(5, '0')}`;
  const fork = em.fork();
  await fork.insert(DecisionRow, {
    id, council: council.id, reference, title: 'A decision', kind: 'SUBSTANTIVE', isKey: 'NO', isUrgent: 'NO', callIn: 'YES', takenByRole: 'Somebody in a post',
    meeting: null, madeOn: '2026-03-02', effectiveOn: null, isPublished: true, isDemonstration: false, version: 1, ...values,
  });
  await fork.insert(DecisionPartRow, { id: newId(), council: council.id, decision: id, label: 'a', position: 0, text: 'Do it' });
  return { id, reference };
}
