-- What could go wrong with an option of the proposal, or where that is set out.
alter table consultation_option add column risks text;
