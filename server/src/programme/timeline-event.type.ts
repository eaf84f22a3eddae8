import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DataQualityIssue, Provenance, issuesOf, provenanceOf } from '../papers/papers.type.ts';
import { FuzzyDate } from '../platform/fuzzy-date.ts';
import { Column, Embedded, Many, Reads, sameAs } from '../platform/reading/declare.ts';
import { TimelineEventRow } from './timeline-event.entity.ts';

/** Where something happened. */
export enum EventScope {
  NATIONAL = 'NATIONAL',
  LOCAL = 'LOCAL',
}
registerEnumType(EventScope, {
  name: 'EventScope',
  description: 'Where something happened.',
  valuesConfig: { NATIONAL: { description: 'In the country.' }, LOCAL: { description: 'In the council.' } },
});

@Reads(TimelineEventRow, { visible: sameAs('programme') })
@ObjectType({
  description: 'Something that happened, in the country or here, that the story of a programme is told by.',
})
export class TimelineEvent {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => EventScope, { description: 'Whether it happened in the country or here.' })
  @Column()
  scope!: EventScope;

  @Field(() => String, { description: 'What happened, in our words.' })
  @Column()
  title!: string;

  @Field(() => FuzzyDate, { description: 'When it happened.' })
  @Embedded(() => FuzzyDate, 'happened')
  happened!: FuzzyDate;

  @Field(() => [Provenance], { description: 'Where it came from.' })
  @Many(() => Provenance, provenanceOf('timelineEvent'))
  provenance!: Provenance[];

  @Field(() => [DataQualityIssue], { description: 'What does not fit in the papers about it.' })
  @Many(() => DataQualityIssue, issuesOf('timelineEvent'))
  issues!: DataQualityIssue[];
}
