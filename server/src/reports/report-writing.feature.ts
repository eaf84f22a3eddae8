import type { Feature } from '../platform/feature.ts';
import { mountEnclosedFiles } from './enclosed-file-web.service.ts';
import { ReportDraftRow } from './report-draft-whole.entity.ts';
import { ReportNamedPartCommands } from './report-named-parts.resolver.ts';
import { ReportTextCommands } from './report-text-parts.resolver.ts';
import { reportWritingChecks } from './report-writing.checks.ts';
import { DraftCommentRow, ReportFileRow } from './report-writing.entity.ts';
import { CouncilPapers, ReportDraftQueries, ReportWritingCommands } from './report-writing.resolver.ts';
import { seedReportWriting } from './report-writing.seed.ts';

/** How papers are written: their parts, the files they enclose, and what those who read a draft say of it. */
export const reportWriting: Feature = {
  name: 'report-writing',
  entities: [ReportFileRow, DraftCommentRow, ReportDraftRow],
  resolvers: [ReportDraftQueries, CouncilPapers, ReportWritingCommands, ReportTextCommands, ReportNamedPartCommands],
  checks: reportWritingChecks,
  seed: seedReportWriting,
  mount: mountEnclosedFiles,
  constraints: { report_implication_kind: 'DUPLICATE_REFERENCE', report_file_once: 'VERSION_CONFLICT' },
};
