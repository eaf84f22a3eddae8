import { Arg, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Column, Expression, Many, Reads, planned, sameAs } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { ChecklistFindingRow, ChecklistItemRow, ChecklistRow } from './checklist.entity.ts';
import { planReaders } from './programme.policy.ts';
import { visibleRecord } from './record-visible.queries.ts';

/** What a list is a list of. */
export enum ChecklistKind {
  INVESTMENT_OPTIONS = 'INVESTMENT_OPTIONS',
  REQUIREMENTS = 'REQUIREMENTS',
  CHANGES_NEEDED = 'CHANGES_NEEDED',
  IN_PLACE = 'IN_PLACE',
}
registerEnumType(ChecklistKind, {
  name: 'ChecklistKind',
  description: 'What a list is a list of.',
  valuesConfig: {
    INVESTMENT_OPTIONS: { description: 'Ways in which the council could invest.' },
    REQUIREMENTS: { description: 'What a law, a guidance or a funder requires.' },
    CHANGES_NEEDED: { description: 'Changes that were found to be needed.' },
    IN_PLACE: { description: 'Parts that are wanted, to be compared with what is there.' },
  },
});

/** How far a line is met. */
export enum FindingStatus {
  NONE = 'NONE',
  PARTIAL = 'PARTIAL',
  FULL = 'FULL',
  ADDRESSED = 'ADDRESSED',
}
registerEnumType(FindingStatus, {
  name: 'FindingStatus',
  description: 'How far one line of a list is met.',
  valuesConfig: {
    NONE: { description: 'Not at all.' },
    PARTIAL: { description: 'Partly.' },
    FULL: { description: 'Fully.' },
    ADDRESSED: { description: 'Fully or partly: the source does not say which.' },
  },
});

@Reads(ChecklistFindingRow, {
  visible: (row, viewer) => sql`(${row('isPublished')} and exists (
      select from checklist_item line join checklist list on list.id = line.checklist_id join programme owner on owner.id = list.programme_id
      where line.id = ${row('item')} and list.is_published and owner.is_published))
    or ${viewer.isMemberOf(row('council'), ...planReaders)}`,
})
@ObjectType({ description: 'How far one line of a list is met, on a day, with the evidence. Never changed once written.' })
export class ChecklistFinding {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => FindingStatus, { description: 'How far it is met.' })
  @Column()
  status!: FindingStatus;

  @Field(() => String, { description: 'What shows it.' })
  @Column()
  evidence!: string;

  @Field(() => String, { description: 'The role that judged.' })
  @Column()
  assessorRole!: string;

  @Field(() => Day, { description: 'The day it was judged on.' })
  @Column()
  assessedOn!: string;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, { ...provenanceOf('checklistFinding'), atMost: 3 })
  provenance!: Provenance[];
}

@Reads(ChecklistItemRow, { visible: sameAs('checklist') })
@ObjectType({ description: 'One line of a list.' })
export class ChecklistItem {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { nullable: true, description: 'How the paper letters or numbers it.' })
  @Column()
  label!: string | null;

  @Field(() => String, { description: 'What is to be met, in our words.' })
  @Column()
  title!: string;

  @Field(() => [ChecklistFinding], { description: 'How far it was met, newest first.' })
  @Many(() => ChecklistFinding, { by: 'item', order: ['assessedOn desc', 'recordedAt desc'], atMost: 20 })
  findings!: ChecklistFinding[];

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, { ...provenanceOf('checklistItem'), atMost: 3 })
  provenance!: Provenance[];
}

@Reads(ChecklistRow, { visible: visibleRecord })
@ObjectType({ description: 'A list of which each line is met not at all, partly or fully.' })
export class Checklist {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ChecklistKind, { description: 'What it is a list of.' })
  @Column()
  kind!: ChecklistKind;

  @Field(() => String, { description: 'What it is called.' })
  @Column()
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where the list comes from and what it is for.' })
  @Column()
  about!: string | null;

  @Field(() => [ChecklistItem], { description: 'Its lines, in order.' })
  @Many(() => ChecklistItem, { by: 'checklist', order: ['position'], atMost: 20 })
  items!: ChecklistItem[];

  @Field(() => Int, {
    description:
      'How many of its lines were met at least partly on a day, counted from the newest finding of each line that you may see.',
  })
  @Expression(
    (row, args, viewer) => sql`(select count(*)::integer from checklist_item line where line.checklist_id = ${row('id')} and (
      select found.status <> 'NONE' from checklist_finding found
      where found.item_id = line.id and found.assessed_on <= ${args('on')}
        and (found.is_published or ${viewer.isMemberOf(row('council'), ...planReaders)})
      order by found.assessed_on desc, found.recorded_at desc, found.id desc limit 1))`,
    { ifNull: '0' },
  )
  met(@Arg('on', () => Day, { description: 'The day to judge it on, such as today.' }) _on: string): number {
    return planned();
  }

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('checklist'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('checklist'))
  issues!: DataQualityIssue[];
}
