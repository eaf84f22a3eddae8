import type { ReadContext } from './declare.ts';
import type { CodeField } from './plan.ts';
import type { Run } from './sql.ts';

type Node = Record<string, unknown>;

/** Replaces what each code field needs by what it computes, for all rows of the answer at once. */
export async function computeCodeFields(
  data: object,
  fields: readonly CodeField[],
  run: Run,
  context: ReadContext,
): Promise<void> {
  await Promise.all(fields.map((field) => computeField(data as Node, field, run, context)));
}

async function computeField(data: Node, field: CodeField, run: Run, context: ReadContext): Promise<void> {
  const key = field.path.at(-1)!;
  const owners = ownersOf(data, field.path.slice(0, -1));
  if (owners.length === 0) return;
  const values = await valuesOf(
    field,
    owners.map((owner) => owner[key]),
    run,
    context,
  );
  owners.forEach((owner, index) => {
    owner[key] = values[index];
  });
}

/** The objects at a path of response keys, lists opened, absent ones left out. */
function ownersOf(data: Node, path: readonly string[]): Node[] {
  let nodes: Node[] = [data];
  for (const key of path) nodes = nodes.flatMap((node) => (node[key] ?? []) as Node[]);
  return nodes;
}

/** What was thrown becomes the error of each field, so that the rest of the answer stands. */
export async function valuesOf(
  { source, args }: CodeField,
  rows: readonly unknown[],
  run: Run,
  context: ReadContext,
): Promise<readonly unknown[]> {
  try {
    const values = await source.compute(rows as never, args(run) as never, context as never);
    if (values.length !== rows.length)
      throw new Error(`A code field gave ${values.length} values for ${rows.length} rows`);
    return values;
  } catch (error) {
    return rows.map(() => (error instanceof Error ? error : new Error(String(error))));
  }
}
