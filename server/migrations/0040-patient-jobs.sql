-- A job may say how often it is tried: an e-mail waits for hours until the other server takes it.
drop function queue_job(text, json, text);
create function queue_job(task text, payload json, key text, attempts integer default 5) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  perform graphile_worker.add_job(task, payload, max_attempts => attempts, job_key => key);
end $$;
revoke execute on function queue_job(text, json, text, integer) from public;
grant execute on function queue_job(text, json, text, integer) to throughline_app;
