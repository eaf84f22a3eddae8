import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision, visibleDecision } from '../decisions/decision.type.ts';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { GrantCommitmentRow, GrantConditionRow } from './grant-condition.entity.ts';
import { TermCheck } from './grant-term-check.type.ts';

/** What a funder asks. */
export enum GrantConditionKind {
  CAPITAL_ONLY_FOR_SELECTED_SITES = 'CAPITAL_ONLY_FOR_SELECTED_SITES',
  TRANSFORMATION_ONLY = 'TRANSFORMATION_ONLY',
  SUSTAINABLE_AFTERWARDS = 'SUSTAINABLE_AFTERWARDS',
  MONITORED = 'MONITORED',
  AGREEMENT_SIGNED = 'AGREEMENT_SIGNED',
  FURTHER_DECISIONS = 'FURTHER_DECISIONS',
  OTHER = 'OTHER',
}
registerEnumType(GrantConditionKind, {
  name: 'GrantConditionKind',
  description: 'What a funder asks.',
  valuesConfig: {
    CAPITAL_ONLY_FOR_SELECTED_SITES: { description: 'Capital may only be spent on sites that the asset review has selected. The platform holds this.' },
    TRANSFORMATION_ONLY: { description: 'The money is for changing how services work, not for running them.' },
    SUSTAINABLE_AFTERWARDS: { description: 'What it sets up must last without further grant.' },
    MONITORED: { description: 'Its use is reported and watched.' },
    AGREEMENT_SIGNED: { description: 'An agreement with the funder has terms of its own.' },
    FURTHER_DECISIONS: { description: 'Later spending waits for decisions still to come.' },
    OTHER: { description: 'Anything else that is asked.' },
  },
});

/** What a council promises in return for a grant. */
export enum GrantCommitmentKind {
  HUB_SITES = 'HUB_SITES',
  OTHER = 'OTHER',
}
registerEnumType(GrantCommitmentKind, {
  name: 'GrantCommitmentKind',
  description: 'What a council promises in return for a grant.',
  valuesConfig: {
    HUB_SITES: { description: 'Sites of family hubs. Those that a decision has selected are counted.' },
    OTHER: { description: 'Anything else that is promised. Somebody counts what is there.' },
  },
});

@Reads(GrantConditionRow, { visible: sameAs('grant') })
@ObjectType({ description: 'Something that the funder asks.' })
export class GrantCondition {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => GrantConditionKind, { description: 'What kind of condition it is.' })
  @Column()
  kind!: GrantConditionKind;

  @Field(() => String, { description: 'The condition, in our words.' })
  @Column()
  words!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision by which the council agreed to it, where one is known.' })
  @One()
  decision!: Decision | null;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it must be met; null where nobody says.' })
  @Embedded(() => FuzzyDate, 'due')
  dueOn!: FuzzyDate | null;

  @Field(() => [TermCheck], { description: 'Who has looked, the latest first; none for those who may not see it.' })
  @Many(() => TermCheck, { by: 'condition', order: ['seq desc'], atMost: 20 })
  checks!: TermCheck[];

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('grantCondition'))
  provenance!: Provenance[];
}

@Reads(GrantCommitmentRow, { visible: sameAs('grant') })
@ObjectType({ description: 'Something that the council promised in return for the grant, and how much of it is there.' })
export class GrantCommitment {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => GrantCommitmentKind, { description: 'What was promised.' })
  @Column()
  kind!: GrantCommitmentKind;

  @Field(() => String, { description: 'The promise, in our words.' })
  @Column()
  words!: string;

  @Field(() => Int, { description: 'How many were promised.' })
  @Column()
  promisedCount!: number;

  @Field(() => Int, { description: 'How many there are: of sites, those that a decision which you may see has selected; of other things, those that were last counted.' })
  @Expression(
    (row, _args, viewer) => sql`
      select case ${row('kind')} when 'HUB_SITES' then (
        select count(*) from site chosen join decision choice on choice.id = chosen.selected_by_decision_id
        where chosen.council_id = ${row('council')} and ${visibleDecision(sql`choice`, viewer)})
      else (select seen.met_count from grant_term_check seen where seen.commitment_id = ${row('id')} and seen.met_count is not null order by seen.seq desc limit 1) end`,
    { ifNull: '0' },
  )
  identifiedCount!: number;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it must be there; null where nobody says.' })
  @Embedded(() => FuzzyDate, 'due')
  dueOn!: FuzzyDate | null;

  @Field(() => [TermCheck], { description: 'Who has looked, the latest first; none for those who may not see it.' })
  @Many(() => TermCheck, { by: 'commitment', order: ['seq desc'], atMost: 20 })
  checks!: TermCheck[];

  @Field(() => Boolean, { description: 'True when it is made up for demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it was taken from.' })
  @Many(() => Provenance, provenanceOf('grantCommitment'))
  provenance!: Provenance[];
}
