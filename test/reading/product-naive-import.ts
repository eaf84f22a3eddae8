import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canImportLedger } from '../../server/src/exchange/ledger-import.policy.ts';
import type { Raw } from './naive.ts';
import type { Rules } from './product-rules.ts';

const mayKeep = (row: Raw, viewer: Viewer) => canImportLedger(viewer, { councilId: String(row['council_id']) });

/** What is sent for a ledger is for those who keep its money. */
export const importRules: Rules = { LedgerImport: mayKeep, LedgerLayout: mayKeep, LedgerCode: mayKeep };
