import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { AgendaItemRow, MeetingAttendanceRow } from '../../server/src/decisions/agenda.entity.ts';
import { DelegationRow } from '../../server/src/decisions/authority.entity.ts';
import { BodyMemberRow, BodyRow, BodySeatRow } from '../../server/src/decisions/body.entity.ts';
import { DecisionDutyRow, DecisionLinkRow, DecisionRuleRow, DecisionStepRow } from '../../server/src/decisions/decision-life.entity.ts';
import { DecisionRow } from '../../server/src/decisions/decision.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenBody, givenDecision, givenMeeting } from '../support/given-decisions.ts';
import type { Decisions } from './product-rows.ts';

/** Rules, steps, delegations and links of decisions; bodies that meet too seldom; meetings with and without minutes. */
export async function givenGovernance(em: SqlEntityManager, council: { id: string }, decisions: Decisions): Promise<void> {
  const fork = em.fork();
  const own = { council: council.id, isDemonstration: false };
  const { published, hidden } = decisions;
  await fork.insert(DecisionRuleRow, { id: newId(), ...own, validFrom: '2026-03-01', keyPence: 100_000, keyAreas: 3, callInWorkingDays: null });
  await fork.nativeUpdate(DecisionRow, { id: published.id }, { amountPence: 200_000 });
  await fork.nativeUpdate(DecisionRow, { id: hidden.id }, { amountPence: 5, wardCount: 1 });

  for (const source of [published, hidden]) {
    const delegation = newId();
    await fork.insert(DelegationRow, { id: delegation, council: council.id, decision: source.id, part: null, position: 0, toRole: 'Director', inConsultationWithRole: null, scope: 'To act', limitPence: 500 });
    for (const isPublished of [true, false]) {
      const { id } = await givenDecision(em, council, { isPublished, callIn: 'NO', madeOn: '2026-04-19' });
      await fork.nativeUpdate(DecisionRow, { id }, { kind: 'DELEGATED', delegationId: delegation, wardCount: 4 });
      await fork.insert(DelegationRow, { id: newId(), council: council.id, decision: id, part: null, position: 0, toRole: 'Officer', inConsultationWithRole: null, scope: 'To act in turn', limitPence: null });
      await fork.insert(DecisionLinkRow, { id: newId(), ...own, decision: id, kind: 'AMENDS', earlierDecision: source.id });
      await fork.insert(DecisionDutyRow, { id: newId(), ...own, decision: id, kind: 'DUE_REGARD', assessmentStage: null, doneOn: '2026-04-01', byRole: 'Director', note: null });
    }
  }
  const lives = [
    { callIn: 'YES', steps: [['PROPOSED', '2026-01-05'], ['REPORT_PUBLISHED', '2026-02-02'], ['MADE', '2026-03-02'], ['CALLED_IN', '2026-04-20']] },
    { callIn: 'YES', callInEndsOn: '2026-04-19', effectiveOn: '2026-04-20', steps: [['PROPOSED', '2023-05-04'], ['MADE', '2026-03-02']] },
    { callIn: 'YES', callInEndsOn: '2026-03-09', effectiveOn: '2026-03-10', endedOn: '2026-04-20', steps: [['PROPOSED', '2026-01-05'], ['MADE', '2026-03-02']] },
    { callIn: 'NO', endedOn: '2026-04-20', steps: [['PROPOSED', '2026-01-05'], ['MADE', '2026-03-02'], ['WITHDRAWN', '2026-04-20']] },
  ] as const;
  for (const isPublished of [true, false]) {
    for (const { steps, ...values } of lives) {
      const { id } = await givenDecision(em, council, { isPublished });
      await fork.nativeUpdate(DecisionRow, { id }, { effectiveOn: null, ...values });
      for (const [index, [kind, happenedOn]] of steps.entries()) {
        await fork.insert(DecisionStepRow, { id: newId(), ...own, decision: id, position: index + 1, kind, happenedOn, byRole: null, note: null, recordedAt: new Date('2026-05-01T12:00:00Z') });
      }
    }
  }
  await givenSeats(em, council);
}

async function givenSeats(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const fork = em.fork();
  const own = { council: council.id, isDemonstration: false };
  for (const [frequency, meetsSince] of [['MONTHLY', '2023-02-15'], ['QUARTERLY', '2022-11-01'], ['FORTNIGHTLY', '2023-04-01'], ['YEARLY', '2021-01-01']] as const) {
    const body = await givenBody(em, council);
    await fork.nativeUpdate(BodyRow, { id: body.id }, { frequency, meetsSince });
    const seats = [newId(), newId()];
    for (const [index, id] of seats.entries()) {
      await fork.insert(BodySeatRow, { id, council: council.id, body: body.id, heldBy: `Seat ${index}`, isRequired: index === 0, least: 1 });
    }
    const member = { ...own, body: body.id, role: 'Somebody', holder: null, isPublicOffice: false, capacity: 'MEMBER' };
    await fork.insert(BodyMemberRow, { id: newId(), ...member, seat: seats[0]!, fromOn: '2023-05-01', toOn: '2026-04-19' });
    await fork.insert(BodyMemberRow, { id: newId(), ...member, seat: null, fromOn: '2023-01-01', toOn: null });
    for (const [day, isPublished, minutes] of [['2023-03-20', true, 'Said so'], ['2023-04-10', false, 'Said so'], ['2023-04-24', true, null]] as const) {
      const meeting = await givenMeeting(em, council, body, { day, isPublished });
      if (minutes !== null) await fork.execute('update meeting set minutes = ?, minutes_published_on = ? where id = ?', [minutes, '2023-05-01', meeting.id]);
      await fork.insert(AgendaItemRow, { id: newId(), ...own, meeting: meeting.id, position: 1, kind: 'UPDATE', title: 'An update', paper: null, decision: null, outcome: `Noted on ${day}` });
      await fork.insert(MeetingAttendanceRow, { id: newId(), ...own, meeting: meeting.id, seat: seats[0]!, present: 2, apologies: 1 });
    }
  }
}
