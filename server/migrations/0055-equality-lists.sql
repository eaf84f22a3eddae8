-- The lists as they stand today: ethnic groups as the Government Statistical Service harmonised them for the census of 2021 in England and
-- Wales (5, and 19 within them), other questions after the GOV.UK Design System's page on equality information. Each ends with
-- "Prefer not to say". Where the Design System offers a box for words of one's own there is none here: nothing in words is kept.
with list (position, code, characteristic, text, hint, source, follows, answer, options) as (values
  (1, 'age', 'AGE', 'How old are you?', null, 'Bands of our own: young people of 13 to 19, and to 24, can be told apart', null, null,
    array['Under 13', '13 to 15', '16 to 19', '20 to 24', '25 to 34', '35 to 44', '45 to 54', '55 to 64', '65 to 74', '75 or over']),
  (2, 'disability', 'DISABILITY', 'Do you have any physical or mental health conditions or illnesses that have lasted, or are likely to last, 12 months or more?',
    null, 'GOV.UK Design System, equality information', null, null, array['Yes', 'No']),
  (3, 'disability-impact', 'DISABILITY', 'Do any of your conditions or illnesses make it harder for you to do day-to-day things?', null,
    'GOV.UK Design System, equality information', 'disability', 0, array['Yes, a lot', 'Yes, a little', 'Not at all']),
  (4, 'ethnic-group', 'RACE', 'What is your ethnic group?', null, 'Government Statistical Service, harmonised for England and Wales, 2021', null, null,
    array['White', 'Mixed or multiple ethnic groups', 'Asian or Asian British', 'Black, Black British, Caribbean or African', 'Other ethnic group']),
  (5, 'ethnic-group-white', 'RACE', 'Which of these describes your White background best?', null, 'Government Statistical Service, harmonised for England and Wales, 2021',
    'ethnic-group', 0, array['English, Welsh, Scottish, Northern Irish or British', 'Irish', 'Gypsy or Irish Traveller', 'Roma', 'Any other White background']),
  (6, 'ethnic-group-mixed', 'RACE', 'Which of these describes your mixed or multiple ethnic groups background best?', null,
    'Government Statistical Service, harmonised for England and Wales, 2021', 'ethnic-group', 1,
    array['White and Black Caribbean', 'White and Black African', 'White and Asian', 'Any other mixed or multiple ethnic background']),
  (7, 'ethnic-group-asian', 'RACE', 'Which of these describes your Asian or Asian British background best?', null,
    'Government Statistical Service, harmonised for England and Wales, 2021', 'ethnic-group', 2,
    array['Indian', 'Pakistani', 'Bangladeshi', 'Chinese', 'Any other Asian background']),
  (8, 'ethnic-group-black', 'RACE', 'Which of these describes your Black, Black British, Caribbean or African background best?', null,
    'Government Statistical Service, harmonised for England and Wales, 2021', 'ethnic-group', 3,
    array['Caribbean', 'African', 'Any other Black, Black British or Caribbean background']),
  (9, 'ethnic-group-other', 'RACE', 'Which of these describes your background best?', null, 'Government Statistical Service, harmonised for England and Wales, 2021',
    'ethnic-group', 4, array['Arab', 'Any other ethnic group']),
  (10, 'sex', 'SEX', 'What is your sex?', 'A question about gender identity may follow.', 'GOV.UK Design System, equality information', null, null, array['Female', 'Male']),
  (11, 'gender-identity', 'GENDER_REASSIGNMENT', 'Is the gender you identify with the same as your sex registered at birth?', null,
    'GOV.UK Design System, equality information', null, null, array['Yes', 'No']),
  (12, 'religion', 'RELIGION_OR_BELIEF', 'What is your religion?', null, 'GOV.UK Design System, equality information', null, null,
    array['No religion', 'Christian, of any denomination', 'Buddhist', 'Hindu', 'Jewish', 'Muslim', 'Sikh', 'Another religion']),
  (13, 'sexual-orientation', 'SEXUAL_ORIENTATION', 'Which of these describes your sexual orientation best?', null, 'GOV.UK Design System, equality information', null, null,
    array['Heterosexual or straight', 'Gay or lesbian', 'Bisexual', 'Other']),
  (14, 'marriage', 'MARRIAGE_AND_CIVIL_PARTNERSHIP', 'What is your marital or civil partnership status?', null, 'GOV.UK Design System, equality information', null, null,
    array['Never married and never in a civil partnership', 'Married', 'In a civil partnership', 'Separated, but still married', 'Separated, but still in a civil partnership',
      'Divorced', 'Formerly in a civil partnership that has ended in law', 'Widowed', 'Surviving partner of a civil partnership']),
  (15, 'pregnancy', 'PREGNANCY_AND_MATERNITY', 'Are you pregnant, or have you had a baby in the last 12 months?', null, 'A question of our own: no standard covers it', null, null, array['Yes', 'No']),
  (16, 'language', 'LOCAL', 'Which language do you use most at home?', null, 'An addition that councils make beside the nine characteristics', null, null,
    array['English', 'British Sign Language', 'Another language'])
), questions as (
  insert into equality_question (id, council_id, code, version, characteristic, text, hint, source, follows_option_id, is_current, position)
    select md5('equality-question/' || code || '/1')::uuid, null, code, 1, characteristic, text, hint, source,
      case when follows is not null then md5('equality-option/' || follows || '/1/' || answer)::uuid end, true, position
    from list
)
insert into equality_option (id, question_id, label, is_prefer_not_to_say, position)
  select md5('equality-option/' || code || '/1/' || place - 1)::uuid, md5('equality-question/' || code || '/1')::uuid, label, place > cardinality(options), place - 1
  from list cross join unnest(options || 'Prefer not to say'::text) with ordinality o (label, place);
