import { visibleDecision } from '../decisions/decision.type.ts';
import { grantReaders } from '../funding/grant.policy.ts';
import type { Args, Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { ViewerSql } from '../platform/reading/viewer.ts';
import { planReaders } from '../programme/programme.policy.ts';
import { visibleMeeting, visibleReport } from './after-meeting-visible.queries.ts';
import { nextDueOn } from './update-schedule.queries.ts';

/**
 * What scrutiny follows in a council: promises of papers and of bids, its own recommendations, what was put off, updates it
 * is to get, and decisions that came before it. Each row stands under the rule of what it is about.
 *
 * Those that are open now; and with a day `since`, those that were closed from that day to `on` too.
 */
export const mattersOf = (council: Row, args: Args, viewer: ViewerSql): Sql => sql`
  select matter.*, case when matter.is_open and num_nulls(matter.due_end, ${args('on')}) = 0 then greatest(${args('on')} - matter.due_end, 0) end as days_late
  from (${promises(council, viewer)}
    union all ${promisesOfGrants(council, viewer)}
    union all ${recommendations(council, viewer)}
    union all ${putOff(council, viewer)}
    union all ${updates(council)}
    union all ${referrals(council, viewer)}) matter
  where matter.is_open or matter.closed_on between ${args('since')} and ${args('on')}`;

/** The first of the papers that print a promise, of those that the viewer may see. */
const firstPaper = (isThisPromise: Sql, viewer: ViewerSql): Sql => sql`
  left join lateral (select version.id as version_id, cited.section, paper.body_id
    from promise_citation cited join report_version version on version.id = cited.version_id join report paper on paper.id = version.report_id
    where ${isThisPromise} and ${visibleReport(sql`paper`, viewer)}
    order by paper.meeting_day, version.number, version.id limit 1) printed on true`;

const promises = (council: Row, viewer: ViewerSql): Sql => sql`
  select 'PROMISE:' || promise.id as id, 'PROMISE' as kind, promise.id as subject_id, promise.promise as words, null as detail, promise.owner_role as owner,
    printed.body_id, null::uuid as decision_id,
    due.start as due_start, due.last as due_end, due.precision as due_precision, due.approximate as due_approximate, due.raw as due_raw,
    promise.status = 'OPEN' as is_open,
    case promise.status when 'MET' then 'KEPT' when 'NOT_MET' then 'NOT_KEPT' when 'WITHDRAWN' then 'NO_LONGER' else 'OPEN' end as standing,
    coalesce(promise.closed_on, promise.met_end) as closed_on, null::integer as promised_count, null::integer as found_count,
    printed.version_id, printed.section, promise.is_demonstration
  from programme_commitment promise join programme run on run.id = promise.programme_id
  cross join lateral (
    select promise.revised_start as start, promise.revised_end as last, promise.revised_precision as precision, promise.revised_approximate as approximate,
      promise.revised_raw as raw where promise.revised_end is not null
    union all select promise.due_start, promise.due_end, promise.due_precision, promise.due_approximate, promise.due_raw where promise.revised_end is null) due
  ${firstPaper(sql`cited.commitment_id = promise.id`, viewer)}
  where promise.council_id = ${council('id')} and (run.is_published or ${viewer.isMemberOf(council('id'), ...planReaders)})`;

const promisesOfGrants = (council: Row, viewer: ViewerSql): Sql => sql`
  select 'GRANT_PROMISE:' || promise.id, 'GRANT_PROMISE', promise.id, promise.words, null, null, printed.body_id, null,
    promise.due_start, promise.due_end, promise.due_precision, promise.due_approximate, promise.due_raw,
    found.count < promise.promised_count, case when found.count < promise.promised_count then 'OPEN' else 'KEPT' end,
    null, promise.promised_count, found.count, printed.version_id, printed.section, promise.is_demonstration
  from grant_commitment promise join funding_grant paid on paid.id = promise.grant_id
  cross join lateral (select coalesce(case promise.kind when 'HUB_SITES' then (
      select count(*)::integer from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
      where chosen.council_id = promise.council_id and ${visibleDecision(sql`choice`, viewer)})
    else (select seen.met_count from grant_term_check seen where seen.commitment_id = promise.id and seen.met_count is not null
      order by seen.seq desc limit 1) end, 0) as count) found
  ${firstPaper(sql`cited.grant_commitment_id = promise.id`, viewer)}
  where promise.council_id = ${council('id')} and (paid.is_published or ${viewer.isMemberOf(council('id'), ...grantReaders)})`;

const recommendations = (council: Row, viewer: ViewerSql): Sql => sql`
  select 'RECOMMENDATION:' || asked.id, 'RECOMMENDATION', asked.id, asked.text, coalesce(asked.progress, asked.response), coalesce(addressed.name, asked.to_role),
    asked.body_id, null, wanted.day, wanted.day, case when wanted.day is not null then 'DAY' end, case when wanted.day is not null then false end, null,
    asked.response is null or (asked.response <> 'NOT_ACCEPTED' and asked.progress is distinct from 'DONE'),
    case when asked.response is null then 'NOT_ANSWERED' when asked.response = 'NOT_ACCEPTED' then 'NOT_ACCEPTED'
      when asked.progress = 'DONE' then 'DONE' else 'NOT_DONE' end,
    case when asked.response = 'NOT_ACCEPTED' then asked.responded_on when asked.progress = 'DONE' then asked.progress_on end, null, null,
    about.id, null, asked.is_demonstration
  from scrutiny_recommendation asked join meeting held on held.id = asked.meeting_id
  left join body addressed on addressed.id = asked.to_body_id
  left join report_version about on about.id = asked.about_version_id
  cross join lateral (select case when asked.response is null then asked.response_due_on end as day) wanted
  where asked.council_id = ${council('id')} and ${visibleMeeting(sql`held`, viewer)}`;

const putOff = (council: Row, viewer: ViewerSql): Sql => sql`
  select 'PUT_OFF:' || resolved.id, 'PUT_OFF', given.id,
    (select item ->> 'text' from jsonb_array_elements(version.content_json -> 'recommendations') item where (item ->> 'position')::integer = resolved.position),
    later.outcome, null, held.body_id, null, next.held_start, next.held_end, next.held_precision, next.held_approximate, next.held_raw,
    later.considered_on is null, case when later.considered_on is null then 'PUT_OFF' else 'RESOLVED' end, later.considered_on, null, null,
    version.id, null, resolved.is_demonstration
  from recommendation_resolution resolved join report_consideration given on given.id = resolved.consideration_id
  join report paper on paper.id = given.report_id join meeting held on held.id = given.meeting_id join report_version version on version.id = given.version_id
  left join meeting next on next.id = resolved.deferred_to_meeting_id and ${visibleMeeting(sql`next`, viewer)}
  left join lateral (select again.considered_on, other.outcome
    from report_consideration again join recommendation_resolution other on other.consideration_id = again.id and other.position = resolved.position
    join meeting then_held on then_held.id = again.meeting_id
    where again.report_id = given.report_id and again.considered_on > given.considered_on and ${visibleMeeting(sql`then_held`, viewer)}
    order by again.considered_on, again.id limit 1) later on true
  where resolved.council_id = ${council('id')} and resolved.outcome = 'DEFERRED' and ${visibleReport(sql`paper`, viewer)} and ${visibleMeeting(sql`held`, viewer)}`;

const updates = (council: Row): Sql => sql`
  select 'UPDATE:' || arranged.id, 'UPDATE', arranged.id, arranged.subject, null, null, arranged.body_id, null,
    next.day, next.day, case when next.day is not null then 'DAY' end, case when next.day is not null then false end, null,
    arranged.ended_on is null, case when arranged.ended_on is not null then 'NO_LONGER' when arranged.every_months is null then 'NOT_ARRANGED' else 'WAITING' end,
    arranged.ended_on, null, null, arranged.source_version_id, arranged.source_section, arranged.is_demonstration
  from update_schedule arranged
  cross join lateral (select ${nextDueOn({ id: sql`arranged.id`, startsOn: sql`arranged.starts_on`, everyMonths: sql`arranged.every_months`, endedOn: sql`arranged.ended_on` })} as day) next
  where arranged.council_id = ${council('id')}`;

const referrals = (council: Row, viewer: ViewerSql): Sql => sql`
  select 'REFERRAL:' || referral.id, 'REFERRAL', referral.id, choice.reference || ': ' || choice.title, referral.kind, choice.taken_by_role, held.body_id, choice.id,
    referral.response_due_on, referral.response_due_on, case when referral.response_due_on is not null then 'DAY' end,
    case when referral.response_due_on is not null then false end, null,
    open.yes, case when open.yes then 'NOT_ANSWERED' when referral.response is not null then 'ANSWERED' else 'HEARD' end,
    case when not open.yes then coalesce(referral.response_received_on, referral.heard_on) end, null, null, null::uuid, null, referral.is_demonstration
  from scrutiny_referral referral join decision choice on choice.id = referral.decision_id
  left join meeting held on held.id = referral.meeting_id and ${visibleMeeting(sql`held`, viewer)}
  cross join lateral (select referral.outcome = 'AWAITED' or (referral.response_due_on is not null and referral.response is null) as yes) open
  where referral.council_id = ${council('id')} and ${visibleDecision(sql`choice`, viewer)}`;
