import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { pageType } from '../platform/paging.ts';
import { Column, everyone, Reads, sameAs } from '../platform/reading/declare.ts';
import { Instant } from '../platform/scalars.ts';
import { PublishedTextRow, SafeguardingRouteRow } from './free-text.entity.ts';
import { ConsultationQuestion } from './question.type.ts';

export enum TextStanding {
  AWAITING = 'AWAITING',
  DECIDED = 'DECIDED',
  FLAGGED = 'FLAGGED',
}
registerEnumType(TextStanding, {
  name: 'TextStanding',
  description: 'Where a text stands that somebody wrote.',
  valuesConfig: {
    AWAITING: { description: 'Nobody has decided whether it is published.' },
    DECIDED: { description: 'It is decided whether it is published.' },
    FLAGGED: { description: 'It was passed on because it may tell of harm to somebody.' },
  },
});

export enum TextDecision {
  PUBLISH = 'PUBLISH',
  PUBLISH_REDACTED = 'PUBLISH_REDACTED',
  KEEP_BACK = 'KEEP_BACK',
  FLAG = 'FLAG',
  REFER = 'REFER',
  RETURN = 'RETURN',
}
registerEnumType(TextDecision, {
  name: 'TextDecision',
  description: 'What was decided on a text.',
  valuesConfig: {
    PUBLISH: { description: 'It is published as it stands.' },
    PUBLISH_REDACTED: { description: 'It is published without the words that were taken out.' },
    KEEP_BACK: { description: 'It is not published.' },
    FLAG: { description: 'It may tell of harm to somebody, and was passed on.' },
    REFER: { description: 'It was referred as the council\'s procedure says.' },
    RETURN: { description: 'It tells of no harm, and is a text like others.' },
  },
});

export enum TakenOut {
  NAME = 'NAME',
  PHONE = 'PHONE',
  EMAIL = 'EMAIL',
  POSTCODE = 'POSTCODE',
  PLACE = 'PLACE',
  AGE = 'AGE',
  OTHER = 'OTHER',
}
registerEnumType(TakenOut, {
  name: 'TakenOut',
  description: 'What kind of thing is taken out of a text.',
  valuesConfig: {
    NAME: { description: 'The name of a person.' },
    PHONE: { description: 'A telephone number.' },
    EMAIL: { description: 'An email address.' },
    POSTCODE: { description: 'A postcode.' },
    PLACE: { description: 'An address or a place.' },
    AGE: { description: 'Somebody\'s age.' },
    OTHER: { description: 'Something else that could identify somebody.' },
  },
});

@ObjectType({ description: 'Something in a text that may identify somebody. A suggestion, which counts for nothing until a person accepts it.' })
export class RedactionHint {
  @Field(() => TakenOut, { description: 'What it seems to be.' })
  kind!: TakenOut;

  @Field(() => String, { description: 'The words.' })
  words!: string;

  @Field(() => Int, { description: 'Where they begin in the text, in UTF-16 units.' })
  start!: number;
}

@ObjectType({ description: 'A decision on a text. The last one holds, those before it are kept.' })
export class TextLayer {
  @Field(() => Int, { description: 'Its number, from 1.' })
  layer!: number;

  @Field(() => TextDecision, { description: 'What was decided.' })
  decision!: TextDecision;

  @Field(() => String, { nullable: true, description: 'The words that are left; null unless some were taken out.' })
  words!: string | null;

  @Field(() => [TakenOut], { description: 'The kinds of what was taken out.' })
  takenOut!: TakenOut[];

  @Field(() => String, { nullable: true, description: 'Why; null where nobody said.' })
  reason!: string | null;

  @Field(() => Instant, { description: 'When it was decided.' })
  decidedAt!: Date;
}

@ObjectType({ description: 'What somebody wrote, for those who decide on it. Nothing says whose it is or when it came.' })
export class TextToRead {
  @Field(() => ID, { description: 'Its key, which joins it to no other answer.' })
  id!: string;

  @Field(() => ID, { description: 'The key of the question, as it was worded for this person.' })
  questionId!: string;

  @Field(() => String, { description: 'The words as they were sent.' })
  words!: string;

  @Field(() => Boolean, { description: 'True when an organisation wrote it.' })
  isOrganisation!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for trying out.' })
  isDemonstration!: boolean;

  @Field(() => [RedactionHint], { description: 'What may have to be taken out. It finds much and not all.' })
  hints!: RedactionHint[];

  @Field(() => [TextLayer], { description: 'Every decision on it, the first first.' })
  layers!: TextLayer[];

  @Field(() => [ID], { description: 'The keys of the points that it went into.' })
  pointIds!: string[];
}

@ObjectType({ description: 'How far the reading of what people wrote to a question is.' })
export class TextsOfQuestion {
  @Field(() => ConsultationQuestion, { description: 'The question.' })
  question!: unknown;

  @Field(() => Int, { description: 'How many texts nobody has decided on.' })
  awaiting!: number;

  @Field(() => Int, { description: 'How many are decided.' })
  decided!: number;

  @Field(() => Int, { description: 'How many were passed on because they may tell of harm.' })
  flagged!: number;
}

@Reads(PublishedTextRow, { visible: sameAs('consultation') })
@ObjectType({ description: 'What somebody wrote, as it was published: without their name, in an order that is drawn, joined to no other answer.' })
export class PublishedText {
  @Field(() => ID, { description: 'Its key.' })
  @Column()
  id!: string;

  @Field(() => String, { description: 'The words.' })
  @Column()
  words!: string;

  @Field(() => Boolean, { description: 'True when something was taken out that could identify somebody.' })
  @Column()
  isRedacted!: boolean;

  @Field(() => Boolean, { description: 'True when an organisation wrote it.' })
  @Column()
  isOrganisation!: boolean;

  @Field(() => Boolean, { description: 'True when it is made up for trying out.' })
  @Column()
  isDemonstration!: boolean;
}
export const PublishedTextPage = pageType(() => PublishedText, 'PublishedTextPage');

@Reads(SafeguardingRouteRow, { visible: everyone })
@ObjectType({ description: 'To whom a council passes on an answer that may tell of harm to somebody.' })
export class SafeguardingRoute {
  @Field(() => String, { description: 'The post.' })
  @Column()
  post!: string;

  @Field(() => String, { description: 'What the council\'s procedure says.' })
  @Column()
  procedure!: string;

  @Field(() => Boolean, { description: 'True when it is made up for trying out.' })
  @Column()
  isDemonstration!: boolean;

  @Field(() => Int, { description: 'Raised with each change.' })
  @Column()
  version!: number;
}

@InputType({ description: 'Words to take out of a text, wherever they stand in it.' })
export class TakeOutInput {
  @Field(() => String, { description: 'The words, exactly as they stand in the text.' })
  words!: string;

  @Field(() => TakenOut, { description: 'What they are. It says so in their place.' })
  kind!: TakenOut;
}

@InputType({ description: 'Which text is meant.' })
class TextInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;

  @Field(() => ID, { description: 'The question, as it was worded for this person.' })
  questionId!: string;

  @Field(() => ID, { description: 'The text.' })
  textId!: string;

  @Field(() => Int, { description: 'How many decisions on it were seen.' })
  layer!: number;
}

@InputType({ description: 'A decision on a text.' })
export class DecideTextInput extends TextInput {
  @Field(() => TextDecision, { description: 'PUBLISH, PUBLISH_REDACTED or KEEP_BACK.' })
  decision!: TextDecision;

  @Field(() => [TakeOutInput], { nullable: true, description: 'What is taken out, for PUBLISH_REDACTED.' })
  takeOut?: TakeOutInput[] | null;

  @Field(() => String, { nullable: true, description: 'Why; needed when it is kept back.' })
  reason?: string | null;
}

@InputType({ description: 'Passes a text on that may tell of harm.' })
export class FlagTextInput extends TextInput {
  @Field(() => String, { nullable: true, description: 'What makes you think so.' })
  reason?: string | null;
}

@InputType({ description: 'What came of a text that was passed on.' })
export class SettleFlaggedTextInput extends TextInput {
  @Field(() => TextDecision, { description: 'REFER or RETURN.' })
  finding!: TextDecision;

  @Field(() => String, { description: 'What was done.' })
  reason!: string;
}

@InputType({ description: 'The consultation whose texts are published.' })
export class PublishTextsInput {
  @Field(() => ID, { description: 'The consultation.' })
  consultationId!: string;
}

@InputType({ description: 'The post that takes care of answers that may tell of harm.' })
export class NameSafeguardingPostInput {
  @Field(() => ID, { description: 'The council.' })
  councilId!: string;

  @Field(() => Int, { description: 'The version that was seen; 0 while none is named.' })
  version!: number;

  @Field(() => String, { description: 'The post.' })
  post!: string;

  @Field(() => String, { description: 'What the council\'s procedure says.' })
  procedure!: string;
}
