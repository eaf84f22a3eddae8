import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PublishedCount } from '../platform/disclosure.ts';
import { Code, Column, ReadsRows, sameAs } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { publishedReach } from './consultee-group.type.ts';

export enum OutreachChannel {
  EVENT = 'EVENT',
  DROP_IN = 'DROP_IN',
  LETTER = 'LETTER',
  EMAIL = 'EMAIL',
  PHONE = 'PHONE',
  SOCIAL_MEDIA = 'SOCIAL_MEDIA',
  POSTER = 'POSTER',
  PARTNER = 'PARTNER',
  OTHER = 'OTHER',
}
registerEnumType(OutreachChannel, {
  name: 'OutreachChannel',
  description: 'How people were reached.',
  valuesConfig: {
    EVENT: { description: 'At an event.' },
    DROP_IN: { description: 'At a drop-in or a group that meets anyway.' },
    LETTER: { description: 'By letter.' },
    EMAIL: { description: 'By email.' },
    PHONE: { description: 'By telephone.' },
    SOCIAL_MEDIA: { description: 'On social media.' },
    POSTER: { description: 'By posters and leaflets.' },
    PARTNER: { description: 'By another organisation.' },
    OTHER: { description: 'In another way.' },
  },
});

@ReadsRows(
  {
    id: 'id uuid',
    consultation: 'consultation_id uuid consultation',
    heldOn: 'held_on date',
    channel: 'channel text',
    place: 'place text ?',
    whatWasDone: 'what_was_done text',
    groupId: 'group_id uuid ?',
    groupName: 'group_name text ?',
    reach: 'reach integer ?',
    threshold: 'threshold integer',
    isDemonstration: 'is_demonstration boolean',
    version: 'version integer',
  },
  { visible: sameAs('consultation') },
)
@ObjectType({ description: 'Something that was done to reach people in a consultation: a day and a place, never a name.' })
export class Outreach {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Day, { description: 'The day it was done.' })
  @Column()
  heldOn!: string;

  @Field(() => OutreachChannel, { description: 'How people were reached.' })
  @Column()
  channel!: OutreachChannel;

  @Field(() => String, { nullable: true, description: 'Where; null where there was no place, or it is not stated.' })
  @Column()
  place!: string | null;

  @Field(() => String, { description: 'What was done.' })
  @Column()
  whatWasDone!: string;

  @Field(() => ID, { nullable: true, description: 'The group that it was for; null when it was for everybody.' })
  @Column()
  groupId!: string | null;

  @Field(() => String, { nullable: true, description: 'What that group is called.' })
  @Column()
  groupName!: string | null;

  @Field(() => PublishedCount, { nullable: true, description: 'How many were reached; null where that is not stated.' })
  @Code<{ reach: number | null; threshold: number }>(['reach', 'threshold'], publishedReach)
  reach!: PublishedCount | null;

  @Field(() => Int, { description: 'Raised with each change: see VERSION_CONFLICT.' })
  @Column()
  version!: number;

  @Field(() => Boolean, { description: 'True when it is made up, to try the product with.' })
  @Column()
  isDemonstration!: boolean;
}
