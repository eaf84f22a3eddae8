import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Provenance, provenanceOf } from '../papers/papers.type.ts';
import { Column, Many, Reads, everyone, sameAs } from '../platform/reading/declare.ts';
import { Day, Instant, Pence } from '../platform/scalars.ts';
import { DecisionDutyRow, DecisionRuleRow, DecisionStepRow } from './decision-life.entity.ts';

/** Where a decision stands on a day. */
export enum DecisionState {
  PROPOSED = 'PROPOSED',
  NOTICE_PUBLISHED = 'NOTICE_PUBLISHED',
  PRE_SCRUTINY = 'PRE_SCRUTINY',
  REPORT_PUBLISHED = 'REPORT_PUBLISHED',
  URGENCY_AGREED = 'URGENCY_AGREED',
  MADE = 'MADE',
  CALL_IN_WINDOW = 'CALL_IN_WINDOW',
  CALLED_IN = 'CALLED_IN',
  RETURNED = 'RETURNED',
  REFERRED_TO_COUNCIL = 'REFERRED_TO_COUNCIL',
  EFFECTIVE = 'EFFECTIVE',
  IMPLEMENTED = 'IMPLEMENTED',
  REVIEWED = 'REVIEWED',
  WITHDRAWN = 'WITHDRAWN',
  ENDED = 'ENDED',
}
registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'Where a decision stands on a day.',
  valuesConfig: {
    PROPOSED: { description: 'It is prepared; nothing was published.' },
    NOTICE_PUBLISHED: { description: 'Everyone was told that it is to be taken.' },
    PRE_SCRUTINY: { description: 'Scrutiny looks at it before it is taken.' },
    REPORT_PUBLISHED: { description: 'The report for it is published; it waits to be taken.' },
    URGENCY_AGREED: { description: 'It cannot wait for the usual notice; it waits to be taken.' },
    MADE: { description: 'It was taken, and has no effect yet.' },
    CALL_IN_WINDOW: { description: 'It was taken, and scrutiny may still call it in.' },
    CALLED_IN: { description: 'Scrutiny called it in; it has no effect.' },
    RETURNED: { description: 'Scrutiny sent it back to whoever took it; it has no effect.' },
    REFERRED_TO_COUNCIL: { description: 'Scrutiny sent it to the full council; it has no effect.' },
    EFFECTIVE: { description: 'It is in force.' },
    IMPLEMENTED: { description: 'It was carried out, and is in force.' },
    REVIEWED: { description: 'It was carried out and reviewed, and is in force.' },
    WITHDRAWN: { description: 'It was taken back before it had effect.' },
    ENDED: { description: 'It was in force, and another took its place or it was taken back.' },
  },
});

export enum DecisionStepKind {
  PROPOSED = 'PROPOSED',
  NOTICE_PUBLISHED = 'NOTICE_PUBLISHED',
  PRE_SCRUTINY = 'PRE_SCRUTINY',
  REPORT_PUBLISHED = 'REPORT_PUBLISHED',
  URGENCY_AGREED = 'URGENCY_AGREED',
  MADE = 'MADE',
  CALLED_IN = 'CALLED_IN',
  UPHELD = 'UPHELD',
  RETURNED = 'RETURNED',
  REFERRED_TO_COUNCIL = 'REFERRED_TO_COUNCIL',
  REMADE = 'REMADE',
  IMPLEMENTED = 'IMPLEMENTED',
  REVIEWED = 'REVIEWED',
  WITHDRAWN = 'WITHDRAWN',
  ENDED = 'ENDED',
}
registerEnumType(DecisionStepKind, { name: 'DecisionStepKind', description: 'What is recorded in the life of a decision, each with its day.' });

@Reads(DecisionStepRow, { visible: sameAs('decision') })
@ObjectType({ description: 'One step in the life of a decision. Steps are added, never changed.' })
export class DecisionStep {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => DecisionStepKind, { description: 'What happened.' })
  @Column()
  kind!: DecisionStepKind;

  @Field(() => Day, { description: 'The day it happened.' })
  @Column()
  happenedOn!: string;

  @Field(() => String, { nullable: true, description: 'The post or body that did it; null where not stated.' })
  @Column()
  byRole!: string | null;

  @Field(() => String, { nullable: true, description: 'Why, or what was said; null where nothing is.' })
  @Column()
  note!: string | null;

  @Field(() => Instant, { description: 'When it was written down.' })
  @Column()
  recordedAt!: Date;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;
}

export enum DutyKind {
  EQUALITY_ASSESSMENT = 'EQUALITY_ASSESSMENT',
  DUE_REGARD = 'DUE_REGARD',
  CONSULTATION_READ = 'CONSULTATION_READ',
}
registerEnumType(DutyKind, { name: 'DutyKind', description: 'What had to be known before a decision was taken.' });

export enum AssessmentStage {
  STRATEGIC = 'STRATEGIC',
  INITIAL = 'INITIAL',
  FULL = 'FULL',
  UPDATED = 'UPDATED',
}
registerEnumType(AssessmentStage, { name: 'AssessmentStage', description: 'How far an equality impact assessment went.' });

@Reads(DecisionDutyRow, { visible: sameAs('decision') })
@ObjectType({ description: 'A record of what was known or weighed before a decision was taken.' })
export class DecisionDuty {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => DutyKind, { description: 'What was done.' })
  @Column()
  kind!: DutyKind;

  @Field(() => AssessmentStage, { nullable: true, description: 'How far the equality impact assessment went; null for the other kinds.' })
  @Column()
  assessmentStage!: AssessmentStage | null;

  @Field(() => Day, { nullable: true, description: 'The day it was done; null where a paper does not say.' })
  @Column()
  doneOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The post or body that did it; null where a paper does not say.' })
  @Column()
  byRole!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found; null where nothing is said.' })
  @Column()
  note!: string | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('decisionDuty'))
  provenance!: Provenance[];
}

@Reads(DecisionRuleRow, { visible: everyone })
@ObjectType({ description: "A council's own rules for its decisions, from a day." })
export class DecisionRule {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => Day, { description: 'The day from which it holds; of a rule in a paper, the day of the paper.' })
  @Column()
  validFrom!: string;

  @Field(() => Pence, { nullable: true, description: 'From this amount, spent or saved, a decision is key; null where not stated.' })
  @Column()
  keyPence!: number | null;

  @Field(() => Int, { nullable: true, description: 'From this number of wards or divisions with a significant effect a decision is key; null where not stated.' })
  @Column()
  keyAreas!: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days in which a decision may be called in; null where not stated.' })
  @Column()
  callInWorkingDays!: number | null;

  @Field(() => Boolean, { description: 'True when it is made up for the demonstration.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => [Provenance], { description: 'Where its facts come from.' })
  @Many(() => Provenance, provenanceOf('decisionRule'))
  provenance!: Provenance[];
}
