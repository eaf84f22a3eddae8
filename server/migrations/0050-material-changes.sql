-- Whether people might have answered otherwise had they been asked this version: then there should be more time, or a new start.
alter table consultation_form add column is_material boolean;
