import { setImmediate as breathe } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { parse } from 'csv-parse/sync';
import { readHeadings, type ResponseFileProblem } from '@throughline/shared/response-file';
import { ConsultationRow, statusAt } from '../consultation/consultation.entity.ts';
import { flagDuplicates, holdBatches, insertEntered, moveTallies, workAtBatch, type NewEnteredResponse } from '../consultation/entered-response.queries.ts';
import { EntryBatchRow, ResponseEntryRow } from '../consultation/entry-batch.entity.ts';
import { formDefinition, type FormDefinition } from '../consultation/form.queries.ts';
import { packed } from '../consultation/response.entity.ts';
import type { Tally } from '../consultation/response.queries.ts';
import { keysCounted } from '../consultation/tally-keys.entity.ts';
import { audit } from '../platform/audit.ts';
import { hashOfCode, newCode, newId } from '../platform/ids.ts';
import type { Job, JobContext } from '../platform/jobs.ts';
import { csvRules, recordsOf, WrongFile } from './csv-records.service.ts';
import { ResponseFileRow } from './response-file.entity.ts';
import { countJudged, forgetBytes, forgetJudged, holdFile, keepJudged, keysEntered, responsePieces, workAtFile, type JudgedLine } from './response-file.queries.ts';
import { readResponseLine, type GoodLine, type LineReading } from './response-line.service.ts';

const MOST_LINES = 10_000;
const LINES_AT_ONCE = 500;
/** The share of what a file brings that is looked at a second time, where somebody wants to. */
const SAMPLE_OF_A_FILE = 0;

class WrongHeading extends WrongFile {
  constructor(problem: ResponseFileProblem, readonly column: string) {
    super(problem, null);
  }
}

/** The job that reads a file of responses and judges its lines. Nothing is entered. It begins anew when it was cut off. */
export const readResponseFile: Job = ({ fileId }, context) =>
  workAt(fileId!, 'READING', context, async (em, file) => {
    await forgetJudged(em, file.id);
    let lines: JudgedLine[] = [];
    let count = 0;
    for await (const { line, raw, reading, isEntered } of readingsOf(em, file, context)) {
      count += 1;
      lines.push({ lineNumber: line, reference: reading.reference, verdict: verdictOf(reading, isEntered), problems: reading.ok ? [] : reading.problems, raw });
      if (lines.length < LINES_AT_ONCE) continue;
      await keepJudged(em, { fileId: file.id, councilId: file.council.id }, lines);
      await goOn(context);
      lines = [];
    }
    if (count === 0) throw new WrongFile('EMPTY', null);
    await keepJudged(em, { fileId: file.id, councilId: file.council.id }, lines);
    await countJudged(em, file.id);
    await em.nativeUpdate(ResponseFileRow, file.id, { status: 'READY', version: file.version + 1 });
  });

/**
 * The job that enters the good lines of a confirmed file, all of them or none: in one transaction, after judging them
 * anew. A line that was entered before, from this file or from the same file sent again, is not entered a second time.
 */
export const writeResponseFile: Job = ({ fileId }, context) =>
  workAt(fileId!, 'WRITING', context, async (em, file) => {
    const form = await formOf(context, file);
    const batch = await openBatch(em, file, context);
    await workAtBatch(em, batch.id);
    const tallies: Tally[] = [];
    const ids: string[] = [];
    let good: { line: number; reading: GoodLine }[] = [];
    const keep = async () => {
      ids.push(...(await enter(em, { file, form, batch, first: ids.length }, good, tallies, context)));
      good = [];
      await goOn(context);
    };
    for await (const { line, reading, isEntered } of readingsOf(em, file, context)) {
      if (!reading.ok || isEntered) continue;
      good.push({ line, reading });
      if (good.length >= LINES_AT_ONCE) await keep();
    }
    await keep();
    await moveTallies(em, tallies);
    await flagDuplicates(em, { consultationId: batch.consultation.id, batchId: batch.id }, ids);
    await forgetBytes(em, file.id, { wrongLinesToo: false });
    await em.nativeUpdate(ResponseFileRow, file.id, { status: 'DONE', batch: batch.id, goodCount: ids.length, doneAt: context.clock.now(), version: file.version + 1 });
    await audit(em, context.clock.now(), { councilId: file.council.id, actorId: file.confirmedBy ?? null, action: 'writeResponseFile', subjectType: 'responseFile', subjectId: file.id });
  });

/** Works at one file, alone and in one transaction. What is wrong with it is written down for the officer. */
async function workAt(fileId: string, status: string, context: JobContext, work: (em: SqlEntityManager, file: ResponseFileRow) => Promise<void>): Promise<void> {
  const stop = (problem: ResponseFileProblem, line: number | null, column: string | null) =>
    context.em.fork().nativeUpdate(ResponseFileRow, { id: fileId, status }, { status: 'STOPPED', problem, problemLine: line, problemColumn: column });
  try {
    await context.em.fork().transactional(async (own) => {
      await holdFile(own, fileId);
      await workAtFile(own, fileId);
      const file = await own.findOne(ResponseFileRow, { id: fileId, status });
      if (file) await work(own, file);
    });
  } catch (error) {
    if (error instanceof WrongFile) return void (await stop(error.problem as ResponseFileProblem, error.line, error instanceof WrongHeading ? error.column : null));
    if (context.isLastAttempt) await stop('INTERNAL', null, null);
    throw error;
  }
}

interface LineRead {
  line: number;
  raw: string;
  reading: LineReading;
  isEntered: boolean;
}

/** Each line of a file as it reads now. The consultation is held as it is: whoever closes or extends it waits. */
async function* readingsOf(em: SqlEntityManager, file: ResponseFileRow, context: JobContext): AsyncGenerator<LineRead> {
  const form = await formOf(context, file);
  const consultation = await em.findOneOrFail(ConsultationRow, file.consultation.id, { lockMode: LockMode.PESSIMISTIC_READ });
  const { isPublished, opensAt, closesAt, withdrawnAt, suspendedAt, resultsPublishedAt } = consultation;
  const now = context.clock.now();
  const status = statusAt({ isPublished, opensAt, closesAt, withdrawnAt: withdrawnAt ?? null, suspendedAt: suspendedAt ?? null }, now);
  if (status !== 'OPEN' && status !== 'CLOSED') throw new WrongFile('NOT_OPEN', null);
  const places = await placesIn(em, file, form);
  const entered = await keysEntered(em, file.consultation.id, keyOf(file, ''));
  let count = 0;
  for await (const { record, raw, line } of recordsOf(responsePieces(em, file.id), file)) {
    count += 1;
    if (count > MOST_LINES) throw new WrongFile('TOO_MANY_LINES', null);
    const reading = readResponseLine(form, places, record, { opensAt, closesAt, resultsPublishedAt: resultsPublishedAt ?? null }, now);
    yield { line, raw, reading, isEntered: entered.has(keyOf(file, line)) };
  }
}

/** By which a line of a file is known again, also when the same file is sent a second time. */
const keyOf = ({ fileHash }: ResponseFileRow, line: number | ''): string => `file:${fileHash}:${line}`;

function verdictOf(reading: LineReading, isEntered: boolean): JudgedLine['verdict'] {
  if (isEntered) return 'ALREADY';
  if (!reading.ok) return 'WRONG';
  return reading.judgement.state === 'LATE' ? 'LATE' : 'ADD';
}

async function placesIn(em: SqlEntityManager, file: ResponseFileRow, form: FormDefinition): Promise<ReadonlyMap<string, number>> {
  const pieces: Buffer[] = [];
  for await (const piece of responsePieces(em, file.id)) {
    pieces.push(piece);
    if (pieces.length === 2) break;
  }
  const [headings = []] = parse(new TextDecoder(file.encoding).decode(Buffer.concat(pieces)), { ...csvRules, delimiter: file.separator, to: 1 });
  const reading = readHeadings(form.questions, headings);
  if (!reading.ok) throw new WrongHeading(reading.problem, [...reading.column].slice(0, 80).join(''));
  return reading.places;
}

async function formOf({ pool }: JobContext, { form }: ResponseFileRow): Promise<FormDefinition> {
  const found = await formDefinition(pool, 'form', form.id);
  if (!found) throw new Error('A file points at a form that is not published.');
  return found;
}

/** Enters lines; gives the keys of the entries. */
async function enter(
  em: SqlEntityManager,
  { file, form, batch, first }: { file: ResponseFileRow; form: FormDefinition; batch: EntryBatchRow; first: number },
  lines: readonly { line: number; reading: GoodLine }[], tallies: Tally[], { clock }: JobContext,
): Promise<string[]> {
  const made = lines.map(({ line, reading }, place) => ({ id: newId(), line, reading, reference: reading.reference ?? `${batch.number}-${first + place + 1}` }));
  const responses = made.map(({ id, reading: { capacity, organisationName, judgement, entered } }): NewEnteredResponse => ({
    id, channel: batch.channel, capacity, organisationName, state: judgement.state, receivedAt: judgement.receivedAt, sent: packed(form, entered.answers),
    // Nobody has a code of these: who filled the paper in is not known to the file.
    resumeHash: hashOfCode(newCode()), receiptSalt: randomBytes(16), receiptHash: hashOfCode(newCode()),
  }));
  const of = { councilId: batch.council.id, consultationId: batch.consultation.id };
  await insertEntered(em, { ...of, formId: form.id, batchId: batch.id, isDemonstration: batch.isDemonstration }, responses);
  await em.insertMany(ResponseEntryRow, made.map(({ id, line, reference, reading: { noted, judgement, entered } }) => ({
    id, council: of.councilId, consultation: of.consultationId, batch: batch.id, reference, ...noted, lateBecause: judgement.lateBecause, blanks: entered.blank.length,
    duplicateOf: null, duplicateKind: null, duplicateSettled: null, isSampled: false, enteredBy: file.confirmedBy!, enteredAt: clock.now(), entryKey: keyOf(file, line),
    isDemonstration: batch.isDemonstration, version: 1,
  })));
  for (const { reading: { capacity, judgement, entered } } of made) {
    if (judgement.state === 'COUNTED') tallies.push(...keysCounted(form, entered.answers, capacity).map(({ key, amount }) => ({ ...of, key, counted: amount })));
  }
  return made.map(({ id }) => id);
}

async function openBatch(em: SqlEntityManager, file: ResponseFileRow, { clock }: JobContext): Promise<EntryBatchRow> {
  await holdBatches(em, file.consultation.id);
  const id = newId(clock.now().getTime());
  const number = (await em.count(EntryBatchRow, { consultation: file.consultation.id })) + 1;
  await em.insert(EntryBatchRow, {
    id, council: file.council.id, consultation: file.consultation.id, form: file.form.id, number, title: file.fileName.slice(0, 100) || null, channel: file.channel, state: 'OPEN',
    samplePercent: SAMPLE_OF_A_FILE, openedBy: file.confirmedBy!, openedAt: clock.now(), closedAt: null, isDemonstration: file.isDemonstration, version: 1,
  });
  return em.findOneOrFail(EntryBatchRow, id);
}

async function goOn(context: JobContext): Promise<void> {
  context.goOn();
  await breathe();
}
