import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Authorized } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { AddsTo, Code, Many, planned } from '../platform/reading/declare.ts';
import { addGlossaryTerm, changeGlossaryTerm, removeGlossaryTerm } from './glossary.service.ts';
import { AddGlossaryTermInput, ChangeGlossaryTermInput, ChangePaperTemplateInput, RemoveGlossaryTermInput } from './paper-template-inputs.type.ts';
import { canChangeTemplates, canKeepGlossary } from './paper-template.policy.ts';
import { changePaperTemplate } from './paper-template.service.ts';
import { GlossaryTerm, PaperTemplate } from './paper-template.type.ts';

@ObjectType({ description: 'What the viewer may do with how a council prints its papers.' })
export class PaperAbilities {
  @Field(() => Boolean, { description: 'Set the order of the parts, the numbering, the implications and who signs.' })
  changeTemplates!: boolean;

  @Field(() => Boolean, { description: 'Say what short forms and terms mean.' })
  keepGlossary!: boolean;
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilPapers {
  @FieldResolver(() => [PaperTemplate], { description: 'How it prints its papers: one template for all kinds, and one for each kind that is printed otherwise.' })
  @Many(() => PaperTemplate, { by: 'council', order: ['kind'], atMost: 10 })
  paperTemplates(): PaperTemplate[] {
    return planned();
  }

  @FieldResolver(() => [GlossaryTerm], { description: 'What its short forms and terms mean, in the order of the alphabet.' })
  @Many(() => GlossaryTerm, { by: 'council', order: ['term'], atMost: 300 })
  glossary(): GlossaryTerm[] {
    return planned();
  }

  @FieldResolver(() => PaperAbilities, { description: 'What the viewer may do with how it prints its papers.' })
  @Code<{ id: string }>(['id'], (councils, _args, { viewer }) =>
    councils.map(({ id }) => ({ changeTemplates: canChangeTemplates(viewer, id), keepGlossary: canKeepGlossary(viewer, id) })),
  )
  viewerCanWithPapers(): PaperAbilities {
    return planned();
  }
}

@Resolver()
export class PaperTemplateCommands {
  @Authorized()
  @Mutation(() => PaperTemplate, { description: 'Sets how a council prints a kind of paper. Published papers stay as they are.' })
  async changePaperTemplate(@Arg('input', () => ChangePaperTemplateInput, { description: 'The template as it is to be.' }) input: ChangePaperTemplateInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(PaperTemplate, await changePaperTemplate(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => GlossaryTerm, { description: 'Says what a short form stands for, or what a term means.' })
  async addGlossaryTerm(@Arg('input', () => AddGlossaryTermInput, { description: 'The short form or term.' }) input: AddGlossaryTermInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(GlossaryTerm, await addGlossaryTerm(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => GlossaryTerm, { description: 'Changes a short form or a term. Published papers keep what it meant.' })
  async changeGlossaryTerm(@Arg('input', () => ChangeGlossaryTermInput, { description: 'The short form or term as it is to be.' }) input: ChangeGlossaryTermInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(GlossaryTerm, await changeGlossaryTerm(context, input), context, info);
  }

  @Authorized()
  @Mutation(() => Council, { description: 'Takes a term out. Published papers keep it.' })
  async removeGlossaryTerm(@Arg('input', () => RemoveGlossaryTermInput, { description: 'The term.' }) input: RemoveGlossaryTermInput, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return context.reader.one(Council, await removeGlossaryTerm(context, input), context, info);
  }
}
