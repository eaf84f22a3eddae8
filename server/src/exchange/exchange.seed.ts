import { createHash } from 'node:crypto';
import { yorkGrantId } from '../funding/york-grant.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plantOnce } from '../platform/plant.ts';
import { LedgerImportRow } from './ledger-import.entity.ts';
import { hashOfHeadings } from './ledger-upload.service.ts';

const headings = ['Transaction Date', 'Transaction No', 'Cost Centre', 'Description', 'Invoice No', 'Amount'];
/** Lines as a finance system writes them, with a credit, an amount that can be read in two ways, and a day after the grant. */
const lines = [
  '12/12/2022,90001,FH100,"Workforce development, second invoice",INV-3310,4250.00',
  '14/12/2022,90002,FH100,Room hire for the partnership workshop,INV-3325,180.00',
  '15/12/2022,90003,FH200,Directory: first stage of the design,INV-3327,12500.00',
  '19/12/2022,90004,FH100,Room hire: one day was cancelled,INV-3325,-60.00',
  '20/12/2022,90005,FH100,Printing,INV-3340,£1.300',
  '20/12/2026,90006,FH100,Booked to the wrong year,INV-3341,95.00',
];

/** A file that was sent for York's ledger and waits for somebody to say what its columns hold. Made up for demonstration. */
export const seedExchange: Seed = async (em, council) => {
  if (!council.demo || council.slug !== 'york') return;
  const id = seedId('ledger-import', 'york', 'december-2022');
  const file = Buffer.from(`${[headings.join(','), ...lines].join('\r\n')}\r\n`);
  await plantOnce(em, LedgerImportRow, [{
    id, council: council.id, grant: yorkGrantId, status: 'COLUMNS_NEEDED', fileName: 'finance-system-december-2022.csv',
    fileHash: createHash('sha256').update(file).digest('hex'), byteCount: file.length, encoding: 'utf-8', separator: ',', headings: JSON.stringify(headings),
    headingsHash: hashOfHeadings(headings), linesRead: 0, addCount: 0, addPence: 0, alreadyCount: 0, wrongCount: 0, wrongPence: 0, codesToMatch: 0,
    uploadedBy: seedId('person', 'york', 'finance'), uploadedAt: council.now, movedAt: council.now, isDemonstration: true, version: 1,
  }]);
  await em.execute('insert into ledger_import_piece (import_id, position, bytes) values (?, 0, ?) on conflict do nothing', [id, file]);
};
