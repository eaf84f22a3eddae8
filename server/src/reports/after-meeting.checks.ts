import type { DataCheck } from '../platform/checks.ts';

export const afterMeetingChecks: DataCheck[] = [
  {
    rule: 'What was resolved is a recommendation of the version that was considered.',
    sql: `select r.id from recommendation_resolution r join report_consideration c on c.id = r.consideration_id left join report_version v on v.id = c.version_id
          where not coalesce(v.content_json -> 'recommendations' @> jsonb_build_array(jsonb_build_object('position', r.position)), false)`,
  },
  {
    rule: 'A paper is considered on a day of its meeting, and stands on the agenda of that meeting.',
    sql: `select c.id from report_consideration c join meeting m on m.id = c.meeting_id join agenda_item i on i.id = c.agenda_item_id
          where i.meeting_id <> c.meeting_id or (c.considered_on is not null and c.considered_on not between m.held_start and m.held_end)`,
  },
  {
    rule: 'A paper counts as an update of the committee that considered it.',
    sql: `select c.id from report_consideration c join meeting m on m.id = c.meeting_id join update_schedule s on s.id = c.update_schedule_id where s.body_id <> m.body_id`,
  },
  {
    rule: 'What a recommendation of scrutiny says is what happened with it last.',
    sql: `select r.id from scrutiny_recommendation r where r.version <> (select max(s.version) from scrutiny_recommendation_step s where s.recommendation_id = r.id)
            or r.response is distinct from (select s.response from scrutiny_recommendation_step s where s.recommendation_id = r.id and s.kind = 'ANSWERED' order by s.version desc limit 1)
            or r.response_due_on <> (select s.due_on from scrutiny_recommendation_step s where s.recommendation_id = r.id and s.due_on is not null order by s.version desc limit 1)`,
  },
  {
    rule: 'A promise stands in a section that its paper has.',
    sql: `select c.id from promise_citation c join report_version v on v.id = c.version_id
          where c.section is not null and not v.content_json -> 'sections' @> jsonb_build_array(jsonb_build_object('position', c.section))`,
  },
];
