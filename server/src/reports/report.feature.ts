import type { Feature } from '../platform/feature.ts';
import { mountBoardFile } from './board-file.service.ts';
import { BoardPackRow } from './board-pack.entity.ts';
import { BoardPackResolver } from './board-pack.resolver.ts';
import { FigureRecords, FiguresByName, PreviousReports } from './figure-records.resolver.ts';
import { ProgrammeGrantRow } from './programme-grant.entity.ts';
import { GrantProgrammes, ProgrammeGrants } from './programme-grants.resolver.ts';
import { PublishedReports } from './published-reports.resolver.ts';
import { PublishedFigureQuotes } from './published-figure-quotes.resolver.ts';
import { GlossaryTermRow, PaperTemplateRow } from './paper-template.entity.ts';
import { ReportExhibitRow, ReportFigureRow, ReportSectionRow } from './report-draft.entity.ts';
import {
  ReportEnclosureRow,
  ReportImplicationRow,
  ReportPersonRow,
  ReportRecommendationRow,
  ReportSignOffRow,
} from './report-parts.entity.ts';
import { ReportVersionRow, ReportVersionSealedRow } from './report-version.entity.ts';
import { mountReportFiles } from './report-file.service.ts';
import { reportChecks } from './report.checks.ts';
import { ReportRow, ReportWardRow } from './report.entity.ts';
import { ReportResolver } from './report.resolver.ts';
import { seedReports } from './report.seed.ts';
import { versionsProof } from './verify-versions.service.ts';
import { VersionCheckResolver } from './version-check.resolver.ts';
import { mountVersionFile } from './version-file.service.ts';
import { WorkstreamBudgetRow } from './workstream-budget.entity.ts';
import { BudgetLineWorkstreams, WorkstreamBudgetCommands, WorkstreamBudgets } from './workstream-budget.resolver.ts';

export const reports: Feature = {
  name: 'reports',
  entities: [
    ReportRow,
    ReportWardRow,
    ReportPersonRow,
    ReportSignOffRow,
    ReportImplicationRow,
    ReportEnclosureRow,
    ReportRecommendationRow,
    ReportSectionRow,
    ReportFigureRow,
    ReportExhibitRow,
    ReportVersionRow,
    ReportVersionSealedRow,
    PaperTemplateRow,
    GlossaryTermRow,
    ProgrammeGrantRow,
    WorkstreamBudgetRow,
    BoardPackRow,
  ],
  resolvers: [ReportResolver, VersionCheckResolver, PublishedFigureQuotes, FiguresByName, FigureRecords, PreviousReports, PublishedReports, ProgrammeGrants, GrantProgrammes, BoardPackResolver, WorkstreamBudgetCommands, WorkstreamBudgets, BudgetLineWorkstreams],
  checks: reportChecks,
  proofs: [versionsProof],
  seed: seedReports,
  mount: (web, host) => {
    mountBoardFile(web, host);
    mountVersionFile(web, host);
    mountReportFiles(web, host);
  },
  constraints: {
    report_slug: 'DUPLICATE_REFERENCE',
    report_version_number: 'REPORT_ALREADY_PUBLISHED',
    report_version_is_final: 'REPORT_ALREADY_PUBLISHED',
    report_figure_key: 'DUPLICATE_REFERENCE',
    report_exhibit_key: 'DUPLICATE_REFERENCE',
    paper_template_once: 'DUPLICATE_REFERENCE',
    glossary_term_once: 'DUPLICATE_REFERENCE',
  },
};
