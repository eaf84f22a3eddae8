import { firstBrokenEntry, type Runs } from '../platform/audit-chain.ts';
import type { DataProof } from '../platform/checks.ts';
import { councilsToVerify, missingVersions, storedVersions } from './stored-version.queries.ts';
import { checkVersion, type VersionFinding } from './version-check.service.ts';

/** A finding, and which version of which report it is about; of the audit chain as a whole where it is about none. */
export interface CouncilFinding extends Omit<VersionFinding, 'checked'> {
  slug: string | null;
  number: number | null;
}

/** Checks every published version of a council, that none is missing, and the council's whole audit chain. */
export async function verifyVersions(runs: Runs, councilId: string): Promise<CouncilFinding[]> {
  const versions = await storedVersions(runs, { councilId });
  const changed = versions.flatMap((version) => checkVersion(version).map(({ part, words }) => ({ slug: version.slug, number: version.number, part, words })));
  const missing = (await missingVersions(runs, councilId)).map((seq) => ({ slug: null, number: null, part: `Entry ${seq} of the audit chain`, words: 'The version that it records is not there any more.' }));
  const broken = await firstBrokenEntry(runs, councilId);
  const chain = broken === null ? [] : [{ slug: null, number: null, part: `Entry ${broken} of the audit chain`, words: 'It was changed, or one before it is not there any more.' }];
  return [...changed, ...missing, ...chain];
}

/** For those who run the server: every council, in words. */
export const versionsProof: DataProof = {
  rule: 'Every published version is what was published, and the audit chains hold.',
  async find(runs) {
    const found: string[] = [];
    for (const council of await councilsToVerify(runs)) {
      for (const { slug, number, part, words } of await verifyVersions(runs, council.id)) {
        found.push([council.slug, ...(slug === null ? [] : [slug, `version ${number}`]), `${part}: ${words}`].join(', '));
      }
    }
    return found;
  },
};
