import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ConsultationAssuranceRow, ConsultationDecisionRow, ConsultationWaiverRow } from '../../server/src/consultation/assurance.entity.ts';
import { ConsultationDutyRow, ConsultationOptionRow, ConsultationRow } from '../../server/src/consultation/consultation.entity.ts';
import { ConsulteeGroupRow, OutreachRow } from '../../server/src/consultation/consultee-group.entity.ts';
import { ElectionRow } from '../../server/src/consultation/election.entity.ts';
import { ConsultationNoticeRow } from '../../server/src/consultation/notice.entity.ts';
import { PackDocumentRow, PackDocumentVersionRow } from '../../server/src/consultation/pack.entity.ts';
import { DelegationRow } from '../../server/src/decisions/authority.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenDecision } from '../support/given-decisions.ts';
import { givenConsultation, type GivenConsultation } from '../support/given-consultation.ts';

interface Council {
  id: string;
}

/** Consultations with all that surrounds them: open, suspended and not published. */
export async function givenPreparation(em: SqlEntityManager, council: Council): Promise<void> {
  const open = await givenConsultation(em, council, { opensAt: '2026-01-05T00:00:00Z', closesAt: '2027-01-05T23:59:59.999Z' });
  await surround(em, council, open);
  const decision = await givenDecision(em, council, { madeOn: null });
  await em.fork().insert(DelegationRow, {
    id: newId(), council: council.id, decision: decision.id, part: null, position: 0, toRole: 'Clerk', inConsultationWithRole: null, scope: 'To carry it out', limitPence: null,
  });
  await em.fork().insert(ConsultationDecisionRow, { consultation: open.id, council: council.id, decision: decision.id, namedAt: new Date('2026-02-01T10:00:00Z'), isDemonstration: false });
  const suspended = await givenConsultation(em, council);
  await surround(em, council, suspended);
  await em.fork().nativeUpdate(ConsultationRow, { id: suspended.id }, {
    suspendedAt: new Date('2026-11-01T10:00:00Z'), whyNow: 'Nothing is decided', methods: ['PAPER', 'PHONE'], feedbackDueOn: '2027-01-31', statedLength: '8 weeks',
    changesChildrensCentres: 'YES', changesYouthProvision: 'YES', changesSendProvision: 'NO',
  });
  await surround(em, council, await givenConsultation(em, council, { isPublished: false }));
  const own = { council: council.id, kind: 'LOCAL', source: 'A notice', isDemonstration: true };
  await em.fork().insertMany(ElectionRow, [
    { ...own, id: newId(), pollingOn: '2026-05-07', noticeOn: '2026-03-30' },
    { ...own, id: newId(), pollingOn: '2026-12-10', noticeOn: null },
  ]);
}

async function surround(em: SqlEntityManager, council: Council, { id, questions }: GivenConsultation): Promise<void> {
  const fork = em.fork();
  const own = { council: council.id, consultation: id, isDemonstration: false };
  const [question] = questions;
  const group = { ...own, legalBasis: null, isPrescribed: false, isSeldomHeard: true, invitedOn: null, channel: null, reach: null };
  const targeted = { targetCount: 500, targetSource: 'The plan', targetSetOn: '2026-01-01', populationHundredths: 6000, populationSource: 'Census', populationOn: '2021-03-21' };
  const [parents, schools, staff] = [newId(), newId(), newId()];
  await fork.insertMany(ConsulteeGroupRow, [
    { ...group, ...targeted, id: parents, kind: 'PARENTS', name: 'Parents', questionKey: question!.id, optionKey: question!.options[0]!, position: 1 },
    { ...group, id: schools, kind: 'SCHOOLS', name: 'Schools', isPrescribed: true, legalBasis: 'Section 27', questionKey: question!.id, optionKey: question!.options[1]!, position: 2 },
    { ...group, id: staff, kind: 'STAFF', name: 'Staff', isSeldomHeard: false, invitedOn: '2026-10-02', channel: 'Post', reach: 3, position: 3, isDemonstration: true },
  ]);
  for (const [key, counted] of [[id, 40], [question!.id, 38], [question!.options[0]!, 30], [question!.options[1]!, 6], [question!.options[2]!, 2]] as const) {
    await fork.execute('insert into consultation_tally (key, council_id, consultation_id, counted) values (?, ?, ?, ?)', [key, council.id, id, counted]);
  }
  await fork.insertMany(OutreachRow, [
    { ...own, id: newId(), group: parents, heldOn: '2026-10-30', channel: 'EVENT', place: 'A hall', whatWasDone: 'Talked', reach: 12 },
    { ...own, id: newId(), group: null, heldOn: '2026-09-01', channel: 'POSTER', place: null, whatWasDone: 'Posters', reach: 2, isDemonstration: true },
  ]);
  const document = newId();
  await fork.insert(PackDocumentRow, { ...own, id: document, title: 'The proposal', about: 'In one page', position: 1 });
  const version = { council: council.id, document, addedAt: new Date('2026-10-05T09:00:00Z'), isDemonstration: false };
  await fork.insertMany(PackDocumentVersionRow, [
    { ...version, id: newId(), number: 1, words: 'One page', fileName: null, mediaType: null, byteCount: null, changeNote: null },
    { ...version, id: newId(), number: 2, words: null, fileName: 'proposal.pdf', mediaType: 'application/pdf', byteCount: 1200, changeNote: 'Now as a file' },
  ]);
  const assured = { ...own, doneOn: '2026-10-01', byRole: 'Director', note: 'On file', recordedAt: new Date('2026-10-01T10:00:00Z') };
  await fork.insertMany(ConsultationAssuranceRow, [
    { ...assured, id: newId(), kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'INITIAL' },
    { ...assured, id: newId(), kind: 'DUE_REGARD', assessmentStage: null, doneOn: '2027-02-01', isDemonstration: true },
  ]);
  await fork.insert(ConsultationWaiverRow, { ...own, id: newId(), item: 'APPROVAL', reason: 'By delegation', waivedByRole: 'Director', waivedOn: '2026-10-02' });
  await fork.insertMany(ConsultationNoticeRow, [
    { ...own, id: newId(), kind: 'PUBLISHED', givenAt: new Date('2026-10-05T09:00:00Z'), words: null, oldClosesAt: null, newClosesAt: null },
    {
      ...own, id: newId(), kind: 'EXTENDED', givenAt: new Date('2026-10-09T09:00:00Z'), words: 'Snow', oldClosesAt: new Date('2026-11-20T23:59:59Z'),
      newClosesAt: new Date('2026-11-30T23:59:59Z'), isDemonstration: true,
    },
  ]);
  await fork.insert(ConsultationDutyRow, { id: newId(), council: council.id, consultation: id, statute: 'An Act', section: 'Section 1', requirement: 'Ask', metBy: null, position: 1 });
  await fork.insert(ConsultationOptionRow, {
    id: newId(), council: council.id, consultation: id, reference: 'Option 1', kind: 'CHANGE', title: 'Change', summary: 'Change it', impact: null, isPreferred: false, preferredOn: null,
    preferredReason: null, isConsultedOn: true, rejectedReason: null, position: 1,
  });
}
