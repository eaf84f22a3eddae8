import { randomBytes } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { londonInstant } from '@throughline/shared/dates';
import type { Seed } from '../platform/feature.ts';
import { hashOfCode, newCode, seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { insertEntered, moveTallies, workAtBatch } from './entered-response.queries.ts';
import { alongTheWay } from './entered-answers.entity.ts';
import { insertSecondEntry } from './entry-check.queries.ts';
import { EntryBatchRow, PaperReturnRow, ResponseEntryRow } from './entry-batch.entity.ts';
import { formDefinition, type FormDefinition } from './form.queries.ts';
import { packed, type GivenAnswer } from './response.entity.ts';
import { someAnswers } from './some-answers.seed.ts';
import { askedBy } from './york-detail.seed.ts';
import { keysCounted } from './tally-keys.entity.ts';

const slug = 'your-family-hub-in-detail';
const idOf = (noun: string, ...key: string[]): string => seedId(noun, 'york', slug, ...key);
const first = seedId('person', 'york', 'programme');
const second = seedId('person', 'york', 'admin');

const batches = [
  { key: 'post', number: 1, title: 'What came by post in March', channel: 'PAPER', state: 'CHECKING', day: '2023-03-07', papers: ['P1', 'P2', 'P3', 'P4'], sampled: ['P2', 'P3'] },
  { key: 'drop-in', number: 2, title: 'Drop-in at Riverside Centre', channel: 'EVENT', state: 'OPEN', day: '2023-03-15', papers: ['D1', 'D2', 'D1'], sampled: [] },
] as const;
type Batch = (typeof batches)[number];

/** Papers that came by post and from a drop-in, some of them still to be looked at. All made up. */
export const seedYorkPaper: Seed = async (em, council) => {
  const of = (key: string) => ({ council: council.id, consultation: seedId('consultation', 'york', key), postTo: 'Freepost MADE UP FAMILY HUBS\nWest Offices\nYork', handInAt: 'any library', telephone: '01904 000000', isDemonstration: true, version: 1 });
  await plant(em, PaperReturnRow, [
    { id: seedId('paper-return', 'york', 'have-your-say'), ...of('family-hubs-have-your-say') },
    { id: idOf('paper-return'), ...of(slug), consultation: idOf('consultation') },
  ]);
  if (await em.findOne(EntryBatchRow, { id: idOf('entry-batch', batches[0].key) })) return;
  const form = (await formDefinition(askedBy(em), 'form', idOf('consultation-form', '1')))!;
  for (const [place, batch] of batches.entries()) await enterBatch(em, form, batch, 100 + place * 10);
};

async function enterBatch(em: SqlEntityManager, form: FormDefinition, { key, papers, sampled, day, ...batch }: Batch, from: number): Promise<void> {
  const id = idOf('entry-batch', key);
  const own = { council: form.councilId, consultation: form.consultationId };
  const enteredAt = londonInstant(day, '14:00');
  await em.insert(EntryBatchRow, {
    id, ...own, ...batch, form: form.id, samplePercent: 50, openedBy: first, openedAt: enteredAt, closedAt: batch.state === 'OPEN' ? null : londonInstant(day, '17:00'), isDemonstration: true, version: 1,
  });
  await workAtBatch(em, id);
  const entries = papers.map((reference, place) => ({ id: idOf('response-entry', key, String(place)), reference, ...alongTheWay(form, someAnswers(form, from + place)) }));
  await insertEntered(em, { councilId: form.councilId, consultationId: form.consultationId, formId: form.id, batchId: id, isDemonstration: true }, entries.map((entry) => ({
    id: entry.id, state: 'COUNTED', channel: batch.channel, capacity: 'INDIVIDUAL', organisationName: null, sent: packed(form, entry.answers), receivedAt: londonInstant(day, '12:00'),
    resumeHash: hashOfCode(newCode()), receiptSalt: randomBytes(16), receiptHash: hashOfCode(newCode()),
  })));
  await moveTallies(em, entries.flatMap(({ answers }) => keysCounted(form, answers).map(({ key: counter, amount }) => ({ councilId: form.councilId, consultationId: form.consultationId, key: counter, counted: amount }))));
  await em.insertMany(ResponseEntryRow, entries.map(({ id: entry, reference, blank }, place) => {
    const earlier = entries.slice(0, place).find((other) => other.reference === reference);
    return {
      id: entry, ...own, batch: id, reference, receivedOn: day, receivedTime: null, assistance: batch.channel === 'EVENT' ? 'WRITTEN_DOWN' : 'NONE', evidence: null, reason: null,
      lateBecause: null, blanks: blank.length, duplicateOf: earlier?.id ?? null, duplicateKind: earlier ? 'REFERENCE' : null, duplicateSettled: null,
      isSampled: sampled.some((each) => each === reference), enteredBy: first, enteredAt: new Date(enteredAt.getTime() + place * 60_000), entryKey: `seed:${key}:${place}`, isDemonstration: true, version: 1,
    };
  }));
  const read = entries.find(({ reference }) => reference === sampled[0]);
  if (read) await readTwice(em, form, id, read);
}

/** A paper of which somebody else read the first answer differently. */
async function readTwice(em: SqlEntityManager, form: FormDefinition, batchId: string, { id, answers }: { id: string; answers: readonly GivenAnswer[] }): Promise<void> {
  const [asked] = form.questions;
  const other = asked!.options.find((option) => !answers[0]!.optionIds.includes(option.id))!;
  const again = answers.map((answer, place) => (place === 0 ? { ...answer, optionIds: [other.id] } : answer));
  const of = { entryId: id, councilId: form.councilId, batchId, enteredBy: second, enteredAt: londonInstant('2023-03-08', '10:00') };
  await insertSecondEntry(em, of, packed(form, again), form.questions.map((question) => ({ questionId: question.id, isSame: question !== asked })));
}
