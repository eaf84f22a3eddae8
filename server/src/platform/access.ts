import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import { Extensions } from 'type-graphql';
import type { Viewer } from './reading/viewer.ts';
import { Refused } from './errors.ts';

/**
 * The two halves of access.
 *
 * Door: every query, mutation and subscription says `@Public()` or `@Authorized()`; `guardDoors` refuses a schema with
 * a field that says neither, and stands in front of each resolver. Room: `<feature>.policy.ts`, asked with the row that
 * was loaded, through `see` and `allow`.
 */
export type Door = 'public' | 'authorized';

/** Anyone may ask, signed in or not. What they see is decided row by row. */
export const Public = () => Extensions({ door: 'public' satisfies Door });

/** Only a person who is signed in may ask. What they may do is decided row by row. */
export const Authorized = () => Extensions({ door: 'authorized' satisfies Door });

/** May not see it → as if it were not there. */
export function see<T>(row: T | null | undefined, maySee: boolean): asserts row is T {
  if (row === null || row === undefined || !maySee) throw new Refused('NOT_FOUND');
}

/** May see it, but not do this to it. */
export function allow(mayDo: boolean): void {
  if (!mayDo) throw new Refused('FORBIDDEN');
}

/** True when the viewer has one of these roles in the council; any membership will do when no role is named. */
export function isMemberOf(viewer: Viewer, councilId: string, ...roles: string[]): boolean {
  return viewer.memberships.some(
    (membership) => membership.councilId === councilId && (roles.length === 0 || roles.includes(membership.role)),
  );
}

/** Puts the door in front of every root resolver. Once, at start. Planned fields check their door in the reader. */
export function guardDoors(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const door = field.extensions['door'];
      if (door !== 'public' && door !== 'authorized') throw new Error(`${root?.name}.${field.name} has no door`);
      if (door === 'public') continue;
      const { resolve = defaultFieldResolver, subscribe } = field;
      field.resolve = (source, args, context, info) => {
        checkDoor(context.viewer);
        return resolve(source, args, context, info);
      };
      if (subscribe) {
        field.subscribe = (source, args, context, info) => {
          checkDoor(context.viewer);
          return subscribe(source, args, context, info);
        };
      }
    }
  }
}

function checkDoor(viewer: Viewer): void {
  if (viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
}
