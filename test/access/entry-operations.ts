import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const keepers: readonly Role[] = ['admin', 'programme'];
const none = seedId('none');
const noted = { receivedOn: '2023-02-01', assistance: 'NONE', capacity: 'INDIVIDUAL', answers: [] };

/** What is asked of the open consultation: everybody sees it, few enter responses to it. Each is refused for itself, once somebody is in. */
const ofConsultation: Record<string, object> = {
  recordPaperResponse: { channel: 'PAPER', formNumber: 9999, idempotencyKey: 'a', ...noted },
  openEntryBatch: { channel: 'PAPER', formNumber: 9999, samplePercent: 10 },
  sayPaperReturn: { version: 999, postTo: 'Freepost' },
};
/** Of entries that are not there nobody is told more. */
const ofEntries: Record<string, object> = {
  closeEntryBatch: { batchId: none, version: 1 },
  correctEntry: { entryId: none, version: 1, ...noted },
  settleDuplicate: { entryId: none, version: 1, finding: 'SAME' },
  enterSecondTime: { entryId: none, answers: [] },
  settleDifference: { entryId: none, questionId: none, right: 'FIRST' },
  confirmResponseFile: { fileId: none, version: 1 },
  discardResponseFile: { fileId: none, version: 1 },
  takeUpResponseFile: { fileId: none, version: 1 },
};
const typeOf = (name: string) => (name.endsWith('ResponseFile') ? 'ResponseFileInput' : `${name[0]!.toUpperCase()}${name.slice(1)}Input`);
const mutation = (name: string) => `mutation ($input: ${typeOf(name)}!) { ${name}(input: $input) { id } }`;

/** Who may enter what came on paper to York's open consultation. What becomes of entries that are there: consultation/entering.test.ts. */
export const entryOperations = [
  ...Object.entries(ofConsultation).map(([name, input]) => ({
    name, in: keepers, others: 'FORBIDDEN' as const, elsewhere: 'FORBIDDEN' as const, query: mutation(name),
    variables: ({ open }: { [name: string]: string }) => ({ input: { consultationId: open, ...input } }),
  })),
  ...Object.entries(ofEntries).map(([name, input]) => ({
    name, in: [] as Role[], others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const, query: mutation(name), variables: () => ({ input }),
  })),
  ...['enteredAnswers { questionId }', 'entryDifferences { first { text } }'].map((field) => {
    const [name, shown] = [field.split(' ')[0]!, field.slice(field.indexOf('{'))];
    return { name, in: [] as Role[], others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const, query: `query ($id: ID!) { ${name}(entryId: $id) ${shown} }`, variables: () => ({ id: none }) };
  }),
  ...(['entryBatch', 'responseEntry', 'responseFile'] as const).map((name) => ({
    name, in: roles, elsewhere: 'in' as const, query: `query ($id: ID!) { ${name}(id: $id) { id } }`, variables: () => ({ id: none }),
  })),
];
