-- Older papers are brought in: the paper as it was read, and each fact found in it for somebody to accept, correct or
-- leave out. Nothing of it is in a report before somebody has said so.
create table paper_import (
  id uuid primary key,
  council_id uuid not null references council,
  title text not null,
  format text not null check (format in ('TEXT', 'HTML', 'DOCX')),
  -- Null where it was pasted.
  file_name text,
  file_hash text not null,
  byte_count integer not null,
  status text not null check (status in ('OPEN', 'DONE', 'DISCARDED')),
  uploaded_by uuid not null references person,
  uploaded_at timestamptz not null,
  finished_at timestamptz,
  -- What was made of it.
  report_id uuid,
  paper_id uuid,
  is_demonstration boolean not null,
  version integer not null default 1,
  unique (council_id, id),
  foreign key (council_id, report_id) references report (council_id, id),
  foreign key (council_id, paper_id) references source_paper (council_id, id),
  constraint paper_import_done check ((status = 'DONE') = (report_id is not null and paper_id is not null and finished_at is not null))
);
create index paper_import_newest on paper_import (council_id, uploaded_at desc);

create table paper_import_block (
  id uuid primary key,
  council_id uuid not null,
  import_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('HEADING', 'PARAGRAPH', 'ITEM', 'TABLE')),
  level integer,
  label text,
  text text not null,
  unique (council_id, id),
  foreign key (council_id, import_id) references paper_import (council_id, id),
  constraint paper_import_block_position unique (import_id, position)
);

create table paper_import_fact (
  id uuid primary key,
  council_id uuid not null,
  import_id uuid not null,
  -- Null for what was found about the paper as a whole.
  block_id uuid,
  position integer not null check (position > 0),
  kind text not null check (kind in ('HEADER', 'PERSON', 'RECOMMENDATION', 'IMPLICATION', 'ENCLOSURE', 'MONEY', 'DATE', 'COUNT', 'FINDING')),
  -- Where its words stand in the text of the block, and the words beside them.
  place_start integer not null,
  place_end integer not null,
  before_words text not null,
  raw text not null,
  after_words text not null,
  place text not null,
  -- What would be taken over, in words and as data; no data where a person has to say first how it is meant.
  words text not null,
  taken jsonb,
  rule text not null,
  is_sure boolean not null,
  verdict text not null check (verdict in ('OPEN', 'ACCEPTED', 'LEFT_OUT')),
  is_corrected boolean not null,
  decided_by uuid references person,
  decided_at timestamptz,
  version integer not null default 1,
  foreign key (council_id, import_id) references paper_import (council_id, id),
  foreign key (council_id, block_id) references paper_import_block (council_id, id),
  constraint paper_import_fact_position unique (import_id, position),
  constraint paper_import_fact_place check (place_start >= 0 and place_end >= place_start),
  constraint paper_import_fact_meant check (verdict <> 'ACCEPTED' or taken is not null),
  constraint paper_import_fact_decided check ((verdict = 'OPEN') = (decided_at is null))
);
create index paper_import_fact_block on paper_import_fact (block_id, place_start);
