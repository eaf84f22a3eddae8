import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { addEdition, removeEdition, wordInEdition, wordJourney } from './edition.service.ts';
import { addSection, reviseSection, removeSection, routeQuestion, askForEachBuilding } from './form-arrangement.service.ts';
import { Consultation } from './consultation.type.ts';
import {
  DropFormInput, AddSectionInput, ReviseSectionInput, RemoveSectionInput, RouteQuestionInput, AskForEachBuildingInput, BeginCorrectionInput, BeginChangeOfMeaningInput, ChangeQuestionMeaningInput, PublishFormInput, AddEditionInput, RemoveEditionInput, WordInEditionInput, WordJourneyInput, RemovePictureInput,
} from './form-inputs.type.ts';
import { beginCorrection, beginChangeOfMeaning, changeQuestionMeaning, dropForm, publishForm } from './form-version.service.ts';
import { ConsultationForm } from './form.type.ts';
import { removePicture } from './picture-upload.service.ts';

/** What officers do to the form as a whole: its sections, ways, versions, languages and pictures. */
@Resolver()
export class FormCommands {
  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Adds a section.' })
  async addSection(
    @Arg('input', () => AddSectionInput, { description: 'What is done, to which version of the questions.' }) input: AddSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await addSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words a section otherwise.' })
  async reviseSection(
    @Arg('input', () => ReviseSectionInput, { description: 'What is done, to which version of the questions.' }) input: ReviseSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await reviseSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Takes a section away; its questions stay.' })
  async removeSection(
    @Arg('input', () => RemoveSectionInput, { description: 'What is done, to which version of the questions.' }) input: RemoveSectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removeSection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Says where the answers to a question lead.' })
  async routeQuestion(
    @Arg('input', () => RouteQuestionInput, { description: 'What is done, to which version of the questions.' }) input: RouteQuestionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await routeQuestion(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Asks the same question about each of some buildings.' })
  async askForEachBuilding(
    @Arg('input', () => AskForEachBuildingInput, { description: 'What is done, to which version of the questions.' }) input: AskForEachBuildingInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await askForEachBuilding(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Begins the next version of published questions, to correct words.' })
  async beginCorrection(
    @Arg('input', () => BeginCorrectionInput, { description: 'What is done, to which version of the questions.' }) input: BeginCorrectionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await beginCorrection(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Begins the next version of published questions, to change what some of them mean.' })
  async beginChangeOfMeaning(
    @Arg('input', () => BeginChangeOfMeaningInput, { description: 'What is done, to which version of the questions.' }) input: BeginChangeOfMeaningInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await beginChangeOfMeaning(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Says that the meaning of another question changes in this version.' })
  async changeQuestionMeaning(
    @Arg('input', () => ChangeQuestionMeaningInput, { description: 'What is done, to which version of the questions.' }) input: ChangeQuestionMeaningInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await changeQuestionMeaning(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Publishes a later version of the questions, and tells everybody what changed.' })
  async publishForm(
    @Arg('input', () => PublishFormInput, { description: 'What is done, to which version of the questions.' }) input: PublishFormInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await publishForm(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Offers the questions in another language or in easy-read.' })
  async addEdition(
    @Arg('input', () => AddEditionInput, { description: 'What is done, to which version of the questions.' }) input: AddEditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await addEdition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Offers the questions no longer in a language or format.' })
  async removeEdition(
    @Arg('input', () => RemoveEditionInput, { description: 'What is done, to which version of the questions.' }) input: RemoveEditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removeEdition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words a question, or a section, in another language or format.' })
  async wordInEdition(
    @Arg('input', () => WordInEditionInput, { description: 'What is done, to which version of the questions.' }) input: WordInEditionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await wordInEdition(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Words the buttons and headings of the journey in another language or format.' })
  async wordJourney(
    @Arg('input', () => WordJourneyInput, { description: 'What is done, to which version of the questions.' }) input: WordJourneyInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await wordJourney(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => ConsultationForm, { description: 'Takes a picture away from words.' })
  async removePicture(
    @Arg('input', () => RemovePictureInput, { description: 'What is done, to which version of the questions.' }) input: RemovePictureInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(ConsultationForm, await removePicture(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Consultation, { description: 'Drops a version of the questions that is not published.' })
  async dropForm(
    @Arg('input', () => DropFormInput, { description: 'Which version.' }) input: DropFormInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return context.reader.one(Consultation, await dropForm(context, input), context, info);
  }
}
