import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { roles } from '@throughline/shared/roles';
import { EntryBatchRow, PaperReturnRow, ResponseEntryRow } from '../../server/src/consultation/entry-batch.entity.ts';
import { ResponseFileLineRow, ResponseFileRow } from '../../server/src/exchange/response-file.entity.ts';
import { PersonRow } from '../../server/src/people/people.entity.ts';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { givenConsultation } from '../support/given-consultation.ts';
import { givenPerson } from '../support/given.ts';

/** A batch that is checked and an open one, with entries of every fate; of some the administrator who looks made the first entry. */
export async function givenEntries(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const consultation = await givenConsultation(em, council);
  const [form] = await em.fork().execute<{ id: string }[]>('select id from consultation_form where consultation_id = ?', [consultation.id]);
  const admin = seedId('person', 'reading', String(roles.indexOf('admin')));
  await em.fork().upsert(PersonRow, { id: admin, email: 'reading@test.example', name: 'Test Person', passwordHash: 'none', isDemonstration: false });
  const { id: other } = await givenPerson(em, council);
  const own = { council: council.id, consultation: consultation.id };
  const batches = [newId(), newId()] as const;
  const opened = { ...own, form: form!.id, openedBy: admin, openedAt: new Date('2026-11-02T09:00:00Z'), version: 2 };
  await em.fork().insertMany(EntryBatchRow, [
    { ...opened, id: batches[0], number: 1, title: null, channel: 'PAPER', state: 'CHECKING', samplePercent: 50, closedAt: new Date('2026-11-03T09:00:00Z'), isDemonstration: false },
    { ...opened, id: batches[1], number: 2, title: 'At the library', channel: 'EVENT', state: 'OPEN', samplePercent: 10, closedAt: null, isDemonstration: true },
  ]);
  const entries = [
    { batch: batches[0], state: 'COUNTED', capacity: 'INDIVIDUAL', enteredBy: admin, isSampled: true },
    { batch: batches[0], state: 'COUNTED', capacity: 'ORGANISATION', enteredBy: other, isSampled: true },
    { batch: batches[0], state: 'LATE', capacity: 'ON_BEHALF', enteredBy: other, isSampled: false },
    { batch: batches[0], state: 'WITHDRAWN', capacity: 'INDIVIDUAL', enteredBy: admin, isSampled: true },
    { batch: batches[1], state: 'COUNTED', capacity: 'INDIVIDUAL', enteredBy: other, isSampled: false },
  ];
  const ids = entries.map(() => newId());
  for (const [place, { batch, state, capacity, enteredBy, isSampled }] of entries.entries()) {
    const isGone = state === 'WITHDRAWN';
    await em.fork().execute(
      `insert into consultation_response (id, council_id, consultation_id, form_id, entry_batch_id, resume_hash, receipt_salt, receipt_hash, state, channel, capacity,
        organisation_name, choices, texts, started_at, submitted_at, withdrawn_at, is_demonstration)
      values (?, ?, ?, ?, ?, sha256(?::bytea), substr(sha256(?::bytea), 1, 16), sha256(?::bytea), ?, 'PAPER', ?, ?, ?, ?, now(), now(), ?, false)`,
      [ids[place], council.id, consultation.id, form!.id, batch, `resume ${ids[place]}`, ids[place], `receipt ${ids[place]}`, state, capacity,
        capacity === 'ORGANISATION' ? 'A school' : null, isGone ? null : '{0,0,0,0,0}', isGone ? null : '{}', isGone ? new Date() : null],
    );
    await em.fork().insert(ResponseEntryRow, {
      ...own, id: ids[place]!, batch, reference: `R${place}`, receivedOn: '2026-11-02', receivedTime: place === 0 ? '09:30' : null, assistance: 'NONE',
      evidence: place === 2 ? 'POSTMARK' : null, reason: place === 2 ? 'Late post' : null, lateBecause: state === 'LATE' ? 'RECEIVED_AFTER_CLOSING' : null, blanks: place,
      duplicateOf: place === 1 || place === 3 ? ids[0]! : null, duplicateKind: place === 1 ? 'ANSWERS' : place === 3 ? 'REFERENCE' : null,
      duplicateSettled: null, isSampled, enteredBy, enteredAt: new Date(`2026-11-02T1${place}:00:00Z`), entryKey: ids[place]!, isDemonstration: place === 4, version: 1,
    });
  }
  const [first, second, third] = consultation.questions.map(({ id }) => id);
  const check = (question: string, isSame: boolean, settled: string | null) =>
    em.fork().execute('insert into entry_check (entry_id, council_id, question_id, is_same, settled, settled_by, settled_at) values (?, ?, ?, ?, ?, ?, ?)',
      [ids[0], council.id, question, isSame, settled, settled && other, settled && new Date()]);
  await check(first!, true, null);
  await check(second!, false, 'SECOND');
  await check(third!, false, null);
  const file = newId();
  const sent = { ...own, form: form!.id, channel: 'PAPER', fileName: 'responses.csv', fileHash: 'x', byteCount: 10, encoding: 'utf-8', separator: ',', uploadedBy: other, version: 2 };
  const counted = { linesRead: 4, goodCount: 2, lateCount: 1, alreadyCount: 1, wrongCount: 1 };
  await em.fork().insertMany(ResponseFileRow, [
    { ...sent, ...counted, id: file, status: 'DONE', batch: batches[1], uploadedAt: new Date('2026-11-02T12:00:00Z'), isDemonstration: false },
    { ...sent, id: newId(), status: 'STOPPED', problem: 'UNKNOWN_COLUMN', problemColumn: 'Q99', problemLine: null, uploadedAt: new Date('2026-11-02T13:00:00Z'), isDemonstration: true },
  ]);
  const lines = [['ADD', 'R1'], ['LATE', null], ['ALREADY', 'R2'], ['WRONG', 'R3']] as const;
  await em.fork().insertMany(ResponseFileLineRow, lines.map(([verdict, reference], place) => ({
    id: newId(), council: council.id, file, lineNumber: place + 2, reference, verdict, problems: verdict === 'WRONG' ? [{ column: 'Q1', message: 'Enter a number from 1 to 3' }] : [],
  })));
  await em.fork().insert(PaperReturnRow, { id: newId(), ...own, postTo: 'Freepost HUBS', handInAt: 'Any library', telephone: '01904 000000', isDemonstration: true, version: 1 });
}
