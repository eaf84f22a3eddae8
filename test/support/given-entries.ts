import { randomUUID } from 'node:crypto';
import type { GivenConsultation } from './given-consultation.ts';
import type { TestServer } from './server.ts';

export interface EnteredAnswer {
  questionId: string;
  optionIds?: string[];
  text?: string;
  parts?: { partId: string; optionId?: string; points?: number }[];
}
export interface RecordedShown {
  id: string;
  receiptCode: string;
  status: string;
  lateBecause: string | null;
  leftOut: { position: number }[];
  blank: { position: number }[];
  entry: EntryShown;
}
export interface EntryShown {
  id: string;
  reference: string;
  status: string;
  version: number;
  duplicateKind: string | null;
  duplicateSettled: string | null;
  differences: number;
  isTakenOver: boolean;
  batch: { id: string };
}
export interface BatchShown {
  id: string;
  number: number;
  state: string;
  version: number;
  entered: number;
  late: number;
  duplicatesToSettle: number;
  toEnterAgain: number;
  sample: { id: string; reference: string }[];
  checks: { question: { position: number }; compared: number; differed: number; firstWrong: number; open: number }[];
}

const ENTRY = 'id reference status version duplicateKind duplicateSettled differences isTakenOver batch { id }';
const BATCH = `id number state version entered late duplicatesToSettle toEnterAgain sample { id reference }
  checks { question { position } compared differed firstWrong open }`;
const mutation = (name: string, type: string, shown: string) => `mutation ($input: ${type}!) { done: ${name}(input: $input) { ${shown} } }`;

/** What somebody of the office does, through the API. */
export const entering = (server: Pick<TestServer, 'ask'>, cookie?: string) => {
  const send = <Shown>(name: string, shown: string, input: object) =>
    server.ask<{ done: Shown }>(mutation(name, `${name[0]!.toUpperCase()}${name.slice(1)}Input`, shown), { input }, cookie);
  return {
    record: (consultation: { id: string }, answers: readonly EnteredAnswer[], values: object = {}) =>
      send<RecordedShown>('recordPaperResponse', `id receiptCode status lateBecause leftOut { position } blank { position } entry { ${ENTRY} }`, {
        consultationId: consultation.id, channel: 'PAPER', receivedOn: '2026-11-02', assistance: 'NONE', capacity: 'INDIVIDUAL', idempotencyKey: randomUUID(), answers, ...values,
      }),
    correct: (entryId: string, version: number, answers: readonly EnteredAnswer[], values: object = {}) =>
      send<EntryShown>('correctEntry', ENTRY, { entryId, version, receivedOn: '2026-11-02', assistance: 'NONE', capacity: 'INDIVIDUAL', answers, ...values }),
    settleDuplicate: (entryId: string, version: number, finding: string) => send<EntryShown>('settleDuplicate', ENTRY, { entryId, version, finding }),
    open: (consultation: { id: string }, values: object = {}) => send<BatchShown>('openEntryBatch', BATCH, { consultationId: consultation.id, channel: 'PAPER', samplePercent: 10, ...values }),
    close: (batchId: string, version: number) => send<BatchShown>('closeEntryBatch', BATCH, { batchId, version }),
    again: (entryId: string, answers: readonly EnteredAnswer[]) => send<EntryShown>('enterSecondTime', ENTRY, { entryId, answers }),
    settle: (entryId: string, questionId: string, right: string) => send<EntryShown>('settleDifference', ENTRY, { entryId, questionId, right }),
    batch: async (id: string) => (await server.ask<{ entryBatch: BatchShown | null }>(`query ($id: ID!) { entryBatch(id: $id) { ${BATCH} } }`, { id }, cookie)).data!.entryBatch,
    answers: (entryId: string) =>
      server.ask<{ enteredAnswers: { questionId: string; optionIds: string[]; text: string | null }[] }>('query ($id: ID!) { enteredAnswers(entryId: $id) { questionId optionIds text } }', { id: entryId }, cookie),
    differences: (entryId: string) =>
      server.ask<{ entryDifferences: { question: { id: string; position: number }; first: { optionIds: string[] } | null; second: { optionIds: string[] } | null }[] }>(
        'query ($id: ID!) { entryDifferences(entryId: $id) { question { id position } first { optionIds } second { optionIds } } }', { id: entryId }, cookie),
  };
};

/** A paper on which one option of the first question is ticked. */
export const ticked = ({ questions }: GivenConsultation, option = 0): EnteredAnswer[] => [{ questionId: questions[0]!.id, optionIds: [questions[0]!.options[option]!] }];
