-- What the checks of a draft find is either mended or left with a reason. The reason is bound to the key of the finding: it
-- holds while the words that were found stay as they are, wherever they move.
create table report_waiver (
  id uuid primary key,
  council_id uuid not null references council,
  report_id uuid not null,
  -- The rule and a digest of what it found. It tells nothing of the paper's words.
  finding_key text not null check (finding_key ~ '^[a-z]+(-[a-z]+)*\.[0-9a-f]{16}$'),
  reason text not null check (length(reason) between 1 and 2000),
  waived_by_id uuid not null references person,
  waived_at timestamptz not null,
  -- Who took the reason back, and when; null while it holds.
  taken_back_by_id uuid references person,
  taken_back_at timestamptz,
  foreign key (council_id, report_id) references report (council_id, id),
  constraint report_waiver_taken_back check (num_nulls(taken_back_by_id, taken_back_at) in (0, 2) and taken_back_at >= waived_at)
);
-- One reason holds at a time; earlier ones stay to be read.
create unique index report_waiver_once on report_waiver (report_id, finding_key) where taken_back_at is null;
create index report_waiver_report on report_waiver (report_id, waived_at);
revoke delete, truncate on report_waiver from throughline_app;
