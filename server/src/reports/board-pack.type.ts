import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssetReview } from '../assets/asset-review.type.ts';
import { PublishedFigure } from '../consultation/published-figure.type.ts';
import { Council } from '../councils/council.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { Column, Expression, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { Programme } from '../programme/programme.type.ts';
import { BoardConsultation, consultationsOfPack, figuresOfPack, sessionsHeld } from './board-families.type.ts';
import {
  BoardDecisionNeeded,
  BoardMilestone,
  BoardWorkstream,
  decisionsNeeded,
  milestonesOfPack,
  workstreamsOfPack,
} from './board-delivery.type.ts';
import { BoardGrant, grantsOfPack } from './board-grant.type.ts';
import { BoardPackRow, asAt } from './board-pack.entity.ts';
import { packReaders } from './board-pack.policy.ts';

@Reads(BoardPackRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...packReaders) })
@ObjectType({
  description:
    'What a programme board needs for its meeting: money, delivery, decisions and what families said, up to a day. Entries of the ledger, instalments with a stated day, forecasts, milestones reached, decisions in force and published figures count up to that day; the award, its parts and its dates, and which milestones there are and what was promised for them, are shown as they stand now.',
})
export class BoardPack {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Day, { description: 'The day that it is for.' })
  @Expression(() => sql`${asAt}`, { ifNull: '0001-01-01' })
  asAt!: string;

  @Field(() => Council, { description: 'The council.' })
  @One()
  council!: Council;

  @Field(() => Programme, { nullable: true, description: 'The programme.' })
  @One()
  programme!: Programme | null;

  @Field(() => [BoardGrant], { description: 'Where the money is: the grants that pay for the programme.' })
  @Many(() => BoardGrant, grantsOfPack)
  grants!: BoardGrant[];

  @Field(() => Decision, {
    nullable: true,
    description: 'The decision under whose authority the programme runs and spends; null where none is on record.',
  })
  @One('authorityDecision')
  authority!: Decision | null;

  @Field(() => [Decision], {
    description: 'The decisions that the spending up to that day cites, of those that you may see.',
  })
  @Many(() => Decision, {
    order: ['madeOn', 'reference'],
    atMost: 30,
    rows: (pack) => sql`
      select * from decision where id in (
        select line.decision_id from spend_entry line join programme_grant link on link.grant_id = line.grant_id
        where link.programme_id = ${pack('programme')} and line.spent_on <= ${asAt})`,
  })
  spentUnder!: Decision[];

  @Field(() => [BoardDecisionNeeded], { description: 'What must still be decided before milestones may start.' })
  @Many(() => BoardDecisionNeeded, decisionsNeeded)
  decisionsNeeded!: BoardDecisionNeeded[];

  @Field(() => [BoardWorkstream], {
    description: 'The workstreams, in the order of the programme, with how their milestones stand.',
  })
  @Many(() => BoardWorkstream, workstreamsOfPack)
  workstreams!: BoardWorkstream[];

  @Field(() => [BoardMilestone], { description: 'The milestones, those due first at the top.' })
  @Many(() => BoardMilestone, milestonesOfPack)
  milestones!: BoardMilestone[];

  @Field(() => [AssetReview], { description: 'Reviews of buildings in the council, as they stand now.' })
  @Many(() => AssetReview, {
    order: ['title'],
    atMost: 5,
    rows: (pack) => sql`select * from asset_review where council_id = ${pack('council')}`,
  })
  assetReviews!: AssetReview[];

  @Field(() => [PublishedFigure], {
    description: 'What families said: the figures of consultations whose results were published by that day.',
  })
  @Many(() => PublishedFigure, figuresOfPack)
  publishedFigures!: PublishedFigure[];

  @Field(() => [BoardConsultation], {
    description:
      'Consultations that are open now. Nothing is kept of how many had answered by an earlier day, so for such a day there are none.',
  })
  @Many(() => BoardConsultation, consultationsOfPack)
  openConsultations!: BoardConsultation[];

  @Field(() => Int, { description: 'Sessions of parent and carer panels that had begun by that day.' })
  @Expression(sessionsHeld, { ifNull: '0' })
  panelSessionsHeld!: number;

  @Field(() => Boolean, { description: 'True when the programme itself is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}
