import { Field, ID, InputType } from 'type-graphql';
import { QuestionWordsInput, SeenFormInput } from './question-inputs.type.ts';
import { QuestionKind } from './question.type.ts';
import { QuestionFormat } from './wording.type.ts';

@InputType({ description: 'Where an answer leads.' })
export class LedToInput {
  @Field(() => ID, { nullable: true, description: 'The key of the answer; null for whatever else was answered, and for no answer.' })
  optionId?: string | null;

  @Field(() => String, { description: 'NEXT for the next question, CHECK for where the answers are checked, or the key of a question.' })
  to!: string;
}

@InputType({ description: 'The words of something in a language and format. Without words they are taken away.' })
export class WordingInput {
  @Field(() => ID, { description: 'The key of the section, question, line or answer.' })
  subjectId!: string;

  @Field(() => String, { nullable: true, description: 'The words.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The hint; of a section what to know before.' })
  hint?: string | null;
}

@InputType({ description: 'The words of a button or a heading.' })
export class EditionWordInput {
  @Field(() => String, { description: 'Which button or heading it is.' })
  key!: string;

  @Field(() => String, { description: 'Its words.' })
  text!: string;
}

@InputType({ description: 'Adds a section.' })
export class AddSectionInput extends SeenFormInput {
  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to know before its questions are answered.' })
  intro?: string | null;
}

@InputType({ description: 'Words a section otherwise.' })
export class ReviseSectionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the section.' })
  sectionId!: string;

  @Field(() => String, { description: 'Its heading.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What to know before its questions are answered.' })
  intro?: string | null;
}

@InputType({ description: 'Takes a section away; its questions stay.' })
export class RemoveSectionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the section.' })
  sectionId!: string;
}

@InputType({ description: 'Says where the answers to a question lead.' })
export class RouteQuestionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;

  @Field(() => [LedToInput], { description: 'Where each answer leads; one that is not named leads where all others do.' })
  routes!: LedToInput[];
}

@InputType({ description: 'Asks the same question about each of some buildings.' })
export class AskForEachBuildingInput extends QuestionWordsInput {
  @Field(() => QuestionKind, { description: 'How it is answered.' })
  kind!: QuestionKind;

  @Field(() => [String], { nullable: true, description: 'What can be chosen, in order.' })
  options?: string[] | null;

  @Field(() => [ID], { description: 'The keys of the buildings.' })
  siteIds!: string[];
}

@InputType({ description: 'Begins the next version of published questions, to correct words.' })
export class BeginCorrectionInput {
  @Field(() => ID, { description: 'The key of the consultation.' })
  consultationId!: string;
}

@InputType({ description: 'Begins the next version of published questions, to change what some of them mean.' })
export class BeginChangeOfMeaningInput {
  @Field(() => ID, { description: 'The key of the consultation.' })
  consultationId!: string;

  @Field(() => [ID], { nullable: true, description: 'The keys of the questions whose meaning changes.' })
  questionIds?: string[] | null;
}

@InputType({ description: 'Says that the meaning of another question changes in this version.' })
export class ChangeQuestionMeaningInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the question.' })
  questionId!: string;
}

@InputType({ description: 'Publishes a later version of the questions, and tells everybody what changed.' })
export class PublishFormInput extends SeenFormInput {
  @Field(() => String, { description: 'What changed and why, for everybody.' })
  changeNote!: string;

  @Field(() => Boolean, { description: 'Whether people might have answered otherwise.' })
  isMaterial!: boolean;
}

@InputType({ description: 'Offers the questions in another language or in easy-read.' })
export class AddEditionInput extends SeenFormInput {
  @Field(() => String, { description: 'The code of the language, such as "ar".' })
  language!: string;

  @Field(() => QuestionFormat, { description: 'The format.' })
  format!: QuestionFormat;
}

@InputType({ description: 'Offers the questions no longer in a language or format.' })
export class RemoveEditionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the language and format.' })
  editionId!: string;
}

@InputType({ description: 'Words a question, or a section, in another language or format.' })
export class WordInEditionInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the language and format.' })
  editionId!: string;

  @Field(() => [WordingInput], { description: 'The words of the question and of what is in it.' })
  wordings!: WordingInput[];
}

@InputType({ description: 'Words the buttons and headings of the journey in another language or format.' })
export class WordJourneyInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the language and format.' })
  editionId!: string;

  @Field(() => [EditionWordInput], { description: 'The words of buttons and headings.' })
  words!: EditionWordInput[];
}

@InputType({ description: 'Takes a picture away from words.' })
export class RemovePictureInput extends SeenFormInput {
  @Field(() => ID, { description: 'The key of the wording.' })
  wordingId!: string;
}

@InputType({ description: 'Drops a version of the questions that is not published.' })
export class DropFormInput extends SeenFormInput {}
