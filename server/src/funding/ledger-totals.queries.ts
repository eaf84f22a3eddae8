import type { SqlEntityManager } from '@mikro-orm/postgresql';

/** Each line of a ledger as what it stands for: a reversal as the kind it takes back, below nought. */
export const ledgerLines = `
  select line.grant_id, coalesce(taken.kind, line.kind) as kind, line.fund_type,
    case when line.kind = 'REVERSAL' then -line.amount_pence else line.amount_pence end as pence
  from spend_entry line left join spend_entry taken on taken.id = line.reverses_id`;

/** What an instalment counts against the award. */
export const countedInstalment = `case line.status when 'WITHHELD' then 0 when 'REPAID' then -line.amount_pence else line.amount_pence end`;

/** The forecast that counts: of the lines of the budget once each has one, until then of the grant itself. */
export const latestForecast = (grantId: string) => `(select counts.amount_pence from grant_forecast_at(${grantId}, 'infinity') counts)`;

/** Works out again which forecast of a grant counts, after a line of its budget or a forecast was added. */
export async function recountForecast(em: SqlEntityManager, grantId: string): Promise<void> {
  await em.execute(`update funding_grant set forecast_pence = ${latestForecast('funding_grant.id')} where id = ?`, [grantId]);
}

/**
 * Works the totals of a grant out of its rows: for whoever adds rows without a command, as seeds do.
 * Commands raise the totals themselves, under the lock of the grant.
 */
export async function recountGrant(em: SqlEntityManager, grantId: string): Promise<void> {
  await em.execute(
    `update funding_grant set
      spent_pence = (select coalesce(sum(pence), 0) from (${ledgerLines}) lines where grant_id = funding_grant.id and kind <> 'COMMITMENT'),
      committed_pence = (select coalesce(sum(pence), 0) from (${ledgerLines}) lines where grant_id = funding_grant.id and kind = 'COMMITMENT'),
      capital_used_pence = (select coalesce(sum(pence), 0) from (${ledgerLines}) lines where grant_id = funding_grant.id and fund_type = 'CAPITAL'),
      received_pence = (select coalesce(sum(${countedInstalment}), 0) from grant_instalment line where grant_id = funding_grant.id and status in ('RECEIVED', 'REPAID')),
      forecast_pence = ${latestForecast('funding_grant.id')}
    where id = ?`,
    [grantId],
  );
}
