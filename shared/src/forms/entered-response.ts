import * as z from 'zod/mini';
import { choiceField, dayField, idField, optionalIdField, optionalTextField, optionalTimeField, readText } from '../form-fields.ts';
import { optionalWholeField, versionField, wholeField } from '../form-numbers.ts';
import { field, type FieldReading } from '../forms.ts';
import { capacities, longestOrganisationName } from './answer-as.ts';

/** How a response came that staff enter. */
export const enteredChannels = ['PAPER', 'PHONE', 'EVENT'] as const;
/** What help the person had with answering. */
export const assistances = ['NONE', 'READ_ALOUD', 'WRITTEN_DOWN', 'INTERPRETED', 'OTHER'] as const;
/** How it is known when it came. */
export const arrivalEvidence = ['POSTMARK', 'DATE_STAMP', 'HANDED_IN', 'CALL_LOG', 'EVENT_LIST'] as const;

export const longestReference = 40;
const missingChannel = 'Select how they came';

/** The reference on a paper, or null: one is given to it then. */
function readReference(entered: unknown): FieldReading<string | null> {
  if (entered === undefined || entered === null || (typeof entered === 'string' && entered.trim() === '')) return { ok: true, value: null };
  return readText(entered, { name: 'The reference', missing: '', max: longestReference });
}

/** What is noted of a response besides its answers. */
const noted = {
  reference: field(readReference),
  receivedOn: dayField('The day it came'),
  receivedTime: optionalTimeField('The time it came'),
  assistance: choiceField(assistances, 'Select what help the person had'),
  capacity: choiceField(capacities, 'Select who is answering'),
  organisationName: optionalTextField({ name: 'The name of the organisation', max: longestOrganisationName }),
  language: optionalTextField({ name: 'The language', max: 12 }),
  format: field((entered): FieldReading<'STANDARD' | 'EASY_READ'> => ({ ok: true, value: entered === 'EASY_READ' ? 'EASY_READ' : 'STANDARD' })),
  evidence: field((entered): FieldReading<(typeof arrivalEvidence)[number] | null> => {
    if (entered === undefined || entered === null || entered === '') return { ok: true, value: null };
    const found = arrivalEvidence.find((each) => each === entered);
    return found ? { ok: true, value: found } : { ok: false, message: 'Select how you know when it came' };
  }),
  reason: optionalTextField({ name: 'The reason', max: 300 }),
  /** Checked question by question: see `answerForm`. */
  answers: field((entered) => (Array.isArray(entered) ? { ok: true, value: entered as unknown[] } : { ok: false, message: 'Give the answers' })),
};

/** Those of a line of a file, and of the page. */
export const notedForm = z.object(noted);

export const recordPaperResponseForm = z.object({
  consultationId: idField('Choose a consultation'),
  batchId: optionalIdField('Choose a batch from the list'),
  channel: choiceField(enteredChannels, missingChannel),
  formNumber: optionalWholeField({ name: 'The version of the form', min: 1, max: 9999 }),
  idempotencyKey: field(readKey),
  ...noted,
});

function readKey(entered: unknown): FieldReading<string> {
  const key = typeof entered === 'string' ? entered : '';
  return key.trim() === '' || key.length > 200 ? { ok: false, message: 'Give a key of up to 200 characters' } : { ok: true, value: key };
}

export const correctEntryForm = z.object({ entryId: idField('Choose an entry'), version: versionField(), ...noted });

export const settleDuplicateForm = z.object({
  entryId: idField('Choose an entry'),
  version: versionField(),
  finding: choiceField(['SAME', 'TWO_PEOPLE'], 'Select whether it is the same paper'),
});

const samplePercent = wholeField({ name: 'The share to enter a second time', min: 0, max: 100 });

export const openEntryBatchForm = z.object({
  consultationId: idField('Choose a consultation'),
  channel: choiceField(enteredChannels, missingChannel),
  formNumber: optionalWholeField({ name: 'The version of the form', min: 1, max: 9999 }),
  title: optionalTextField({ name: 'What it is called', max: 100 }),
  samplePercent,
});

export const closeEntryBatchForm = z.object({ batchId: idField('Choose a batch'), version: versionField() });

export const enterSecondTimeForm = z.object({
  entryId: idField('Choose an entry'),
  answers: noted.answers,
});

export const settleDifferenceForm = z.object({
  entryId: idField('Choose an entry'),
  questionId: idField('Choose a question'),
  right: choiceField(['FIRST', 'SECOND'], 'Select what the paper says'),
});

/** Where people send their paper, and whom they can ring. */
export const sayPaperReturnForm = z.object({
  consultationId: idField('Choose a consultation'),
  version: field((entered): FieldReading<number | null> => {
    const version = Number(entered);
    if (entered === undefined || entered === null || entered === '' || version === 0) return { ok: true, value: null };
    return Number.isInteger(version) && version > 0 ? { ok: true, value: version } : { ok: false, message: 'Open this page again' };
  }),
  postTo: field((entered) => readText(entered, { name: 'The address', missing: 'Enter where to send the form', max: 300, multiline: true })),
  handInAt: optionalTextField({ name: 'Where it can be handed in', max: 300 }),
  telephone: optionalTextField({ name: 'The telephone number', max: 40 }),
});
