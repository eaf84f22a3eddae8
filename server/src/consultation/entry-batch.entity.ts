import { defineEntity, p } from '@mikro-orm/core';
import { endOfLondonDay, londonInstant, startOfLondonDay } from '@throughline/shared/dates';
import { CouncilRow } from '../councils/council.entity.ts';
import { ConsultationRow } from './consultation.entity.ts';
import { ConsultationFormRow } from './question.entity.ts';

/** Responses on paper, by telephone or from an event that staff enter together. */
const batchSchema = defineEntity({
  name: 'EntryBatchRow',
  tableName: 'entry_batch',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    form: () => p.manyToOne(ConsultationFormRow),
    number: p.integer(),
    title: p.text().nullable(),
    channel: p.text(),
    state: p.text(),
    samplePercent: p.integer(),
    openedBy: p.uuid(),
    openedAt: p.datetime(),
    closedAt: p.datetime().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class EntryBatchRow extends batchSchema.class {}
batchSchema.setClass(EntryBatchRow);

/** What the office knows of a response that it entered; the answers are with the response. */
const entrySchema = defineEntity({
  name: 'ResponseEntryRow',
  tableName: 'response_entry',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    batch: () => p.manyToOne(EntryBatchRow),
    reference: p.text(),
    receivedOn: p.date(),
    receivedTime: p.text().nullable(),
    assistance: p.text(),
    evidence: p.text().nullable(),
    reason: p.text().nullable(),
    lateBecause: p.text().nullable(),
    blanks: p.integer(),
    duplicateOf: () => p.manyToOne(ResponseEntryRow).nullable(),
    duplicateKind: p.text().nullable(),
    duplicateSettled: p.text().nullable(),
    isSampled: p.boolean().default(false),
    enteredBy: p.uuid(),
    enteredAt: p.datetime(),
    entryKey: p.text(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class ResponseEntryRow extends entrySchema.class {}
entrySchema.setClass(ResponseEntryRow);

/** Where the printed form goes back to. */
const returnSchema = defineEntity({
  name: 'PaperReturnRow',
  tableName: 'paper_return',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    consultation: () => p.manyToOne(ConsultationRow),
    postTo: p.text(),
    handInAt: p.text().nullable(),
    telephone: p.text().nullable(),
    isDemonstration: p.boolean(),
    version: p.integer().default(1),
  },
});
export class PaperReturnRow extends returnSchema.class {}
returnSchema.setClass(PaperReturnRow);

/** What a response's fate depends on besides its answers. */
export interface Arrival {
  receivedOn: string;
  /** London time 'HH:MM'; null where it was not noted. */
  receivedTime: string | null;
  evidence: string | null;
  reason: string | null;
}
export interface Window {
  opensAt: Date;
  closesAt: Date;
  resultsPublishedAt: Date | null;
}
/** What becomes of a response that is entered: counted, or kept as late; or what must be said first, by field. */
export type Judgement =
  | { ok: true; state: 'COUNTED' | 'LATE'; lateBecause: 'RECEIVED_AFTER_CLOSING' | 'RESULTS_PUBLISHED' | null; receivedAt: Date }
  | { ok: false; fields: Record<string, string> };

/**
 * What counts is when a response was received, not when it is typed. It counts when that was while the consultation was
 * open; entered after the close it needs evidence of that and a reason. What came later is kept and never counted; so is
 * what is entered once the results are published, which nothing changes any more.
 */
export function judgeArrival({ opensAt, closesAt, resultsPublishedAt }: Window, { receivedOn, receivedTime, evidence, reason }: Arrival, now: Date): Judgement {
  const [from, to] = receivedTime === null ? [startOfLondonDay(receivedOn), endOfLondonDay(receivedOn)] : [londonInstant(receivedOn, receivedTime), londonInstant(receivedOn, receivedTime)];
  if (from > now) return { ok: false, fields: { [receivedTime === null ? 'receivedOn' : 'receivedTime']: 'What has come cannot lie in the future' } };
  if (to < opensAt) return { ok: false, fields: { receivedOn: 'The consultation had not opened on that day' } };
  const isWithin = from >= opensAt && to <= closesAt;
  if (!isWithin && from <= closesAt) return { ok: false, fields: { receivedTime: 'Enter the time: the consultation opened or closed during that day' } };
  const midday = londonInstant(receivedOn, '12:00');
  const receivedAt = receivedTime === null ? (midday < now ? midday : now) : from;
  if (resultsPublishedAt !== null) return { ok: true, state: 'LATE', lateBecause: 'RESULTS_PUBLISHED', receivedAt };
  if (!isWithin) return { ok: true, state: 'LATE', lateBecause: 'RECEIVED_AFTER_CLOSING', receivedAt };
  if (now > closesAt && evidence === null) return { ok: false, fields: { evidence: 'The consultation has closed: select how you know when it came' } };
  if (now > closesAt && reason === null) return { ok: false, fields: { reason: 'The consultation has closed: enter why it is entered only now' } };
  return { ok: true, state: 'COUNTED', lateBecause: null, receivedAt };
}
