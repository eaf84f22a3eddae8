import { sayVariance } from '@throughline/shared/money';
import { percentage } from '@throughline/shared/figures';
import { Args, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Code, Column, Embedded, Expression, Many, One, Page, Reads, planned, type ReadContext, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import { Day, Pence } from '../platform/scalars.ts';
import { Allocation, allocationsOfGrant } from './allocation.type.ts';
import { AllowedUse } from './allowed-use.type.ts';
import { GrantAmendment } from './amendment.type.ts';
import { FundingScheme } from './funding-scheme.type.ts';
import { GrantClaim } from './grant-claim.type.ts';
import { GrantCommitment, GrantCondition } from './grant-condition.type.ts';
import { GrantRow } from './grant.entity.ts';
import { canAmendGrant, canRecordInstalment, canRecordSpend, grantReaders } from './grant.policy.ts';
import { Instalment } from './instalment.type.ts';
import { SpendArgs, SpendEntry, SpendEntryPage } from './spend-entry.type.ts';

/** What a grant is for. */
export enum GrantPurpose {
  TRANSFORMATION = 'TRANSFORMATION',
  DELIVERY = 'DELIVERY',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(GrantPurpose, {
  name: 'GrantPurpose',
  description: 'What a grant is for.',
  valuesConfig: {
    TRANSFORMATION: { description: 'To change how services work, for a time.' },
    DELIVERY: { description: 'To run services.' },
    NOT_STATED: { description: 'The paper does not say.' },
  },
});

@ObjectType({ description: 'What the viewer may do to a grant.' })
export class GrantAbilities {
  @Field(() => Boolean, { description: 'Write in its ledger.' })
  recordSpend!: boolean;

  @Field(() => Boolean, { description: 'Record an instalment.' })
  recordInstalment!: boolean;

  @Field(() => Boolean, { description: 'Enter an amendment that the funder has agreed.' })
  amend!: boolean;
}

/** The part of the award that is capital, or revenue: stated, or what the other leaves. */
const allocated = (row: Row, kind: Sql): Sql =>
  sql`select part.amount_pence from grant_allocation_shown part where part.grant_id = ${row('id')} and part.kind = ${kind} and part.financial_year is null and part.strand is null`;

/** The latest forecast; while nobody has made one, what is spent and committed. */
const expected = (row: Row): Sql => sql`coalesce(${row('forecastPence')}, ${row('spentPence')} + ${row('committedPence')})`;

const isReceiptStated = (row: Row): Sql => sql`exists (select from grant_instalment paid where paid.grant_id = ${row('id')} and paid.status = 'RECEIVED')`;

@Reads(GrantRow, { visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'), ...grantReaders)}` })
@ObjectType({
  description:
    'Money that a funder gives a council for family hubs. Ceiling, indicative, awarded and received are four different amounts; a ceiling or an indicative amount is no income and enters no total.',
})
export class Grant {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What the council calls it.' })
  @Column()
  title!: string;

  @Field(() => Council, { description: 'The council that receives it.' })
  @One()
  council!: Council;

  @Field(() => FundingScheme, { description: 'The national scheme it comes from.' })
  @One()
  scheme!: FundingScheme;

  @Field(() => GrantPurpose, { description: 'What it is for.' })
  @Column()
  purpose!: GrantPurpose;

  @Field(() => FuzzyDate, { nullable: true, description: 'When the council applied for it; null where not stated.' })
  @Embedded(() => FuzzyDate, 'applied')
  appliedOn!: FuzzyDate | null;

  @Field(() => Pence, { nullable: true, description: 'The most that could come ("up to"); null when none is stated. No income, and part of no total.' })
  @Column()
  ceilingPence!: number | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When the ceiling was stated.' })
  @Embedded(() => FuzzyDate, 'ceilingStated')
  ceilingStatedOn!: FuzzyDate | null;

  @Field(() => Pence, { nullable: true, description: 'An amount spoken of and not promised; null when none is stated. No income, and part of no total.' })
  @Column()
  indicativePence!: number | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When the indicative amount was stated.' })
  @Embedded(() => FuzzyDate, 'indicativeStated')
  indicativeStatedOn!: FuzzyDate | null;

  @Field(() => Pence, { nullable: true, description: 'What has been awarded, as amended; null when nothing has been.' })
  @Column()
  awardedPence!: number | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When the award was first announced or stated.' })
  @Embedded(() => FuzzyDate, 'awardedStated')
  awardedStatedOn!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'What part of the grant the award covers, when it is not the whole.' })
  @Column()
  awardedFor!: string | null;

  @Field(() => Pence, { description: 'What has been received, less what was paid back. Nought while nothing is recorded: see receivedIsStated.' })
  @Column()
  receivedPence!: number;

  @Field(() => Boolean, { description: 'False when no paper and no entry says that anything has been received.' })
  @Expression(isReceiptStated, { ifNull: 'false' })
  receivedIsStated!: boolean;

  @Field(() => Pence, { nullable: true, description: 'Awarded less received. Computed; null while no receipt is stated.' })
  @Expression((row) => sql`select ${row('awardedPence')} - ${row('receivedPence')} where ${isReceiptStated(row)}`)
  outstandingPence!: number | null;

  @Field(() => String, { nullable: true, description: 'What has been received in per cent of the award, such as "50.0". Computed; null when nothing has been awarded.' })
  @Code(['awardedPence', 'receivedPence'], (rows: Received[]) => rows.map((row) => percentage(row.receivedPence, row.awardedPence ?? 0)))
  receivedPercentage!: string | null;

  @Field(() => Pence, { nullable: true, description: 'The part of the award that is capital; null when it is neither stated nor computed. See allocations.' })
  @Expression((row) => allocated(row, sql`'CAPITAL'`))
  capitalPence!: number | null;

  @Field(() => Pence, { nullable: true, description: 'The part of the award that is revenue; null when it is neither stated nor computed. See allocations.' })
  @Expression((row) => allocated(row, sql`'REVENUE'`))
  revenuePence!: number | null;

  @Field(() => [Allocation], { description: 'How the award is split, and which parts are computed.' })
  @Many(() => Allocation, allocationsOfGrant)
  allocations!: Allocation[];

  @Field(() => Pence, { description: 'Paid and accrued, less what was reversed.' })
  @Column()
  spentPence!: number;

  @Field(() => Pence, { description: 'Committed and still open.' })
  @Column()
  committedPence!: number;

  @Field(() => Pence, { description: 'The part of spent and committed that is capital.' })
  @Column()
  capitalUsedPence!: number;

  @Field(() => Pence, { description: 'The latest forecast; while there is none, spent and committed together: see forecastIsComputed.' })
  @Expression(expected, { ifNull: '0' })
  forecastPence!: number;

  @Field(() => Boolean, { description: 'True when nobody has made a forecast, and spent and committed stand for it.' })
  @Expression((row) => sql`${row('forecastPence')} is null`, { ifNull: 'true' })
  forecastIsComputed!: boolean;

  @Field(() => Pence, { description: 'Forecast less awarded: above nought is over, below nought is under.' })
  @Expression((row) => sql`${expected(row)} - coalesce(${row('awardedPence')}, 0)`, { ifNull: '0' })
  variancePence!: number;

  @Field(() => String, { description: 'The variance in words, such as "£1,000 under budget". Never only a sign.' })
  @Code(['awardedPence', 'forecastPence', 'spentPence', 'committedPence'], (rows: Variance[]) => rows.map(varianceWords))
  varianceWords!: string;

  @Field(() => Boolean, { description: 'True when a line of its ledger, an instalment or a forecast is made up for demonstration.' })
  @Expression(
    (row) => sql`exists (select from spend_entry line where line.grant_id = ${row('id')} and line.is_demonstration)
      or exists (select from grant_instalment paid where paid.grant_id = ${row('id')} and paid.is_demonstration)
      or exists (select from grant_forecast guess where guess.grant_id = ${row('id')} and guess.is_demonstration)`,
    { ifNull: 'false' },
  )
  hasDemonstrationFigures!: boolean;

  @Field(() => Day, { nullable: true, description: 'The first day on which it may be spent, as amended; null where not stated.' })
  @Column()
  startsOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The last day on which it may be spent, as amended; null where not stated.' })
  @Column()
  endsOn!: string | null;

  @Field(() => [Instalment], { description: 'Its payments, in their order.' })
  @Many(() => Instalment, { by: 'grant', order: ['seq'], atMost: 40 })
  instalments!: Instalment[];

  @Field(() => [GrantAmendment], { description: 'Its changes, in their order.' })
  @Many(() => GrantAmendment, { by: 'grant', order: ['seq'], atMost: 40 })
  amendments!: GrantAmendment[];

  @Field(() => [GrantCondition], { description: 'What the funder asks.' })
  @Many(() => GrantCondition, { by: 'grant', order: ['position'], atMost: 20 })
  conditions!: GrantCondition[];

  @Field(() => [GrantCommitment], { description: 'What the council promised in return.' })
  @Many(() => GrantCommitment, { by: 'grant', order: ['kind'], atMost: 20 })
  commitments!: GrantCommitment[];

  @Field(() => [AllowedUse], { description: 'What it may be used for.' })
  @Many(() => AllowedUse, { by: 'grant', order: ['position'], atMost: 20 })
  allowedUses!: AllowedUse[];

  @Field(() => [GrantClaim], { description: 'What others say about it. Never taken for its own figures.' })
  @Many(() => GrantClaim, { by: 'grant', order: ['position'], atMost: 20 })
  claims!: GrantClaim[];

  @Field(() => SpendEntryPage, { description: 'The lines of its ledger, latest first; none for those who may not see them.' })
  @Page(() => SpendEntry, { by: 'grant', order: ['spentOn desc'], filters: { kind: 'kind', fundType: 'fundType', allowedUseId: 'allowedUse' } })
  spend(@Args(() => SpendArgs) _args: SpendArgs): InstanceType<typeof SpendEntryPage> {
    return planned();
  }

  @Field(() => GrantAbilities, { description: 'What the viewer may do to it.' })
  @Code(['council'], (rows: { council: string }[], _args, { viewer }: ReadContext) =>
    rows.map(({ council: councilId }) => ({
      recordSpend: canRecordSpend(viewer, { councilId }),
      recordInstalment: canRecordInstalment(viewer, { councilId }),
      amend: canAmendGrant(viewer, { councilId }),
    })),
  )
  viewerCan!: GrantAbilities;

  @Field(() => Boolean, { description: 'True when the grant itself is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts were taken from.' })
  @Many(() => Provenance, provenanceOf('grant'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit about it.' })
  @Many(() => DataQualityIssue, issuesOf('grant'))
  issues!: DataQualityIssue[];
}

interface Received {
  awardedPence: number | null;
  receivedPence: number;
}
interface Variance {
  awardedPence: number | null;
  forecastPence: number | null;
  spentPence: number;
  committedPence: number;
}

function varianceWords({ awardedPence, forecastPence, spentPence, committedPence }: Variance): string {
  const used = spentPence + committedPence;
  if (forecastPence === null && used === 0) return 'nothing recorded yet';
  if (awardedPence === null) return 'nothing awarded to compare with';
  return sayVariance((forecastPence ?? used) - awardedPence);
}
