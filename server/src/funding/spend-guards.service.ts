import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { formatDay } from '@throughline/shared/dates';
import { activitiesOfSpend, coverOf } from '../decisions/decision-cover.queries.ts';
import { Refused } from '../platform/errors.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { AllowedUseRow } from './allowed-use.entity.ts';
import { GrantConditionRow } from './grant-condition.entity.ts';
import type { GrantRow } from './grant.entity.ts';
import { SiteRestrictionWaiverRow } from './grant-term-check.entity.ts';
import { spentUnder } from './spent-under-decision.queries.ts';
import type { SpendLine } from './spend.service.ts';

/** What a spend is booked to, once it is known to be allowed. */
interface Allowed {
  use: AllowedUseRow;
  site: SiteRow | null;
  /** The key of the decision that allows it. */
  decision: string;
}

/**
 * Holds a spend to the terms of its grant, in the order in which an officer can put things right: dates, use, authority, site.
 *
 * @throws Refused BAD_INPUT (with fields), SPEND_OUTSIDE_GRANT_DATES, REVENUE_ON_CAPITAL, SPEND_NEEDS_AUTHORITY, SPEND_ABOVE_AUTHORITY,
 * CAPITAL_NEEDS_SELECTED_SITE
 */
export async function holdSpendAllowed(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<Allowed> {
  const isBefore = grant.startsOn !== null && grant.startsOn !== undefined && line.spentOn < grant.startsOn;
  const isAfter = grant.endsOn !== null && grant.endsOn !== undefined && line.spentOn > grant.endsOn;
  if (isBefore || isAfter) throw new Refused('SPEND_OUTSIDE_GRANT_DATES', { spentOn: datesOf(grant) });
  const use = await allowedUse(em, grant, line);
  const decision = await authority(em, grant, line);
  const site = await siteOf(em, grant, line);
  return { use, site, decision };
}

async function allowedUse(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<AllowedUseRow> {
  const use = await em.findOne(AllowedUseRow, { id: line.allowedUseId ?? '', grant: grant.id });
  if (!use) throw new Refused('BAD_INPUT', { allowedUseId: 'Choose a use from the list' });
  if (use.fundType && use.fundType !== line.fundType) throw new Refused('REVENUE_ON_CAPITAL', { fundType: `That use is for ${use.fundType.toLowerCase()} only` });
  return use;
}

function datesOf({ startsOn, endsOn }: GrantRow): string {
  const first = startsOn ? `begins on ${formatDay(startsOn)}` : '';
  const last = endsOn ? `ends on ${formatDay(endsOn)}` : '';
  return `The date of the spend must be within the grant, which ${[first, last].filter(Boolean).join(' and ')}`;
}

/**
 * The decision must be in force on the day of the spend, its scope must cover it, and what is spent under it must stay
 * within what it, or its delegation, allows.
 */
async function authority(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<string> {
  if (line.decisionId === null) throw new Refused('SPEND_NEEDS_AUTHORITY', { decisionId: 'Choose the decision that allows this spend' });
  const cover = await coverOf(em, grant.council.id, line.decisionId, line.spentOn, activitiesOfSpend(line.fundType));
  if (!cover) throw new Refused('BAD_INPUT', { decisionId: 'Choose a decision from the list' });
  if (!cover.isInForce) throw new Refused('SPEND_NEEDS_AUTHORITY', { decisionId: 'That decision was not in force on the date of the spend' });
  if (!cover.coversMatter) throw new Refused('SPEND_NEEDS_AUTHORITY', { decisionId: 'That decision does not cover this kind of spend' });
  if (cover.limitPence !== null && (await spentUnder(em, cover.id)) + line.amountPence > cover.limitPence) throw new Refused('SPEND_ABOVE_AUTHORITY');
  return cover.id;
}

async function siteOf(em: SqlEntityManager, grant: GrantRow, line: SpendLine): Promise<SiteRow | null> {
  const site = line.siteId === null ? null : await em.findOne(SiteRow, { id: line.siteId, council: grant.council.id });
  if (line.siteId !== null && !site) throw new Refused('BAD_INPUT', { siteId: 'Choose a site from the list' });
  if (line.fundType === 'REVENUE') return site;
  const isGated = await em.count(GrantConditionRow, { grant: grant.id, kind: 'CAPITAL_ONLY_FOR_SELECTED_SITES' });
  if (isGated > 0 && !site?.selectedByDecision) throw new Refused('CAPITAL_NEEDS_SELECTED_SITE', { siteId: 'Choose a site that the asset review has selected by decision' });
  const { legacyGrantRestriction: restriction, legacyGrantUntil: until } = site ?? {};
  const isRestricted = restriction && (!until || until >= line.spentOn) && !(await isWaived(em, site!, line.spentOn));
  if (isRestricted) throw new Refused('BAD_INPUT', { siteId: 'An earlier grant restricts what may become of this site. Resolve that first' });
  return site;
}

/** Whoever may lift the restriction has done so by that day. */
async function isWaived(em: SqlEntityManager, site: SiteRow, on: string): Promise<boolean> {
  return (await em.count(SiteRestrictionWaiverRow, { site: site.id, waivedOn: { $lte: on } })) > 0;
}
