import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Code, Column, Reads } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { StatedAnswer } from '../platform/stated-answer.ts';
import { ReportSignOffRow } from './report-parts.entity.ts';
import { canSignLine, draftReaders } from './report.policy.ts';

export enum SignOffKind {
  FINANCE = 'FINANCE',
  LEGAL = 'LEGAL',
  OTHER = 'OTHER',
}
registerEnumType(SignOffKind, {
  name: 'SignOffKind',
  description: 'For whom a line of a sign-off list stands. An author signs neither for finance nor for the law.',
});

@Reads(ReportSignOffRow, { visible: (row, viewer) => viewer.isMemberOf(row('council'), ...draftReaders) })
@ObjectType({ description: 'A line of the sign-off list of a paper while it is prepared.' })
export class DraftSignOff {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  @Column()
  position!: number;

  @Field(() => SignOffKind, { description: 'For whom it stands.' })
  @Column()
  kind!: SignOffKind;

  @Field(() => String, { description: 'The post or the thing that is to be signed.' })
  @Column()
  role!: string;

  @Field(() => StatedAnswer, { description: 'Whether it is signed; not stated while nobody has answered.' })
  @Column()
  state!: StatedAnswer;

  @Field(() => String, { nullable: true, description: 'Who signed; null before.' })
  @Column()
  signedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom they signed; null when they signed for themselves.' })
  @Column()
  onBehalfOf!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day on which they signed.' })
  @Column()
  signedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was said with it.' })
  @Column()
  note!: string | null;

  @Field(() => Int, { description: 'Which state of it this is; an answer must name the state that was seen.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may answer it, once the paper waits to be signed.' })
  @Code<{ council: string; kind: string }>(['council', 'kind'], (lines, _args, { viewer }) => lines.map(({ council, kind }) => canSignLine(viewer, council, kind)))
  viewerCanSign!: boolean;
}
