import { roles, type Role } from '@throughline/shared/roles';
import { seedId } from '../../server/src/platform/ids.ts';

const preparers: readonly Role[] = ['admin', 'programme', 'clerk'];
const importId = seedId('paper-import', 'york', 'june-2022');
const factId = seedId('paper-import-fact', 'york', 'june-2022', '1');

/** Commands on a paper that was brought in: what is asked is refused for itself, once somebody is in. Nobody else knows of it. */
const ofPaper: Record<string, { input: object; type?: string }> = {
  judgeImportedFact: { input: { factId, version: 999, verdict: 'ACCEPTED' } },
  judgeImportedFacts: { input: { importId, kind: 'COUNT', verdict: 'LEFT_OUT' } },
  correctImportedFact: { input: { factId, version: 999, words: 'A title' } },
  finishPaperImport: { input: { importId, version: 999, title: 'A title', kind: 'UPDATE_FOR_INFORMATION', bodyId: seedId('none'), meetingDay: null, isPublished: false, takesText: false } },
  discardPaperImport: { input: { importId, version: 999 }, type: 'PaperImportInput' },
};

/** Who may bring older papers in for York: those who prepare papers. */
export const paperImportOperations = [
  ...Object.entries(ofPaper).map(([name, { input, type = `${name[0]!.toUpperCase()}${name.slice(1)}Input` }]) => ({
    name, in: preparers, others: 'NOT_FOUND' as const, elsewhere: 'NOT_FOUND' as const,
    query: `mutation ($input: ${type}!) { ${name}(input: $input) { id } }`,
    variables: () => ({ input }),
  })),
  ...(['paperImport', 'importedFact'] as const).map((name) => ({
    name, in: roles, elsewhere: 'in' as const, query: `query ($id: ID!) { ${name}(id: $id) { id } }`, variables: () => ({ id: name === 'paperImport' ? importId : factId }),
  })),
];
