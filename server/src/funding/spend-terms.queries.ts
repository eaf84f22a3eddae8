import { covers, isInForceOn } from '../decisions/decision-cover.queries.ts';

/** The aliases of a statement over many spends. All are trusted text. */
interface SpendAliases {
  /** SQL of type date. */
  spentOn: string;
  /** Of something with `fund_type`. */
  booking: string;
  /** Of `funding_grant`. */
  grant: string;
  /** Of `allowed_use`, of `decision` and of `site`; left joins may leave them empty. */
  use: string;
  decision: string;
  site: string;
}

/**
 * Why the terms of a grant forbid a spend, as SQL of type text: a code of the catalogue, or null when they do not. For
 * statements over many lines, such as those of an import. It says what `holdSpendAllowed` says of one line, and a test
 * holds both equal; limits of what may be spent in all (of a decision, of capital, of revenue) are for the caller.
 */
export const spendRefusal = ({ spentOn, booking, grant, use, decision, site }: SpendAliases): string => `case
  when ${spentOn} < ${grant}.starts_on or ${spentOn} > ${grant}.ends_on then 'SPEND_OUTSIDE_GRANT_DATES'
  when ${use}.fund_type <> ${booking}.fund_type then 'REVENUE_ON_CAPITAL'
  when not ${isInForceOn(decision, spentOn)} or not ${covers(
    decision,
    `case ${booking}.fund_type when 'CAPITAL' then '{DELIVERY}'::text[] else '{DELIVERY,PREPARATORY_SPEND}'::text[] end`,
  )} then 'SPEND_NEEDS_AUTHORITY'
  when ${booking}.fund_type = 'CAPITAL' and ${site}.selected_by_decision_id is null and exists (select from grant_condition asked
    where asked.grant_id = ${grant}.id and asked.kind = 'CAPITAL_ONLY_FOR_SELECTED_SITES') then 'CAPITAL_NEEDS_SELECTED_SITE'
  when ${booking}.fund_type = 'CAPITAL' and ${site}.legacy_grant_restriction is not null
    and (${site}.legacy_grant_until is null or ${site}.legacy_grant_until >= ${spentOn})
    and not exists (select from site_restriction_waiver lifted where lifted.site_id = ${site}.id and lifted.waived_on <= ${spentOn}) then 'SITE_RESTRICTED'
end`;
