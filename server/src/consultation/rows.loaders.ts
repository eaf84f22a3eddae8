import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Context } from '../platform/context.ts';
import type { Class } from '../platform/reading/declare.ts';

type Loader = DataLoader<string, object | null>;
const loaders = new WeakMap<Context, Map<string, Loader>>();

/**
 * A row for one of many parts of an answer: the rows that stand at the same place of the operation are read together, in
 * one statement.
 */
export const rowAt = (type: Class, id: string, context: Context, info: GraphQLResolveInfo): Promise<object | null> =>
  loaderAt(type, context, info).load(id);

/** The same for several rows, in the order of their ids. */
export async function rowsAt(type: Class, ids: readonly string[], context: Context, info: GraphQLResolveInfo): Promise<object[]> {
  const loader = loaderAt(type, context, info);
  return (await Promise.all(ids.map((id) => loader.load(id)))).filter((row) => row !== null);
}

function loaderAt(type: Class, context: Context, info: GraphQLResolveInfo): Loader {
  const places = loaders.get(context) ?? new Map<string, Loader>();
  loaders.set(context, places);
  const place = placeOf(info);
  const known = places.get(place);
  if (known) return known;
  const made: Loader = new DataLoader(
    async (ids) => {
      const rows = await context.reader.byIds(type, [...new Set(ids)], context, info);
      return ids.map((id) => rows.get(id) ?? null);
    },
    { cache: false },
  );
  places.set(place, made);
  return made;
}

/** The operation's name and the response keys that lead to the field, without the places in lists. */
function placeOf({ operation, path }: GraphQLResolveInfo): string {
  const keys = [operation.name?.value ?? ''];
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step; step = step.prev) if (typeof step.key === 'string') keys.push(step.key);
  return keys.join('.');
}
