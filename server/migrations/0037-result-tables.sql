-- How a council publishes counts of people: smaller counts are hidden in tables with an equality question, and counts may
-- be rounded.
alter table council
  add column equality_threshold integer not null default 10 check (equality_threshold between 2 and 50),
  add column count_rounding integer check (count_rounding = 5);

-- The one question by which results are split for those who may not read responses: a second one would let hidden counts be
-- worked out. The key is what its answers are counted under. Null: the only question that results may be split by, if there is one.
alter table consultation add column split_by uuid;

-- Tables as they were published, after disclosure control: lines, ranks and points of a question, and its answers by group.
create table published_table (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null,
  -- What the question is counted under; the question that splits it, null where nothing does.
  question_key uuid not null,
  split_by uuid,
  content jsonb not null,
  published_at timestamptz not null,
  is_demonstration boolean not null,
  foreign key (council_id, consultation_id) references consultation (council_id, id),
  constraint published_table_once unique nulls not distinct (consultation_id, question_key, split_by)
);
revoke update, delete, truncate on published_table from throughline_app;
