-- Which workstream of a programme a line of the budget is for. A line is for one workstream at most.
create table workstream_budget (
  id uuid primary key,
  council_id uuid not null,
  budget_line_id uuid not null,
  workstream_id uuid not null,
  is_demonstration boolean not null,
  foreign key (council_id, budget_line_id) references budget_line (council_id, id),
  foreign key (council_id, workstream_id) references workstream (council_id, id),
  constraint workstream_budget_once unique (budget_line_id)
);
create index workstream_budget_workstream on workstream_budget (workstream_id);
