-- Somebody who has sent their answers can correct them while the consultation is open. What they sent stays counted until
-- the correction is sent in its place, so that nobody who walks away half-way loses their say.
alter table consultation_response
  -- The answers as they are being corrected, kept as a draft is; null when nothing is.
  add column correction jsonb,
  -- The code that leads to the correction. It goes on leading to the receipt once the correction is sent.
  add column correction_hash bytea constraint consultation_response_correction_code unique check (octet_length(correction_hash) = 32),
  -- The receipt code, locked with the code of the correction: whoever sends a correction keeps the receipt that they have.
  add column correction_receipt text,
  -- When the last correction was sent.
  add column corrected_at timestamptz,
  add constraint consultation_response_correction_receipt check ((correction_hash is null) = (correction_receipt is null)),
  add constraint consultation_response_correction check (correction is null or (state = 'COUNTED' and correction_hash is not null)),
  add constraint consultation_response_corrected check (corrected_at is null or state <> 'DRAFT');

-- Whoever holds the code of a correction sees and changes the response that it corrects, and no other.
create policy holder_of_a_correction_may_read on consultation_response for select to throughline_app using (
  encode(correction_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
);
create policy holder_of_a_correction_may_change on consultation_response for update to throughline_app using (
  encode(correction_hash, 'hex') = any (string_to_array(current_setting('throughline.response_code_hash', true), ','))
);
