import type { features } from '../../server/src/features.ts';
import type { startEmbeddedPostgres } from '../../server/src/platform/embedded-postgres.ts';
import type { groupCommit } from '../../server/src/platform/group-commit.ts';
import type { migrate } from '../../server/src/platform/migrate.ts';
import type { hashPassword } from '../../server/src/platform/password.ts';
import type { seed } from '../../server/src/seed.ts';

/** Parts of the product, by the file that holds each. The benchmark runs what is built, so they come from server/dist. */
interface Parts {
  'features.js': { features: typeof features };
  'platform/embedded-postgres.js': { startEmbeddedPostgres: typeof startEmbeddedPostgres };
  'platform/group-commit.js': { groupCommit: typeof groupCommit };
  'platform/migrate.js': { migrate: typeof migrate };
  'platform/password.js': { hashPassword: typeof hashPassword };
  'seed.js': { seed: typeof seed };
}

export async function fromProduct<File extends keyof Parts>(file: File): Promise<Parts[File]> {
  return (await import(new URL(`../../server/dist/${file}`, import.meta.url).href)) as Parts[File];
}
