import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { Code, Column, Many, Reads } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { PanelSession } from './panel-session.type.ts';
import { PanelRow } from './panel.entity.ts';

export enum PanelStatus {
  PLANNED = 'PLANNED',
  MEETING = 'MEETING',
  ENDED = 'ENDED',
}
registerEnumType(PanelStatus, {
  name: 'PanelStatus',
  description: 'How far a panel has come.',
  valuesConfig: {
    PLANNED: { description: 'Intended, not yet formed.' },
    MEETING: { description: 'It meets.' },
    ENDED: { description: 'It meets no longer.' },
  },
});

@Reads(PanelRow, { visible: (row, viewer) => sql`${row('isPublished')} or ${viewer.isMemberOf(row('council'))}` })
@ObjectType({ description: 'A group of parents, carers or young people who shape services with the council.' })
export class Panel {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  @Column()
  name!: string;

  @Field(() => PanelStatus, { description: 'How far it has come.' })
  @Column()
  status!: PanelStatus;

  @Field(() => [String], { description: 'What it is about.' })
  @Code(['topics'], (rows: { topics: string[] }[]) => rows.map(({ topics }) => topics))
  topics!: string[];

  @Field(() => [String], { description: 'Whose voices it puts first: groups, never people.' })
  @Code(['priorityGroups'], (rows: { priorityGroups: string[] }[]) => rows.map(({ priorityGroups }) => priorityGroups))
  priorityGroups!: string[];

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [PanelSession], { description: 'Its sessions, the latest first.' })
  @Many(() => PanelSession, { by: 'panel', order: ['startsOn desc', 'title'], atMost: 40 })
  sessions!: PanelSession[];

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('panel'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in its papers.' })
  @Many(() => DataQualityIssue, issuesOf('panel'))
  issues!: DataQualityIssue[];
}
