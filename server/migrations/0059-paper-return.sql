-- Where the printed form of a consultation goes back to, and whom people can ring to answer or to ask for it.
create table paper_return (
  id uuid primary key,
  council_id uuid not null,
  consultation_id uuid not null constraint paper_return_once unique,
  post_to text not null,
  hand_in_at text,
  telephone text,
  is_demonstration boolean not null,
  version integer not null default 1,
  foreign key (council_id, consultation_id) references consultation (council_id, id)
);
