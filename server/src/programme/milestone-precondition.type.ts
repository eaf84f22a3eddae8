import { Arg, Field, ID, ObjectType } from 'type-graphql';
import { inForceOn } from '../decisions/decision-cover.queries.ts';
import { Decision, visibleDecision } from '../decisions/decision.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Expression, One, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day, Instant } from '../platform/scalars.ts';
import { MilestoneForecastRow, MilestonePreconditionRow } from './milestone.entity.ts';
import { planReaders } from './programme.policy.ts';

@Reads(MilestonePreconditionRow, { visible: sameAs('openMilestone') })
@ObjectType({ description: 'A decision that must be in force before a milestone may start.' })
export class MilestonePrecondition {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'What must be decided.' })
  @Column()
  title!: string;

  @Field(() => Decision, { nullable: true, description: 'The decision; null while it has still to be taken.' })
  @One()
  decision!: Decision | null;

  @Field(() => FuzzyDate, {
    nullable: true,
    description: 'When the decision is expected, while it is still to be taken; null where nobody has said.',
  })
  @Embedded(() => FuzzyDate, 'expected')
  expected!: FuzzyDate | null;

  @Field(() => Boolean, { description: 'True when the decision, if you may see it, is in force on a day.' })
  @Expression(
    (row, args, viewer) =>
      sql`exists (select from decision taken where taken.id = ${row('decision')} and ${inForceOn(sql`taken`, sql`${args('on')}`)}
        and ${visibleDecision(sql`taken`, viewer)})`,
    { ifNull: 'false' },
  )
  isMet(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}

@Reads(MilestoneForecastRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...planReaders) })
@ObjectType({ description: 'One change of the time at which a milestone is expected, with its reason.' })
export class MilestoneForecast {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FuzzyDate, { description: 'When it was then expected.' })
  @Embedded(() => FuzzyDate, 'due')
  due!: FuzzyDate;

  @Field(() => String, { description: 'Why it changed, in the words of the officer.' })
  @Column()
  reason!: string;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  madeAt!: Date;
}
