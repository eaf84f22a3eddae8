-- The resolution by which a committee said how it wants to be kept up to date; null where none is on record.
alter table recommendation_resolution add constraint recommendation_resolution_council unique (council_id, id);
alter table update_schedule
  add column settled_by_resolution_id uuid,
  add foreign key (council_id, settled_by_resolution_id) references recommendation_resolution (council_id, id),
  add constraint update_schedule_settled check (settled_by_resolution_id is null or every_months is not null);
