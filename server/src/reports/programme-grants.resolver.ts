import { FieldResolver, Resolver } from 'type-graphql';
import { Grant } from '../funding/grant.type.ts';
import { AddsTo, Many, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Programme } from '../programme/programme.type.ts';

@Resolver(() => Programme)
@AddsTo(() => Programme)
export class ProgrammeGrants {
  @FieldResolver(() => [Grant], { description: 'The grants that pay for it, by title.' })
  @Many(() => Grant, {
    order: ['title'],
    atMost: 10,
    rows: (programme) =>
      sql`select paid.* from funding_grant paid join programme_grant link on link.grant_id = paid.id where link.programme_id = ${programme('id')}`,
  })
  grants(): Grant[] {
    return planned();
  }
}

@Resolver(() => Grant)
@AddsTo(() => Grant)
export class GrantProgrammes {
  @FieldResolver(() => [Programme], { description: 'The programmes that it pays for, by name.' })
  @Many(() => Programme, {
    order: ['name'],
    atMost: 10,
    rows: (grant) =>
      sql`select run.* from programme run join programme_grant link on link.programme_id = run.id where link.grant_id = ${grant('id')}`,
  })
  programmes(): Programme[] {
    return planned();
  }
}
