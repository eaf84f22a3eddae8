import { Arg, Args, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { PageArgs } from '../platform/paging.ts';
import { AddsTo, ByKey, Code, Many, Page, planned } from '../platform/reading/declare.ts';
import { Body } from './body.type.ts';
import { DecisionAbilities } from './decision-abilities.type.ts';
import { canManageDecisions } from './decision.policy.ts';
import { Decision, DecisionPage } from './decision.type.ts';
import { Meeting, MeetingPage } from './meeting.type.ts';
import { Post } from './post.type.ts';

@Resolver()
export class DecisionQueries {
  @Public()
  @Query(() => Decision, { nullable: true, description: 'One decision, by its reference in its council.' })
  @ByKey(() => Decision, { councilSlug: 'council.slug', reference: 'reference' })
  decision(
    @Arg('councilSlug', () => String, { description: "The council's name in web addresses." }) _councilSlug: string,
    @Arg('reference', () => String, { description: 'Such as "22/00094".' }) _reference: string,
  ): Decision | null {
    return planned();
  }
}

@Resolver()
export class MeetingQueries {
  @Public()
  @Query(() => Meeting, { nullable: true, description: 'One meeting; null when there is none or the viewer may not see it.' })
  @ByKey(() => Meeting, { id: 'id' })
  meeting(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Meeting | null {
    return planned();
  }

  @Public()
  @Query(() => Body, { nullable: true, description: 'One committee, board, panel or network; null when there is none.' })
  @ByKey(() => Body, { id: 'id' })
  body(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Body | null {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilDecisions {
  @FieldResolver(() => DecisionPage, { description: 'Its decisions, the newest first.' })
  @Page(() => Decision, { by: 'council', order: ['madeOn desc', 'reference'] })
  decisions(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof DecisionPage> {
    return planned();
  }

  @FieldResolver(() => DecisionAbilities, { description: 'What the viewer may do with its decisions, bodies and meetings.' })
  @Code<{ id: string }>(['id'], (councils, _args, { viewer }) => councils.map(({ id }) => ({ manage: canManageDecisions(viewer, id) })))
  decisionAbilities(): DecisionAbilities {
    return planned();
  }

  @FieldResolver(() => [Body], { description: 'Its committees, boards, panels and networks, by name.' })
  @Many(() => Body, { by: 'council', order: ['name'] })
  bodies(): Body[] {
    return planned();
  }

  @FieldResolver(() => MeetingPage, { description: 'Meetings of its bodies, the newest first.' })
  @Page(() => Meeting, { by: 'council', order: ['heldStart desc'] })
  meetings(@Args(() => PageArgs) _page: PageArgs): InstanceType<typeof MeetingPage> {
    return planned();
  }

  @FieldResolver(() => [Post], { description: 'The posts that decide or answer for the programme, by title.' })
  @Many(() => Post, { by: 'council', order: ['title'] })
  posts(): Post[] {
    return planned();
  }
}
