import { Arg, FieldResolver, ID, Query, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { Public } from '../platform/access.ts';
import { AddsTo, ByKey, Many, One, planned } from '../platform/reading/declare.ts';
import { Milestone } from './milestone.type.ts';
import { Programme } from './programme.type.ts';
import { Workstream } from './workstream.type.ts';

@Resolver()
export class WorkstreamQueries {
  @Public()
  @Query(() => Workstream, {
    nullable: true,
    description: 'One workstream; null when there is none or the viewer may not see its programme.',
  })
  @ByKey(() => Workstream, { id: 'id' })
  workstream(@Arg('id', () => ID, { description: 'Its key.' }) _id: string): Workstream | null {
    return planned();
  }
}

@Resolver(() => Workstream)
@AddsTo(() => Workstream)
export class WorkstreamParts {
  @FieldResolver(() => Council, { description: 'The council it belongs to.' })
  @One()
  council(): Council {
    return planned();
  }

  @FieldResolver(() => Programme, { description: 'The programme it is a strand of.' })
  @One()
  programme(): Programme {
    return planned();
  }

  @FieldResolver(() => [Milestone], { description: 'Its milestones, those first that were promised first.' })
  @Many(() => Milestone, { by: 'workstream', order: ['baselineEnd', 'title'], atMost: 60 })
  milestones(): Milestone[] {
    return planned();
  }
}

@Resolver(() => Milestone)
@AddsTo(() => Milestone)
export class MilestoneParts {
  @FieldResolver(() => Programme, { nullable: true, description: 'The programme whose plan it is in, where the viewer may see it.' })
  @One()
  programme(): Programme | null {
    return planned();
  }
}
