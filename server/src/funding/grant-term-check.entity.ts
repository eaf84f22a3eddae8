import { defineEntity, p } from '@mikro-orm/core';
import { CouncilRow } from '../councils/council.entity.ts';
import { DecisionRow } from '../decisions/decision.entity.ts';
import { SiteRow } from '../sites/site.entity.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import { GrantRow } from './grant.entity.ts';

/** What somebody found when they looked whether a condition or a promise is met. Append-only; the last one counts. */
const checkSchema = defineEntity({
  name: 'TermCheckRow',
  tableName: 'grant_term_check',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    grant: () => p.manyToOne(GrantRow),
    condition: () => p.manyToOne(GrantConditionRow).nullable(),
    commitment: () => p.manyToOne(GrantCommitmentRow).nullable(),
    seq: p.integer(),
    isMet: p.boolean(),
    metCount: p.integer().nullable(),
    checkedOn: p.date(),
    evidence: p.text(),
    byWhom: p.text(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class TermCheckRow extends checkSchema.class {}
checkSchema.setClass(TermCheckRow);

/** The restriction that an earlier grant has laid on a site is lifted, and a decision says so. Append-only. */
const waiverSchema = defineEntity({
  name: 'SiteRestrictionWaiverRow',
  tableName: 'site_restriction_waiver',
  properties: {
    id: p.uuid().primary(),
    council: () => p.manyToOne(CouncilRow),
    site: () => p.manyToOne(SiteRow),
    decision: () => p.manyToOne(DecisionRow),
    waivedOn: p.date(),
    byWhom: p.text(),
    reason: p.text(),
    recordedAt: p.datetime(),
    isDemonstration: p.boolean(),
  },
});
export class SiteRestrictionWaiverRow extends waiverSchema.class {}
waiverSchema.setClass(SiteRestrictionWaiverRow);
