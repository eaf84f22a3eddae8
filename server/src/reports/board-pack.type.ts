import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AssetReview } from '../assets/asset-review.type.ts';
import { PublishedFigure } from '../consultation/published-figure.type.ts';
import { Council } from '../councils/council.type.ts';
import { Decision } from '../decisions/decision.type.ts';
import { Column, Expression, Many, One, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { Programme } from '../programme/programme.type.ts';
import { BoardChange } from './board-change.type.ts';
import { changesOfPack } from './board-changes.queries.ts';
import { BoardCallIn, BoardDecisionAwaited, callInsOpen, decisionsAwaited } from './board-decision.type.ts';
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
import { BoardPackRow, asAt, since } from './board-pack.entity.ts';
import { packReaders } from './board-pack.policy.ts';
import { BoardRaidItem, raidOfPack } from './board-raid.type.ts';
import { BoardRating, ratingsOfPack } from './board-rating.type.ts';
import { BoardWorkstreamMoney, moneyOfWorkstreams } from './board-workstream-money.type.ts';

@Reads(BoardPackRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...packReaders) })
@ObjectType({
  description:
    'What a programme board needs for its meeting: money, delivery, decisions and what families said, as it was known on a day. Entries of the ledger, instalments with a stated day, forecasts, plans of budgets, amendments, the standing and the promises of milestones, judgements, the register of risks, decisions in force and published figures count up to that day. Shown as they stand now are titles and owners, conditions and promises of a grant, which payments are planned, payments without a stated day, and reviews of buildings.',
})
export class BoardPack {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Day, { description: 'The day that it is for.' })
  @Expression(() => sql`${asAt}`, { ifNull: '0001-01-01' })
  asAt!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      'The day with which it compares: the one asked for, or that of the last meeting of its board before the day; null where neither is known.',
  })
  @Expression((pack) => since(pack))
  since!: string | null;

  @Field(() => [BoardChange], {
    description: 'What changed after the last board and up to the day; nothing where no earlier board is known.',
  })
  @Many(() => BoardChange, changesOfPack)
  changes!: BoardChange[];

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
    description: 'The decision under whose authority the programme runs and spends, also when it was taken after the day; null where none is on record.',
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

  @Field(() => [BoardDecisionAwaited], {
    description: 'Decisions of the council that are proposed and not taken; those that wait for this board first.',
  })
  @Many(() => BoardDecisionAwaited, decisionsAwaited)
  decisionsAwaited!: BoardDecisionAwaited[];

  @Field(() => [BoardCallIn], { description: 'Decisions that scrutiny may still call in, the first to end at the top.' })
  @Many(() => BoardCallIn, callInsOpen)
  callInsOpen!: BoardCallIn[];

  @Field(() => [BoardRating], {
    description: 'How the programme, its workstreams and its milestones were judged: the programme first, and by itself.',
  })
  @Many(() => BoardRating, ratingsOfPack)
  ratings!: BoardRating[];

  @Field(() => [BoardRaidItem], {
    description: 'What was open in the register of risks and issues, the gravest first, with how it moved since the last board.',
  })
  @Many(() => BoardRaidItem, raidOfPack)
  raid!: BoardRaidItem[];

  @Field(() => [BoardWorkstream], {
    description: 'The workstreams, in the order of the programme, with how their milestones stand.',
  })
  @Many(() => BoardWorkstream, workstreamsOfPack)
  workstreams!: BoardWorkstream[];

  @Field(() => [BoardWorkstreamMoney], {
    description: 'The money of the workstreams, in the order of the programme; those without a line of the budget are left out.',
  })
  @Many(() => BoardWorkstreamMoney, moneyOfWorkstreams)
  workstreamMoney!: BoardWorkstreamMoney[];

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
