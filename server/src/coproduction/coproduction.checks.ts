import type { DataCheck } from '../platform/checks.ts';

export const coproductionChecks: DataCheck[] = [
  {
    rule: 'The figures of a statement are the votes that are counted.',
    sql: `select s.id from session_statement s
          left join session_vote v on v.statement_id = s.id and v.counted is not null
          group by s.id
          having s.counted_voters <> count(v.vote)
            or s.counted_agree <> count(v.vote) filter (where v.counted = 'AGREE')
            or s.counted_disagree <> count(v.vote) filter (where v.counted = 'DISAGREE')`,
  },
  {
    rule: 'Votes enter the figures in whole groups.',
    sql: `select id from session_statement
          where counted_voters <> 0 and (counted_voters < 2 * group_size - 1 or (counted_voters + 1) % group_size <> 0)`,
  },
  {
    rule: 'A session knows how many have joined it.',
    sql: `select s.id from panel_session s left join session_participant p on p.session_id = s.id
          group by s.id having s.participants <> count(p.id)`,
  },
];
