import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { LedgerCodeRow, LedgerImportCodeRow, LedgerImportLineRow, LedgerImportRow, LedgerLayoutRow } from '../../server/src/exchange/ledger-import.entity.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenPerson } from '../support/given.ts';
import { givenSite } from '../support/given-funding.ts';
import type { Decisions } from './product-rows.ts';

interface Grant {
  id: string;
  council: { id: string };
  uses: { revenue: string };
}

const counted = { linesRead: 3, addCount: 1, addPence: 1_200, alreadyCount: 1, wrongCount: 1, wrongPence: -300, codesToMatch: 1 };

/** A file for each grant whose lines were judged, with a code that is matched and one that is not, and one that stopped. */
export async function givenImports(em: SqlEntityManager, grants: readonly Grant[], decisions: Decisions): Promise<void> {
  for (const grant of grants) await givenImportsOf(em, grant, decisions);
}

async function givenImportsOf(em: SqlEntityManager, grant: Grant, { hidden }: Decisions): Promise<void> {
  const { council } = grant;
  const fork = em.fork();
  const layout = newId();
  await fork.insert(LedgerLayoutRow, {
    id: layout, council: council.id, headingsHash: newId(), kind: 'ACTUAL', dateColumn: 0, amountColumn: 2, creditColumn: null, descriptionColumn: 1,
    numberColumn: 3, evidenceColumn: null, creditsColumn: null, codeColumn: 4, secondCodeColumn: null,
  });
  const code = newId();
  await fork.insert(LedgerCodeRow, {
    id: code, council: council.id, grant: grant.id, code: '4711', fundType: 'REVENUE', allowedUse: grant.uses.revenue, decision: hidden.id,
    site: (await givenSite(em, council)).id, budgetTitle: 'Work', version: 2,
  });
  const { id: person } = await givenPerson(em, council);
  const sent = {
    council: council.id, grant: grant.id, fileName: 'ledger.csv', fileHash: 'x', byteCount: 10, encoding: 'utf-8', separator: ';',
    headings: JSON.stringify(['Date', 'Details', 'Amount', 'Transaction No', 'Account']), headingsHash: newId(), uploadedBy: person, movedAt: new Date('2023-05-02T10:00:00Z'), version: 3,
  };
  const judged = newId();
  await fork.insertMany(LedgerImportRow, [
    { id: judged, ...sent, ...counted, status: 'READY', layout, kind: 'ACTUAL', uploadedAt: new Date('2023-05-02T09:00:00Z'), isDemonstration: true },
    {
      id: newId(), ...sent, ...counted, status: 'STOPPED', layout: null, kind: null, problem: 'QUOTES', problemLine: 7, uploadedAt: new Date('2023-05-01T09:00:00Z'),
      doneAt: new Date('2023-05-01T10:00:00Z'), isDemonstration: false,
    },
  ]);
  const of = { council: council.id, import: judged };
  await fork.insertMany(LedgerImportCodeRow, [
    { id: newId(), ...of, code: '4711', lineCount: 1, pence: 1_200, ledgerCode: code },
    { id: newId(), ...of, code: '', lineCount: 1, pence: 5, ledgerCode: null },
  ]);
  const read = { spentOn: '2023-05-01', description: 'Rooms', evidence: 'INV1', number: 'T1', credits: null, code: '4711', ledgerKey: null, reversesId: null };
  await fork.insertMany(LedgerImportLineRow, [
    { id: newId(), ...of, lineNumber: 2, ...read, amountPence: 1_200, raw: 'a', misread: null, verdict: 'ADD', reason: null },
    { id: newId(), ...of, lineNumber: 3, ...read, amountPence: -300, raw: 'b', misread: null, verdict: 'ALREADY', reason: 'ALREADY' },
    { id: newId(), ...of, lineNumber: 5, ...read, spentOn: null, description: null, evidence: null, number: null, code: null, amountPence: null, raw: 'c', misread: 'No date', verdict: 'WRONG', reason: 'MISREAD' },
    { id: newId(), ...of, lineNumber: 6, ...read, amountPence: 1, raw: 'd', misread: null, verdict: null, reason: null },
  ]);
}
