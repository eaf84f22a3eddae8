import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Decision } from '../decisions/decision.type.ts';
import { AgeRange } from '../hubs/age-range.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, Many, One, Reads, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { ProgrammeAgeRangeRow, ProgrammeStatementRow, ScopeChangeRow } from './programme.entity.ts';

@Reads(ProgrammeAgeRangeRow, { visible: sameAs('programme') })
@ObjectType({
  description:
    'The ages that a paper gives for one thing. Ages may begin before birth and go further for young people with SEND.',
})
export class ProgrammeAgeRange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What the ages describe.' })
  @Column()
  describes!: string;

  @Field(() => AgeRange, { description: 'The ages.' })
  @Embedded(() => AgeRange, 'ages')
  ages!: AgeRange;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('programmeAgeRange'))
  provenance!: Provenance[];
}

/** What kind of thing a programme says of itself. */
export enum StatementKind {
  VISION = 'VISION',
  AIM = 'AIM',
  PRINCIPLE = 'PRINCIPLE',
  OBJECTIVE = 'OBJECTIVE',
  SCOPE = 'SCOPE',
  EFFECT = 'EFFECT',
}
registerEnumType(StatementKind, {
  name: 'StatementKind',
  description: 'What kind of thing a programme says of itself.',
  valuesConfig: {
    VISION: { description: 'What it wants the future to be.' },
    AIM: { description: 'What it wants to bring about.' },
    PRINCIPLE: { description: 'How it wants to work.' },
    OBJECTIVE: { description: 'What it sets out to do.' },
    SCOPE: { description: 'A service that it covers.' },
    EFFECT: { description: 'What follows from its objectives.' },
  },
});

@Reads(ProgrammeStatementRow, { visible: sameAs('programme') })
@ObjectType({
  description: 'A vision, aim, principle, objective, part of the scope or effect of a programme, in our words.',
})
export class ProgrammeStatement {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => StatementKind, { description: 'What kind of statement it is.' })
  @Column()
  kind!: StatementKind;

  @Field(() => Int, { description: 'Its place among those of its kind, from 1. Versions of one statement share it.' })
  @Column()
  position!: number;

  @Field(() => String, { nullable: true, description: 'How the paper letters or numbers it.' })
  @Column()
  label!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, when that is not the whole programme.' })
  @Column()
  about!: string | null;

  @Field(() => String, { description: 'What it says, in our words.' })
  @Column()
  content!: string;

  @Field(() => Int, { description: 'Which wording of it this is, from 1. A new one replaces the last, which stays.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True while no later wording has replaced it.' })
  @Expression((row) => sql`not exists (select from programme_statement later where later.replaces_id = ${row('id')})`, {
    ifNull: 'false',
  })
  isCurrent!: boolean;

  @Field(() => FuzzyDate, { nullable: true, description: 'When it was agreed, as far as that is known.' })
  @Embedded(() => FuzzyDate, 'agreed')
  agreed!: FuzzyDate | null;

  @Field(() => String, { nullable: true, description: 'Why this wording replaced the one before.' })
  @Column()
  changeNote!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('programmeStatement'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('programmeStatement'))
  issues!: DataQualityIssue[];
}

@Reads(ScopeChangeRow, { visible: sameAs('programme') })
@ObjectType({ description: 'A widening or narrowing of a programme.' })
export class ScopeChange {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What changed, in our words.' })
  @Column()
  description!: string;

  @Field(() => FuzzyDate, { description: 'When it changed.' })
  @Embedded(() => FuzzyDate, 'changed')
  changed!: FuzzyDate;

  @Field(() => String, { nullable: true, description: 'Why it changed, when that was written down.' })
  @Column()
  reason!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision that changed it, if one did.' })
  @One()
  decision!: Decision | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('scopeChange'))
  provenance!: Provenance[];
}
