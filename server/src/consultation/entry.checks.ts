import type { DataCheck } from '../platform/checks.ts';

export const entryChecks: DataCheck[] = [
  {
    rule: 'an entered response is counted, late or withdrawn as its entry says, and in the batch that its entry names',
    sql: `
      select e.id from response_entry e join consultation_response r on r.id = e.id
      where r.entry_batch_id <> e.batch_id or r.state = 'DRAFT' or (r.state = 'COUNTED' and e.late_because is not null) or (r.state = 'LATE' and e.late_because is null)
        or (e.duplicate_settled = 'SAME' and r.state <> 'WITHDRAWN')
      union all select r.id from consultation_response r where r.entry_batch_id is not null and not exists (select from response_entry e where e.id = r.id)`,
  },
  {
    rule: 'what was counted that was entered after the close says how it is known when it came, and why it is late',
    sql: `
      select e.id from response_entry e join consultation c on c.id = e.consultation_id
      where e.late_because is null and e.evidence is null and e.version = 1 and e.entered_at > c.closes_at`,
  },
  {
    rule: 'a batch that is done has nothing left to enter again or to settle, and keeps no second reading',
    sql: `
      select b.id from entry_batch b join response_entry e on e.batch_id = b.id join entry_check c on c.entry_id = e.id
      where b.state = 'DONE' and not c.is_same and c.settled is null
      union all
      select s.entry_id from second_entry s where s.answers is not null
        and not exists (select from entry_check c where c.entry_id = s.entry_id and not c.is_same and c.settled is null)`,
  },
];
