-- Which wordings show a picture.
create index consultation_wording_picture on consultation_wording (picture_id) where picture_id is not null;
create index consultation_wording_form on consultation_wording (form_id);

-- A wording says something that is in its own form, so that no draft can put words to what is published.
create function wording_is_of_its_form() returns trigger language plpgsql set search_path = public as $$
begin
  if not exists (
    select from form_section s where new.subject_type = 'SECTION' and s.id = new.subject_id and s.form_id = new.form_id
    union all
    select from consultation_question q where new.subject_type = 'QUESTION' and q.id = new.subject_id and q.form_id = new.form_id
    union all
    select from question_part p join consultation_question q on q.id = p.question_id
      where new.subject_type = 'PART' and p.id = new.subject_id and q.form_id = new.form_id
    union all
    select from answer_option o join consultation_question q on q.id = o.question_id
      where new.subject_type = 'OPTION' and o.id = new.subject_id and q.form_id = new.form_id
  ) then
    raise exception using errcode = 'check_violation', constraint = 'wording_is_of_its_form', message = 'A wording belongs to the form of what it words.';
  end if;
  return new;
end $$;
create trigger consultation_wording_form before insert or update on consultation_wording
  for each row execute function wording_is_of_its_form();
