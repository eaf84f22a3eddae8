-- A county has more wards than a city: all of them fit, with an answer for elsewhere and one for not saying.
alter table answer_option drop constraint answer_option_position_range,
  add constraint answer_option_position_range check (position between 0 and 399);
