import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import { canEnterResponses } from '../../server/src/consultation/entry.policy.ts';
import type { Raw, Tables } from './naive.ts';
import type { Meanings, Rules } from './product-rules.ts';

const mayEnter = (row: Raw, viewer: Viewer) => canEnterResponses(viewer, { councilId: String(row['council_id']) });

/** What the office knows of responses that it entered is for those who may enter them. */
export const entryRules: Rules = { EntryBatch: mayEnter, ResponseEntry: mayEnter };

/** Batches of entered responses and what is left to do in them. */
export function entryMeanings(tables: Tables): Meanings {
  const responseOf = (entry: Raw) => tables.one('consultation_response', entry['id'])!;
  const entriesOf = (batch: Raw) => tables.where('response_entry', 'batch_id', batch['id']);
  const checksOf = (entry: Raw) => tables.where('entry_check', 'entry_id', entry['id']);
  const isOpen = (check: Raw) => check['is_same'] === false && check['settled'] === null;
  const isTakenOver = (entry: Raw) => {
    const response = responseOf(entry);
    return response['corrected_at'] !== null || response['correction'] !== null || response['state'] === 'WITHDRAWN';
  };
  const isFlagged = (entry: Raw) => entry['duplicate_of_id'] !== null && entry['duplicate_settled'] === null;
  const waits = (entry: Raw) => entry['is_sampled'] === true && !isTakenOver(entry) && checksOf(entry).length === 0;
  return {
    'ResponseEntry.status': (entry) => responseOf(entry)['state'],
    'ResponseEntry.capacity': (entry) => responseOf(entry)['capacity'],
    'ResponseEntry.organisationName': (entry) => responseOf(entry)['organisation_name'],
    'ResponseEntry.isTakenOver': isTakenOver,
    'ResponseEntry.isEnteredTwice': (entry) => checksOf(entry).length > 0,
    'ResponseEntry.differences': (entry) => checksOf(entry).filter(isOpen).length,
    'EntryBatch.entered': (batch) => entriesOf(batch).length,
    'EntryBatch.late': (batch) => entriesOf(batch).filter((entry) => entry['late_because'] !== null).length,
    'EntryBatch.duplicatesToSettle': (batch) => entriesOf(batch).filter(isFlagged).length,
    'EntryBatch.toEnterAgain': (batch) => entriesOf(batch).filter(waits).length,
    'EntryBatch.toLookAt': (batch) => entriesOf(batch).filter((entry) => isFlagged(entry) || checksOf(entry).some(isOpen)),
    'EntryBatch.sample': (batch) => entriesOf(batch).filter(waits),
    'EntryBatch.checks': (batch) => {
      const checks = entriesOf(batch).flatMap(checksOf);
      return [...new Set(checks.map((check) => check['question_id']))].map((question) => {
        const own = checks.filter((check) => check['question_id'] === question);
        const count = (which: (check: Raw) => boolean) => own.filter(which).length;
        return {
          question_id: question, batch_id: batch['id'], position: tables.one('consultation_question', question)!['position'], compared: own.length,
          differed: count((check) => check['is_same'] === false), first_wrong: count((check) => check['settled'] === 'SECOND'), open: count(isOpen),
        };
      });
    },
  };
}
