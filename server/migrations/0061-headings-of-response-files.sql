-- The headings of a file of responses, so that its wrong lines can be taken under them and sent again. A JSON list of texts.
alter table response_file add column headings text not null default '[]';
