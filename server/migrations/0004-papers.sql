-- A paper that facts were taken from.
create table source_paper (
  id uuid primary key,
  council_id uuid not null references council,
  code text not null constraint source_paper_code unique,
  title text not null,
  publisher text not null,
  -- The date as the paper prints it, and as it must be read; both null when the paper has none.
  stated_date text,
  dated_on date,
  unique (council_id, id)
);

-- Where one figure, date or name of a row came from: the paper, the place, its own words, how it was read.
create table provenance (
  id uuid primary key,
  council_id uuid not null,
  paper_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  -- The field of the subject that the fact fills, as the API names it.
  field text not null,
  fact_id text not null,
  place text not null,
  raw text,
  normalised text,
  rule text,
  foreign key (council_id, paper_id) references source_paper (council_id, id)
);
create index provenance_subject on provenance (subject_id, subject_type);

-- Something in a paper that does not fit. Kept beside the figure; never mended in silence.
create table data_quality_issue (
  id uuid primary key,
  council_id uuid not null,
  paper_id uuid not null,
  subject_type text not null,
  subject_id uuid not null,
  code text not null,
  place text not null,
  raw text,
  normalised text,
  note text not null,
  -- Who decided how it is read: the import rule, or an officer.
  decided_by text not null,
  foreign key (council_id, paper_id) references source_paper (council_id, id)
);
create index data_quality_issue_subject on data_quality_issue (subject_id, subject_type);
