import { isJudgedKind } from '@throughline/shared/forms/raid';
import { Arg, Field, ID, Int, ObjectType } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Expression, Many, One, Reads, planned, type Row } from '../platform/reading/declare.ts';
import { sql, type Sql } from '../platform/reading/sql.ts';
import type { Viewer, ViewerSql } from '../platform/reading/viewer.ts';
import { Day } from '../platform/scalars.ts';
import { RaidItemRow } from './raid.entity.ts';
import { canKeepRegister } from './raid.policy.ts';
import { RaidAssessment, RaidItemReader, RaidStatusChange } from './raid-history.type.ts';
import { bandOf, isOpenOn, scoreOn, severityOn, visibleRaidHistory, visibleRaidItem, type RaidColumns } from './raid-standing.queries.ts';
import { RaidKind, RaidResponse, RaidStatus, Tone } from './raid-words.type.ts';
import { Workstream } from './workstream.type.ts';

@ObjectType({ description: 'What the viewer may do with an item of the register.' })
export class RaidAbilities {
  @Field(() => Boolean, { description: 'To change its words, its owner and its dates.' })
  change!: boolean;

  @Field(() => Boolean, { description: 'To judge how likely and how bad it is.' })
  assess!: boolean;

  @Field(() => Boolean, { description: 'To close it.' })
  close!: boolean;

  @Field(() => Boolean, { description: 'To open it again.' })
  reopen!: boolean;

  @Field(() => Boolean, { description: 'To say that the risk has happened, as an issue of its own.' })
  raiseIssue!: boolean;

  @Field(() => Boolean, { description: 'To restrict who may see it, or to name a reader.' })
  restrict!: boolean;
}

interface RaidFacts {
  council: string;
  kind: string;
  status: string;
  isPublished: boolean;
}

function abilities(viewer: Viewer, { council, kind, status, isPublished }: RaidFacts): RaidAbilities {
  const keeps = canKeepRegister(viewer, council);
  const isOpen = status === 'OPEN';
  return {
    change: keeps && isOpen,
    assess: keeps && isOpen && isJudgedKind(kind),
    close: keeps && isOpen,
    reopen: keeps && !isOpen,
    raiseIssue: keeps && kind === 'RISK' && isOpen,
    restrict: keeps && !isPublished,
  };
}

const itself = (row: Row): RaidColumns => ({
  id: row('id'),
  council: row('council'),
  programme: row('programme'),
  raisedOn: row('raisedOn'),
  isPublished: row('isPublished'),
  isRestricted: row('isRestricted'),
});
/** How an item was judged is not public, also where the item is. */
const scoreFor = (row: Row, value: Sql, viewer: ViewerSql): Sql =>
  sql`case when ${visibleRaidHistory(itself(row), viewer)} then ${value} end`;

const onDay = { description: 'The day to judge it on, such as today.' };

@Reads(RaidItemRow, { visible: (row, viewer) => visibleRaidItem(itself(row), viewer) })
@ObjectType({
  description: 'A risk, assumption, issue, dependency, action or logged decision that a programme keeps an eye on.',
})
export class RaidItem {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Council, { description: 'The council it belongs to.' })
  @One()
  council!: Council;

  @Field(() => RaidKind, { description: 'What kind of thing it is.' })
  @Column()
  kind!: RaidKind;

  @Field(() => Int, { description: 'Its number among those of its kind in its programme.' })
  @Column()
  number!: number;

  @Field(() => String, { description: 'What it is, in a few words.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  @Column()
  detail!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a risk: because of what.' })
  @Column()
  cause!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a risk: what may happen.' })
  @Column()
  event!: string | null;

  @Field(() => String, { nullable: true, description: 'Of a risk: what would follow.' })
  @Column()
  effect!: string | null;

  @Field(() => RaidResponse, { nullable: true, description: 'What is done about it, as a kind.' })
  @Column()
  response!: RaidResponse | null;

  @Field(() => String, { nullable: true, description: 'What is done about it, in words.' })
  @Column()
  responsePlan!: string | null;

  @Field(() => String, { nullable: true, description: 'The role that answers for it.' })
  @Column()
  ownerRole!: string | null;

  @Field(() => String, { nullable: true, description: 'The directorate or organisation that the owner belongs to.' })
  @Column()
  ownerBody!: string | null;

  @Field(() => String, { nullable: true, description: 'Other directorates and organisations that it touches.' })
  @Column()
  othersInvolved!: string | null;

  @Field(() => Workstream, { nullable: true, description: 'The workstream it belongs to, if to one.' })
  @One()
  workstream!: Workstream | null;

  @Field(() => Day, { description: 'The day it was raised.' })
  @Column()
  raisedOn!: string;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be looked at again.' })
  @Column()
  reviewOn!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day by which it is to be dealt with.' })
  @Column()
  dueOn!: string | null;

  @Field(() => RaidItem, { nullable: true, description: 'Of an issue: the risk that came about.' })
  @One()
  raisedFrom!: RaidItem | null;

  @Field(() => [RaidItem], { description: 'Of a risk: the issues that it became.' })
  @Many(() => RaidItem, { by: 'raisedFrom', order: ['number'], atMost: 10 })
  becameIssues!: RaidItem[];

  @Field(() => RaidStatus, { description: 'Whether it is to be watched now.' })
  @Column()
  status!: RaidStatus;

  @Field(() => Boolean, { description: 'True when it had been raised by the day and was not closed on it.' })
  @Expression((row, args) => isOpenOn(itself(row), args('on')), { ifNull: 'false' })
  isOpen(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'Likelihood times impact as judged up to the day: as things are, or as they were before any response where nobody has said more. Null while nobody has judged it. For those who see the register.',
  })
  @Expression((row, args, viewer) => scoreFor(row, scoreOn(itself(row), args('on')), viewer))
  score(@Arg('on', () => Day, onDay) _on: string): number | null {
    return planned();
  }

  @Field(() => String, {
    nullable: true,
    description: "The council's word for that score; null while nobody has judged it.",
  })
  @Expression((row, args, viewer) => scoreFor(row, severityOn(itself(row), args('on')), viewer))
  severity(@Arg('on', () => Day, onDay) _on: string): string | null {
    return planned();
  }

  @Field(() => Tone, { nullable: true, description: 'The colour that goes with the word.' })
  @Expression((row, args, viewer) =>
    scoreFor(row, bandOf(scoreOn(itself(row), args('on')), row('council'), 'tone'), viewer),
  )
  severityTone(@Arg('on', () => Day, onDay) _on: string): Tone | null {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it was open on the day and should have been dealt with before it.' })
  @Expression((row, args) => sql`${row('dueOn')} < ${args('on')} and ${isOpenOn(itself(row), args('on'))}`, {
    ifNull: 'false',
  })
  isOverdue(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it was open on the day and should have been looked at before it.' })
  @Expression((row, args) => sql`${row('reviewOn')} < ${args('on')} and ${isOpenOn(itself(row), args('on'))}`, {
    ifNull: 'false',
  })
  isReviewDue(@Arg('on', () => Day, onDay) _on: string): boolean {
    return planned();
  }

  @Field(() => [RaidAssessment], { description: 'How it was judged, newest first.' })
  @Many(() => RaidAssessment, { by: 'item', order: ['assessedOn desc', 'recordedAt desc'], atMost: 60 })
  assessments!: RaidAssessment[];

  @Field(() => [RaidStatusChange], { description: 'When it was closed and reopened, newest first.' })
  @Many(() => RaidStatusChange, { by: 'item', order: ['changedOn desc', 'recordedAt desc'], atMost: 20 })
  statusChanges!: RaidStatusChange[];

  @Field(() => Boolean, {
    description: 'True when only those who keep the register, the clerk and named people may see it.',
  })
  @Column()
  isRestricted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is restricted.' })
  @Column()
  restrictedWhy!: string | null;

  @Field(() => [RaidItemReader], { description: 'Who of the board or of finance was named to see it.' })
  @Many(() => RaidItemReader, { by: 'item', order: ['name'], atMost: 30 })
  readers!: RaidItemReader[];

  @Field(() => RaidAbilities, { description: 'What the viewer may do with it.' })
  @Code<RaidFacts>(['council', 'kind', 'status', 'isPublished'], (items, _args, { viewer }) =>
    items.map((item) => abilities(viewer, item)),
  )
  viewerCan!: RaidAbilities;

  @Field(() => Int, { description: 'Its version, to be sent with each change.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'False while only the board and its officers may see it.' })
  @Column()
  isPublished!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('raidItem'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('raidItem'))
  issues!: DataQualityIssue[];
}
