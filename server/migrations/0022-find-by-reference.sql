-- A credit is matched with the line that it takes back by number and by invoice, among lines that nobody has counted yet.
create index ledger_import_line_number_given on ledger_import_line (import_id, number) where number is not null;
create index ledger_import_line_evidence on ledger_import_line (import_id, evidence) where evidence is not null;
create index spend_entry_evidence on spend_entry (grant_id, evidence) where evidence is not null;

-- Lines are judged again and again while their codes are matched: there is room for that beside each.
alter table ledger_import_line set (fillfactor = 45);
