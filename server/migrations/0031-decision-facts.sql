-- A paper may show that an equality impact assessment was done and say neither when nor by whom.
alter table decision_duty alter column done_on drop not null, alter column by_role drop not null;
