import type { Feature } from '../platform/feature.ts';
import { DraftFindings } from './draft-findings.resolver.ts';
import { ReportWaiverRow } from './report-waiver.entity.ts';
import { seedWaivers } from './report-waiver.seed.ts';

/** The checks of papers before anybody signs them, and the reasons for leaving what they find. */
export const reportCheck: Feature = {
  name: 'report-check',
  entities: [ReportWaiverRow],
  resolvers: [DraftFindings],
  seed: seedWaivers,
  constraints: { report_waiver_once: 'FINDING_ALREADY_WAIVED' },
};
