import { Field, ObjectType } from 'type-graphql';
import { Code } from '../platform/reading/declare.ts';
import { canKeepScrutiny } from './after-meeting.policy.ts';

@ObjectType({ description: 'What the viewer may do with what committees consider, recommend and plan.' })
export class ScrutinyAbilities {
  @Field(() => Boolean, { description: 'Record what was considered, resolved, recommended, answered and planned.' })
  keep!: boolean;
}

/** The abilities of a row that belongs to a council. */
export const keepsScrutiny = () =>
  Code<{ council: string }>(['council'], (rows, _args, { viewer }) => rows.map(({ council }) => ({ keep: canKeepScrutiny(viewer, council) })));
