import type { Feature } from '../platform/feature.ts';
import { VersionExemptPart } from './exempt-part.resolver.ts';
import { ReportStepRow } from './report-step.entity.ts';
import { reportStepChecks } from './report-steps.checks.ts';
import { seedReportSteps } from './report-steps.seed.ts';
import { CouncilWithdrawals, ReportStepCommands, ReportWay } from './report-steps.resolver.ts';

/** The way of papers to publication and after: who is asked, who signs, what is cleared, corrected and withdrawn. */
export const reportSteps: Feature = {
  name: 'report-steps',
  entities: [ReportStepRow],
  resolvers: [ReportWay, CouncilWithdrawals, VersionExemptPart, ReportStepCommands],
  checks: reportStepChecks,
  seed: seedReportSteps,
  constraints: {
    report_named_as_published: 'REPORT_NAMED_AS_PUBLISHED',
    report_step_position: 'VERSION_CONFLICT',
  },
};
