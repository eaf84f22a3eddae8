import type { Feature } from '../platform/feature.ts';
import { coproductionChecks } from './coproduction.checks.ts';
import { seedCoproduction } from './coproduction.seed.ts';
import { CouncilPanels } from './council-panels.resolver.ts';
import { PanelSessionRow, SessionParticipantRow } from './panel-session.entity.ts';
import { PanelSessionResolver } from './panel-session.resolver.ts';
import { PanelRow } from './panel.entity.ts';
import { SessionStatementRow, SessionVoteRow } from './statement.entity.ts';
import { StatementResolver } from './statement.resolver.ts';

export const coproduction: Feature = {
  name: 'coproduction',
  entities: [PanelRow, PanelSessionRow, SessionParticipantRow, SessionStatementRow, SessionVoteRow],
  resolvers: [CouncilPanels, PanelSessionResolver, StatementResolver],
  checks: coproductionChecks,
  seed: seedCoproduction,
  constraints: { session_statement_text: 'STATEMENT_TOO_LONG' },
};
