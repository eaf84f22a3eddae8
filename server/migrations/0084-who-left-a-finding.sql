-- The reasons that hold for a draft, each with the name of who gave it. The application may not select people.
create function waivers_of_report(of_report uuid)
  returns table (finding_key text, reason text, given_by text, given_at timestamptz)
  language sql stable security definer set search_path = public
  as $$
    select w.finding_key, w.reason, p.name, w.waived_at
    from report_waiver w join person p on p.id = w.waived_by_id
    where w.report_id = of_report and w.taken_back_at is null
    order by w.waived_at, w.id
  $$;
revoke execute on function waivers_of_report(uuid) from public;
grant execute on function waivers_of_report(uuid) to throughline_app;
