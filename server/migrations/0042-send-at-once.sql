-- A whole response in one request: it is sent without having been a draft. The transaction names the hash of its code, as
-- for everything that is done with a response.
create policy anyone_may_send_at_once on consultation_response for insert to throughline_app with check (
  state = 'COUNTED'
  and encode(resume_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
);
