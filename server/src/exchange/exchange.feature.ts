import type { Feature } from '../platform/feature.ts';
import { ConsultationFiles, ResponseFileCommands } from './response-file.resolver.ts';
import { ResponseFileLineRow, ResponseFileRow } from './response-file.entity.ts';
import { PaperImportBlockRow, PaperImportFactRow, PaperImportRow } from './paper-import.entity.ts';
import { CouncilPaperImports, PaperImportCommands } from './paper-import.resolver.ts';
import { mountPapers } from './paper-files.service.ts';
import { seedPaperImport } from './paper-import.seed.ts';
import { mountResponseFiles } from './response-files.service.ts';
import { readResponseFile, writeResponseFile } from './response-reading.service.ts';
import { LedgerCodeRow, LedgerImportCodeRow, LedgerImportLineRow, LedgerImportRow, LedgerLayoutRow } from './ledger-import.entity.ts';
import { seedExchange } from './exchange.seed.ts';
import { mountExports } from './export-files.service.ts';
import { mountLedgerUpload } from './ledger-files.service.ts';
import { GrantImports, LedgerImportCommands } from './ledger-import.resolver.ts';
import { writeLedgerImport } from './ledger-import.service.ts';
import { judgeLedgerImport, readLedgerFile } from './ledger-reading.service.ts';

export const exchange: Feature = {
  name: 'exchange',
  entities: [LedgerLayoutRow, LedgerCodeRow, LedgerImportRow, LedgerImportLineRow, LedgerImportCodeRow, ResponseFileRow, ResponseFileLineRow, PaperImportRow, PaperImportBlockRow, PaperImportFactRow],
  resolvers: [GrantImports, LedgerImportCommands, ConsultationFiles, ResponseFileCommands, CouncilPaperImports, PaperImportCommands],
  seed: async (em, council) => {
    await seedExchange(em, council);
    await seedPaperImport(em, council);
  },
  jobs: { readLedgerFile, judgeLedgerImport, writeLedgerImport, readResponseFile, writeResponseFile },
  mount: (web, host) => {
    mountLedgerUpload(web, host);
    mountResponseFiles(web, host);
    mountPapers(web, host);
    mountExports(web, host);
  },
  constraints: { ledger_layout_headings: 'VERSION_CONFLICT', ledger_code_code: 'VERSION_CONFLICT' },
};
