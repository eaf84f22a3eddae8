import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Reads, sameAs } from '../platform/reading/declare.ts';
import { Instant } from '../platform/scalars.ts';
import { ConsultationNoticeRow } from './notice.entity.ts';

export enum ConsultationNoticeKind {
  PUBLISHED = 'PUBLISHED',
  EXTENDED = 'EXTENDED',
  REOPENED = 'REOPENED',
  SUSPENDED = 'SUSPENDED',
  RESUMED = 'RESUMED',
  WITHDRAWN = 'WITHDRAWN',
  DOCUMENT_ADDED = 'DOCUMENT_ADDED',
  DOCUMENT_CHANGED = 'DOCUMENT_CHANGED',
  QUESTIONS_CORRECTED = 'QUESTIONS_CORRECTED',
}
registerEnumType(ConsultationNoticeKind, {
  name: 'ConsultationNoticeKind',
  description: 'What a public notice of a consultation is about.',
  valuesConfig: {
    PUBLISHED: { description: 'It was made public.' },
    EXTENDED: { description: 'It closes later than it was to close.' },
    REOPENED: { description: 'It had closed and can be answered again.' },
    SUSPENDED: { description: 'It cannot be answered for the time being.' },
    RESUMED: { description: 'It goes on after it was suspended.' },
    WITHDRAWN: { description: 'The council has withdrawn it.' },
    DOCUMENT_ADDED: { description: 'A document was added to the information pack.' },
    DOCUMENT_CHANGED: { description: 'A document of the information pack has a new version.' },
    QUESTIONS_CORRECTED: { description: 'The questions have a new version.' },
  },
});

@Reads(ConsultationNoticeRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'What the public is told of a change to a consultation.' })
export class ConsultationNotice {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => ConsultationNoticeKind, { description: 'What it is about.' })
  @Column()
  kind!: ConsultationNoticeKind;

  @Field(() => Instant, { description: 'When it was given.' })
  @Column()
  givenAt!: Date;

  @Field(() => String, { nullable: true, description: 'Why, in words for everybody; null where there was nothing to explain.' })
  @Column()
  words!: string | null;

  @Field(() => Instant, { nullable: true, description: 'When it was to close before; null where the close did not change.' })
  @Column()
  oldClosesAt!: Date | null;

  @Field(() => Instant, { nullable: true, description: 'When it closes now; null where the close did not change.' })
  @Column()
  newClosesAt!: Date | null;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
