import { Args, ArgsType, Field, FieldResolver, ID, Int, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { PageArgs } from '../platform/paging.ts';
import { AddsTo, Many, Page, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Day } from '../platform/scalars.ts';
import { DecisionRule, DecisionState } from './decision-life.type.ts';
import { Delegation } from './decision-parts.type.ts';
import { DRAFT_ROLES } from './decision.policy.ts';
import { stateOfDecision } from './decision-state.queries.ts';
import { Decision, DecisionKind, DecisionPage } from './decision.type.ts';

@ArgsType()
export class RegisterArgs extends PageArgs {
  @Field(() => Day, { description: 'The day to judge their states on, such as today.' })
  on!: string;

  @Field(() => DecisionState, { nullable: true, description: 'Only those that stand so on the day.' })
  state?: DecisionState;

  @Field(() => DecisionKind, { nullable: true, description: 'Only those of this kind.' })
  kind?: DecisionKind;

  @Field(() => ID, { nullable: true, description: 'Only those that this body took or is to take.' })
  bodyId?: string;

  @Field(() => Int, { nullable: true, description: 'Only those taken in this year.' })
  year?: number;

  @Field(() => String, { nullable: true, description: 'Only those with these words in their reference or title.' })
  search?: string;
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilRegister {
  @FieldResolver(() => DecisionPage, { description: 'Its register of decisions: the newest first, those not taken yet last.' })
  @Page(() => Decision, {
    order: ['madeOn desc', 'reference'],
    rows: (council, args, viewer) => sql`
      select found.* from decision found where found.council_id = ${council('id')}
        and (${args('kind')} is null or found.kind = ${args('kind')})
        and (${args('year')} is null or extract(year from found.made_on) = ${args('year')})
        and (${args('bodyId')} is null or found.body_id = ${args('bodyId')}
          or exists (select from meeting held where held.id = found.meeting_id and held.body_id = ${args('bodyId')}
            and (held.is_published or ${viewer.isMemberOf(sql`held.council_id`, ...DRAFT_ROLES)})))
        and (${args('search')} is null or strpos(lower(found.reference || ' ' || found.title), lower(trim(${args('search')}))) > 0)
        and (${args('state')} is null or ${stateOfDecision(sql`found.id`, sql`${args('on')}`)} = ${args('state')})`,
  })
  decisionRegister(@Args(() => RegisterArgs) _args: RegisterArgs): InstanceType<typeof DecisionPage> {
    return planned();
  }

  @FieldResolver(() => [DecisionRule], { description: 'Its own rules for decisions, the newest first.' })
  @Many(() => DecisionRule, { by: 'council', order: ['validFrom desc'], atMost: 20 })
  decisionRules(): DecisionRule[] {
    return planned();
  }

  @FieldResolver(() => [Delegation], { description: 'Authority that its decisions hand on, by the post that may act.' })
  @Many(() => Delegation, { by: 'council', order: ['toRole'], atMost: 100 })
  delegations(): Delegation[] {
    return planned();
  }
}
