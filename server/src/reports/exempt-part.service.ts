import { command, type Context } from '../platform/context.ts';
import type { ExemptExhibit, ExemptEnclosure, ExemptFigure, ExemptPart, ExemptSection } from './exempt-part.type.ts';
import { ReportVersionSealedRow } from './report-version.entity.ts';
import { canReadExempt } from './report.policy.ts';

/** The sealed part of a version, as freezing writes it. */
interface Sealed {
  sections: ExemptSection[];
  figures: (Omit<ExemptFigure, 'source' | 'raw'> & { source: { words: string; raw: string | null } })[];
  exhibits: ExemptExhibit[];
  enclosures: (Omit<ExemptEnclosure, 'fileUrl' | 'fileName'> & { file?: { id: string; name: string } | null })[];
}

/**
 * The exempt part of a version, for those who may read it. That they read it is kept in the audit chain; for everybody else,
 * and where nothing is exempt, nothing is read and nothing is kept.
 *
 * Who: canReadExempt, and the version was found by the reading path.
 * Refuses: nothing: gives null.
 * Writes: audit_entry.
 */
export async function exemptPartOf(context: Context, version: { id: string; council: string }): Promise<ExemptPart | null> {
  if (!canReadExempt(context.viewer, version.council)) return null;
  return command(context, async (em) => {
    const sealed = await em.findOneOrFail(ReportVersionSealedRow, { version: version.id, council: version.council });
    const { sections, figures, exhibits, enclosures } = JSON.parse(sealed.content) as Sealed;
    if (sections.length + figures.length + exhibits.length + enclosures.length === 0) return { result: null, audit: null };
    const read = { councilId: version.council, action: 'readExemptPart', subjectType: 'reportVersion', subjectId: version.id };
    const part = {
      sections, exhibits,
      enclosures: enclosures.map(({ file, ...enclosure }) => ({ ...enclosure, fileUrl: file ? `/enclosures/${file.id}` : null, fileName: file?.name ?? null })),
      figures: figures.map(({ source, ...figure }) => ({ ...figure, source: source.words, raw: source.raw })),
    };
    return { result: part, audit: read };
  });
}
