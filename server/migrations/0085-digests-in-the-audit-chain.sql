-- What a command made final, as its SHA-256: the entry's hash covers it, so that the chain holds it too. Null in entries of
-- commands that make nothing final, and in those from before digests were kept.
alter table audit_entry add column digest text check (digest ~ '^[0-9a-f]{64}$');
create index audit_entry_digest on audit_entry (subject_id, seq) where digest is not null;
