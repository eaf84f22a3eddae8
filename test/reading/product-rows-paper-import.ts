import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PaperImportBlockRow, PaperImportFactRow, PaperImportRow } from '../../server/src/exchange/paper-import.entity.ts';
import type { TakenFact } from '../../server/src/exchange/paper-facts.service.ts';
import { newId } from '../../server/src/platform/ids.ts';
import { givenPerson } from '../support/given.ts';

/** Facts of each kind, so that each field has something to say. */
const taken: (TakenFact | null)[] = [
  { kind: 'HEADER', field: 'meetingDay', value: '2022-12-20' },
  { kind: 'HEADER', field: 'isKey', value: 'NO' },
  { kind: 'PERSON', name: 'Ann Lee', post: 'Head of Hubs', capacity: 'CONTACT' },
  { kind: 'RECOMMENDATION', verb: 'NOTE', text: 'Note it.', reason: 'So that it is known.' },
  { kind: 'IMPLICATION', name: 'Legal', state: 'NONE', text: 'There are none.' },
  { kind: 'ENCLOSURE', enclosed: 'APPENDIX', label: 'Appendix 1', title: 'A map', isAtHand: false },
  { kind: 'MONEY', pence: 99_700_000, isApproximate: true, note: 'a year', label: 'Awarded' },
  { kind: 'DATE', start: '2018-04-01', end: '2019-03-31', precision: 'FINANCIAL_YEAR', label: 'Savings' },
  { kind: 'COUNT', number: 17, unit: 'hubs', isApproximate: false, label: 'Hubs' },
  { kind: 'FINDING', rule: 'a-rule', note: 'It does not fit.' },
];

/** A paper that was brought in and is looked at, with a fact that nothing could be read from, and one that was put aside. */
export async function givenPaperImports(em: SqlEntityManager, council: { id: string }): Promise<void> {
  const fork = em.fork();
  const { id: person } = await givenPerson(em, council);
  const sent = { council: council.id, title: 'An older paper', format: 'TEXT', fileName: null, fileHash: 'x', byteCount: 10, uploadedBy: person, finishedAt: null, report: null, paper: null, version: 2 };
  const open = newId();
  await fork.insertMany(PaperImportRow, [
    { id: open, ...sent, status: 'OPEN', uploadedAt: new Date('2023-05-02T09:00:00Z'), isDemonstration: false },
    { id: newId(), ...sent, fileName: 'old.docx', format: 'DOCX', status: 'DISCARDED', uploadedAt: new Date('2023-05-01T09:00:00Z'), isDemonstration: true },
  ]);
  const of = { council: council.id, import: open };
  const [heading, words] = [newId(), newId()];
  await fork.insertMany(PaperImportBlockRow, [
    { id: heading, ...of, position: 1, kind: 'HEADING', level: 2, label: '1.', text: 'Summary' },
    { id: words, ...of, position: 2, kind: 'PARAGRAPH', level: null, label: null, text: 'There are 17 hubs.' },
  ]);
  const verdicts = ['OPEN', 'ACCEPTED', 'LEFT_OUT'] as const;
  await fork.insertMany(PaperImportFactRow, [...taken, null].map((each, index) => {
    const verdict = each === null ? 'OPEN' : verdicts[index % 3]!;
    return {
      id: newId(), ...of, position: index + 1, block: index === 9 ? null : words, kind: each?.kind ?? 'MONEY', placeStart: index, placeEnd: index + 2, beforeWords: 'There', raw: 'are', afterWords: '17 hubs.', place: 'under ‘1. Summary’',
      words: 'What it says', taken: each, rule: 'Read as written.', isSure: index % 2 === 0, verdict, isCorrected: index === 1, decidedBy: verdict === 'OPEN' ? null : person, decidedAt: verdict === 'OPEN' ? null : new Date('2023-05-03T09:00:00Z'), version: 1,
    };
  }));
}
