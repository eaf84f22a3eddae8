-- What the lines of a file stand for is said with its columns and stays with the import, whatever is chosen for the next file.
alter table ledger_import add column kind text check (kind in ('ACTUAL', 'COMMITMENT', 'ACCRUAL'));
