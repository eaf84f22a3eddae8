import type { DataCheck } from '../platform/checks.ts';

export const hubChecks: DataCheck[] = [
  {
    rule: 'a school that belongs to a hub has a primary hub on every day on which it belongs to one',
    sql: `select m.id from hub_membership m join organisation o on o.id = m.organisation_id
      where o.kind = 'SCHOOL' and not m.is_primary and not datemultirange(daterange(m.valid_from, m.valid_to)) <@ coalesce(
        (select range_agg(daterange(p.valid_from, p.valid_to)) from hub_membership p where p.organisation_id = m.organisation_id and p.is_primary), '{}')`,
  },
  {
    rule: 'as many hubs are held as the papers count',
    sql: `select n.id from hub_network n where n.stated_hubs is not null and not n.is_demonstration
      and n.stated_hubs <> (select count(*) from hub h where h.council_id = n.council_id and not h.is_demonstration)`,
  },
];
