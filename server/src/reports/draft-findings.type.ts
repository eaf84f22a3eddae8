import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../platform/scalars.ts';

export enum FindingGrade {
  MEND = 'MEND',
  KNOW = 'KNOW',
}
registerEnumType(FindingGrade, {
  name: 'FindingGrade',
  description: 'How grave something that was found is.',
  valuesConfig: {
    MEND: { description: 'To be mended, or left with a reason, before anybody signs.' },
    KNOW: { description: 'To be known by those who write; it holds nothing up.' },
  },
});

export enum DraftPart {
  HEADER = 'HEADER',
  SECTION = 'SECTION',
  RECOMMENDATION = 'RECOMMENDATION',
  IMPLICATION = 'IMPLICATION',
  ENCLOSURE = 'ENCLOSURE',
  PERSON = 'PERSON',
  FIGURE = 'FIGURE',
}
registerEnumType(DraftPart, { name: 'DraftPart', description: 'A part of a draft that can be opened and changed.' });

@ObjectType({ description: 'The reason for leaving something as it is.' })
export class FindingWaiver {
  @Field(() => String, { description: 'The reason.' })
  reason!: string;

  @Field(() => String, { description: 'Who gave it.' })
  by!: string;

  @Field(() => Instant, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'Something in a draft that does not fit, or that its readers will stumble over.' })
export class DraftFinding {
  @Field(() => ID, { description: 'What a reason for leaving it is bound to. It stays the same while the words do, wherever they move.' })
  key!: string;

  @Field(() => String, { description: 'The rule that found it.' })
  rule!: string;

  @Field(() => FindingGrade, { description: 'How grave it is.' })
  grade!: FindingGrade;

  @Field(() => String, { description: 'What does not fit, and why that matters.' })
  words!: string;

  @Field(() => String, { description: 'The words before the quote in its sentence; empty where there are none.' })
  before!: string;

  @Field(() => String, { description: 'The words it is about; empty where it is about something that is not there.' })
  quote!: string;

  @Field(() => String, { description: 'The words after the quote in its sentence; empty where there are none.' })
  after!: string;

  @Field(() => DraftPart, { nullable: true, description: 'The kind of part in which it stands; null where it is about the paper as a whole.' })
  part!: DraftPart | null;

  @Field(() => ID, { nullable: true, description: 'That part; null for the front of the paper and the paper as a whole.' })
  partId!: string | null;

  @Field(() => String, { nullable: true, description: 'What that part is called, such as its heading.' })
  partTitle!: string | null;

  @Field(() => FindingWaiver, { nullable: true, description: 'Why it stays as it is; null while nobody has said so.' })
  waiver!: FindingWaiver | null;
}

@ObjectType({ description: 'What the checks find in a draft as it stands now.' })
export class DraftChecks {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => [DraftFinding], { description: 'What was found, the gravest first, then in the order of the paper.' })
  findings!: DraftFinding[];

  @Field(() => Boolean, { description: 'Whether you may leave something as it is, with a reason: while the paper is being written, those who write it.' })
  mayWaive!: boolean;
}

@InputType({ description: 'Something that was found, and why it stays as it is.' })
export class WaiveFindingInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => ID, { description: 'The key of what was found.' })
  findingKey!: string;

  @Field(() => String, { description: 'The reason. Do not name people.' })
  reason!: string;
}

@InputType({ description: 'A reason that no longer holds.' })
export class TakeBackWaiverInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => ID, { description: 'The key of what was found.' })
  findingKey!: string;
}
