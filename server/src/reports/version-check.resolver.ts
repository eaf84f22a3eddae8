import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Public } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { isSlug } from '../platform/ids.ts';
import { ReportVersion } from './report-version.type.ts';
import { ReportRow } from './report.entity.ts';
import { canSeeReport } from './report.policy.ts';
import { versionIdOf } from './report.queries.ts';
import { storedVersions } from './stored-version.queries.ts';
import { checkVersion } from './version-check.service.ts';
import { VersionCheck, type VersionFinding } from './version-check.type.ts';
import { compareFile } from './version-file.service.ts';

@Resolver()
export class VersionCheckResolver {
  @Public()
  @Query(() => VersionCheck, {
    nullable: true,
    description: 'Works out anew everything that holds a published version; null when there is none that you may see.',
  })
  async versionCheck(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) councilSlug: string,
    @Arg('slug', () => String, { description: "The report's name in web addresses." }) slug: string,
    @Arg('version', () => Int, { description: 'Which version.' }) number: number,
    @Arg('file', () => String, { nullable: true, description: 'The text of a file to compare with its content.' }) file: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<VersionCheck | null> {
    const id = [councilSlug, slug].every(isSlug) ? await versionIdOf(context.pool, councilSlug, slug, number) : null;
    const [version] = id === null ? [] : await storedVersions(context.pool, { versionId: id });
    if (!version) return null;
    const report = await context.em.fork().findOneOrFail(ReportRow, version.reportId);
    if (!canSeeReport(context.viewer, report)) return null;
    const findings = checkVersion(version) as VersionFinding[];
    return {
      version: context.reader.later(ReportVersion, version.id),
      isIntact: findings.length === 0,
      isRecorded: version.entries.length > 0,
      hasSealedPart: version.sealed !== null,
      findings,
      file: typeof file !== 'string' ? null : compareFile(version.content, file),
    };
  }
}
