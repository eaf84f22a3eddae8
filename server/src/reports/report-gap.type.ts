import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, ReadsRows } from '../platform/reading/declare.ts';
import { draftReaders } from './report.policy.ts';

export enum ReportGapKind {
  SECTION = 'SECTION',
  FIGURE = 'FIGURE',
  ENCLOSURE = 'ENCLOSURE',
  EQUALITY = 'EQUALITY',
  WARD = 'WARD',
  SIGN_OFF_LIST = 'SIGN_OFF_LIST',
  SIGN_OFF = 'SIGN_OFF',
}
registerEnumType(ReportGapKind, {
  name: 'ReportGapKind',
  description: 'What stands in the way of a paper.',
  valuesConfig: {
    SECTION: { description: 'A section that the template asks for is empty.' },
    FIGURE: { description: 'A figure has no source with a value.' },
    ENCLOSURE: { description: 'An enclosure is not at hand, and nobody said why it may be left out.' },
    EQUALITY: { description: 'A full business case does not say what it means for equality.' },
    WARD: { description: 'A ward that it lists is none on the day of the meeting.' },
    SIGN_OFF_LIST: { description: 'Nobody is on the list of those who sign.' },
    SIGN_OFF: { description: 'A line of the list is not signed.' },
  },
});

@ReadsRows(
  { council: 'council_id uuid council', report: 'report_id uuid report', kind: 'kind text', position: 'position integer', words: 'words text ?' },
  { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) },
)
@ObjectType({ description: 'One thing that stands in the way of a paper before it can be published.' })
export class ReportGap {
  @Field(() => ReportGapKind, { description: 'What kind of thing.' })
  @Column()
  kind!: ReportGapKind;

  @Field(() => Int, { description: 'Its place among those of its kind.' })
  @Column()
  position!: number;

  @Field(() => String, { nullable: true, description: 'Which one, by its name; null where the kind says it all.' })
  @Column()
  words!: string | null;
}
