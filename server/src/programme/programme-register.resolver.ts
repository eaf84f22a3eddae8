import { Arg, FieldResolver, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Many, planned, type ListOptions } from '../platform/reading/declare.ts';
import { Day } from '../platform/scalars.ts';
import { Milestone } from './milestone.type.ts';
import { Programme } from './programme.type.ts';
import { ratingsOf, ratingsOn, type Rated } from './rag-standing.queries.ts';
import { RagAssessment, RagScale } from './rag.type.ts';
import { RaidItem } from './raid-item.type.ts';
import { RaidKind, RaidStatus, SeverityBand } from './raid-words.type.ts';
import { Workstream } from './workstream.type.ts';
import type { Sql } from '../platform/reading/sql.ts';

const newestFirst = ['assessedOn desc', 'recordedAt desc'];
const allOf = (subject: (id: Sql) => Rated): ListOptions => ({
  order: newestFirst,
  atMost: 100,
  rows: (row) => ratingsOf(subject(row('id'))),
});
const on = (subject: (id: Sql) => Rated): ListOptions => ({
  order: newestFirst,
  atMost: 2,
  rows: (row, args) => ratingsOn(subject(row('id')), args('on')),
});
const all = { description: 'How it was rated, newest first. For the board and its officers.' };
const held = {
  description: 'The rating that held on a day, and the one before it: at most two. For the board and its officers.',
};
const onDay = { description: 'The day, such as today.' };

@Resolver(() => Programme)
@AddsTo(() => Programme)
export class ProgrammeRegister {
  @FieldResolver(() => [RaidItem], { description: 'Its register of risks, assumptions, issues, dependencies and actions.' })
  @Many(() => RaidItem, {
    by: 'programme',
    order: ['kind', 'number'],
    filters: { kind: 'kind', status: 'status' },
    atMost: 200,
  })
  raidItems(
    @Arg('kind', () => RaidKind, { nullable: true, description: 'Only those of this kind.' }) _kind?: RaidKind,
    @Arg('status', () => RaidStatus, { nullable: true, description: 'Only those that are open, or closed.' })
    _status?: RaidStatus,
  ): RaidItem[] {
    return planned();
  }

  @FieldResolver(() => [RagAssessment], {
    description: 'How the programme as a whole was rated, newest first: a judgement of its own, never an average.',
  })
  @Many(() => RagAssessment, allOf((programme) => ({ programme })))
  ragAssessments(): RagAssessment[] {
    return planned();
  }

  @FieldResolver(() => [RagAssessment], held)
  @Many(() => RagAssessment, on((programme) => ({ programme })))
  ragOn(@Arg('on', () => Day, onDay) _on: string): RagAssessment[] {
    return planned();
  }
}

@Resolver(() => Workstream)
@AddsTo(() => Workstream)
export class WorkstreamRatings {
  @FieldResolver(() => [RagAssessment], all)
  @Many(() => RagAssessment, allOf((workstream) => ({ workstream })))
  ragAssessments(): RagAssessment[] {
    return planned();
  }

  @FieldResolver(() => [RagAssessment], held)
  @Many(() => RagAssessment, on((workstream) => ({ workstream })))
  ragOn(@Arg('on', () => Day, onDay) _on: string): RagAssessment[] {
    return planned();
  }
}

@Resolver(() => Milestone)
@AddsTo(() => Milestone)
export class MilestoneRatings {
  @FieldResolver(() => [RagAssessment], all)
  @Many(() => RagAssessment, allOf((milestone) => ({ milestone })))
  ragAssessments(): RagAssessment[] {
    return planned();
  }

  @FieldResolver(() => [RagAssessment], held)
  @Many(() => RagAssessment, on((milestone) => ({ milestone })))
  ragOn(@Arg('on', () => Day, onDay) _on: string): RagAssessment[] {
    return planned();
  }
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilScales {
  @FieldResolver(() => [SeverityBand], { description: 'Its words for how grave things are, the mildest first.' })
  @Many(() => SeverityBand, { by: 'council', order: ['fromScore'], atMost: 10 })
  severityBands(): SeverityBand[] {
    return planned();
  }

  @FieldResolver(() => [RagScale], { description: 'Its scales for how a programme and its parts stand.' })
  @Many(() => RagScale, { by: 'council', order: ['name'], atMost: 5 })
  ragScales(): RagScale[] {
    return planned();
  }
}
