-- Several rows change their places at once, so what must hold is looked at after the statement, not after each row.
alter table form_section
  drop constraint form_section_position,
  add constraint form_section_position unique (form_id, position) deferrable initially immediate;
alter table consultation_question
  drop constraint consultation_question_position,
  add constraint consultation_question_position unique (form_id, position) deferrable initially immediate;
alter table answer_option
  drop constraint answer_option_position,
  add constraint answer_option_position unique (question_id, position) deferrable initially immediate;
alter table question_part
  drop constraint question_part_position,
  add constraint question_part_position unique (question_id, position) deferrable initially immediate;
