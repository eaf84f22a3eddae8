import {
  Kind,
  getNamedType,
  getVariableValues,
  isAbstractType,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Pool } from 'pg';
import { Refused } from '../errors.ts';
import { Later, attach } from './attach.ts';
import { LIMITS, measure, type Limits } from './budget.ts';
import { computeCodeFields } from './code-fields.ts';
import { MISSING, fill, holedText, type HoledText } from './code-texts.ts';
import { Unwritable } from './code-writers.ts';
import type { Class, ReadContext } from './declare.ts';
import { KeptAnswers, type Answer } from './kept-answers.ts';
import type { Model } from './model.ts';
import { PlanCache } from './plan-cache.ts';
import { NotPlannable, Planner, type Form, type Plan, type Root } from './plan.ts';
import { select, type Scope } from './selection.ts';
import type { Run } from './sql.ts';

/** PostgreSQL keeps each named statement on each connection (28 MB for 1,000), so there are few, for what is asked often. */
const PREPARED_NAMES = 199;
const USES_BEFORE_A_NAME = 10;
const KEPT_PLANS = 500;
/** PostgreSQL's code for a statement that took longer than statement_timeout. */
const TIMED_OUT = '57014';

/** With its holes, when there is something that code computes for each request. */
interface TextAnswer extends Answer {
  holed?: HoledText;
}

/** Runs plans: as text for Apollo's plugin, or as data that graphql-js completes. Both give the same answer. */
export class Reader {
  /** Told the text of each statement, before it is run. For tests that count. */
  onStatement: ((text: string) => void) | undefined;

  private readonly limits: Limits;
  private readonly plans = new PlanCache<Plan | NotPlannable>(KEPT_PLANS);
  private readonly sizes = new PlanCache<(run: Run) => number>(KEPT_PLANS);
  private readonly names = new Map<string, string>();
  private readonly kept: KeptAnswers<TextAnswer>;
  private readonly timedOut = new WeakMap<ReadContext, { operation: OperationDefinitionNode; error: unknown }>();
  private readonly fragments = new WeakMap<DocumentNode, Record<string, FragmentDefinitionNode>>();

  /** @param pool a pool of its own kind: it sets statement_timeout, and at most 200 named statements live on each connection */
  constructor(
    private readonly model: Model,
    private readonly pool: Pool,
    limits: Partial<Limits> = {},
  ) {
    this.limits = { ...LIMITS, ...limits };
    this.kept = new KeptAnswers(pool);
  }

  /** Once, at start: gives the schema its resolvers. */
  attach(): void {
    attach(this.model, this);
  }

  /**
   * The finished text of `data`, in one statement; null when graphql-js has to complete the operation.
   *
   * @param rawVariables as they came from the client
   * @throws Refused NOT_SIGNED_IN, BAD_INPUT, OPERATION_TOO_LARGE
   */
  async text(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    rawVariables: Readonly<Record<string, unknown>>,
    context: ReadContext,
  ): Promise<string | null> {
    if (operation.operation !== 'query') return null;
    const { coerced } = getVariableValues(this.model.schema, operation.variableDefinitions ?? [], rawVariables);
    if (!coerced) return null;
    const scope: Scope = { schema: this.model.schema, fragments: this.fragmentsOf(document), variables: coerced };
    const run: Run = { variables: coerced, viewer: context.viewer };
    this.checkBudget(operation, scope, run);
    try {
      const plan = this.plan(operation, 'whole', 'text', scope, run, (planner) =>
        planner.planRoots(select(scope, this.model.schema.getQueryType()!, [operation.selectionSet])),
      );
      for (const { query } of plan.roots) this.checkDoor(query, context);
      const prepared = prepare(plan, run, context);
      const { text: answer, holed } = await this.keptAnswer(plan, prepared, context);
      if (plan.roots.some(({ whenMissing }) => whenMissing) && answer.includes(MISSING)) return null;
      return holed ? (await fill(holed, () => true, prepared, context)).pieces.join('') : answer;
    } catch (error) {
      if (error instanceof NotPlannable || error instanceof Unwritable) return null;
      if ((error as { code?: unknown }).code === TIMED_OUT) this.timedOut.set(context, { operation, error });
      throw error;
    }
  }

  /** One statement for a planned query's own selection. */
  async root(context: ReadContext, info: GraphQLResolveInfo): Promise<unknown> {
    this.checkDoor(info.fieldName, context);
    const late = this.timedOut.get(context);
    // What took too long as text would take as long again.
    if (late?.operation === info.operation) throw late.error;
    const scope = scopeOf(info);
    const run: Run = { variables: info.variableValues, viewer: context.viewer };
    this.checkBudget(info.operation, scope, run);
    const key = String(info.path.key);
    const plan = this.plan(info.operation, key, 'data', scope, run, (planner) =>
      planner.planRoots(new Map([[key, [...info.fieldNodes]]])),
    );
    const row = (await this.data<Record<string, unknown>>(plan, prepare(plan, run, context), context))[key];
    const [{ whenMissing, args }] = plan.roots as [Root];
    return row === null && whenMissing ? whenMissing(args(run), context) : row;
  }

  /** One row for the resolver's own selection; null when the viewer may not see it. See `byIds`. */
  async one(
    type: Class,
    id: string,
    context: ReadContext,
    info: GraphQLResolveInfo,
    given?: Run['given'],
  ): Promise<object | null> {
    return (await this.byIds(type, [id], context, info, given)).get(id) ?? null;
  }

  /**
   * Rows of one type for the resolver's own selection, in one statement: for what a resolver written in TypeScript gives
   * back (a mutation, a subscription, a union). Hidden rows are absent from the map.
   *
   * @param given values for expressions that ask for them with `given(name, type)`
   */
  async byIds(
    type: Class,
    ids: readonly string[],
    context: ReadContext,
    info: GraphQLResolveInfo,
    given?: Run['given'],
  ): Promise<Map<string, object>> {
    if (ids.length === 0) return new Map();
    const target = this.model.ofClass(type);
    const returned = getNamedType(info.returnType);
    if (returned !== target.graphql && !(isAbstractType(returned) && info.schema.isSubType(returned, target.graphql))) {
      throw new Error(
        `${info.parentType.name}.${info.fieldName} gives ${returned.name}, not ${target.name}: for a part of it, say reader.later(…)`,
      );
    }
    const scope = scopeOf(info);
    const run: Run = { variables: info.variableValues, viewer: context.viewer, ids, given };
    this.checkBudget(info.operation, scope, run);
    const plan = this.plan(info.operation, `${responsePath(info)} ${target.name}`, 'data', scope, run, (planner) =>
      planner.planIds(target, info.fieldNodes),
    );
    const { rows } = await this.data<{ rows: { id: string; row: object }[] }>(plan, run, context);
    const found = new Map(rows.map(({ id, row }) => [id, row]));
    // PostgreSQL writes a UUID in small letters, however it was asked for.
    return new Map(ids.map((id) => [id, found.get(id) ?? found.get(id.toLowerCase())] as const).filter(isFound));
  }

  /**
   * For a part of what a resolver gives back: `return { grant: reader.later(Grant, id) }`. Loaded when the client selects
   * it, after the resolver is done. A list of ids becomes a list in their order, without the hidden rows.
   */
  later(type: Class, ids: string | readonly string[] | null, given?: Run['given']): unknown {
    return new Later(type, ids, given);
  }

  /** TypeGraphQL's guards do not run on planned fields, and the text way has no resolvers: the door is checked here. */
  private checkDoor(fieldName: string, { viewer }: ReadContext): void {
    const extensions = this.model.schema.getQueryType()!.getFields()[fieldName]?.extensions as
      { door?: string } | undefined;
    if (extensions?.door === 'authorized' && viewer.kind === 'public') throw new Refused('NOT_SIGNED_IN');
  }

  private checkBudget(operation: OperationDefinitionNode, scope: Scope, run: Run): void {
    const root = this.model.schema.getRootType(operation.operation)!;
    const rows = this.sizes.get(operation, 'size', run.viewer.kind, scope, () =>
      measure(this.model, scope, root, operation.selectionSet, this.limits),
    );
    if (rows(run) > this.limits.rows) throw new Refused('OPERATION_TOO_LARGE');
  }

  /** The kept plan, or a new one. That there is none is kept too, and thrown. */
  private plan(
    operation: OperationDefinitionNode,
    part: string,
    form: Form,
    scope: Scope,
    { viewer }: Run,
    make: (planner: Planner) => Plan,
  ): Plan {
    const plan = this.plans.get(operation, `${form} ${part}`, viewer.kind, scope, () => {
      try {
        return make(new Planner(this.model, scope, viewer.kind, form, this.limits.answerBytes));
      } catch (error) {
        if (error instanceof NotPlannable) return error;
        throw error;
      }
    });
    if (plan instanceof NotPlannable) throw plan;
    return plan;
  }

  private async data<T>(plan: Plan, run: Run, context: ReadContext): Promise<T> {
    const { text } = await this.answer(plan, plan.values(run), this.nameOf(plan));
    const data = JSON.parse(text) as T & object;
    await computeCodeFields(data, plan.codeFields, run, context);
    return data;
  }

  /** The answer, from memory while nothing in the database has changed. Only what is asked often is kept. */
  private async keptAnswer(plan: Plan, run: Run, context: ReadContext): Promise<TextAnswer> {
    const values = plan.values(run);
    const name = this.nameOf(plan);
    const key = name && `${plan.number} ${JSON.stringify(values)}`;
    const known = key && (await this.kept.find(key));
    if (known) return known;
    const read = await this.answer(plan, values, name);
    const answer = plan.codeFields.length > 0 ? await computedOnce(read, plan, run, context) : read;
    if (key) this.kept.keep(key, answer);
    return answer;
  }

  private async answer(plan: Plan, values: unknown[], name: string | undefined): Promise<Answer> {
    this.onStatement?.(plan.text);
    const { rows } = await this.pool.query<[string | null, string | null]>({ name, text: plan.text, values, rowMode: 'array' });
    const [text, state] = rows[0]!;
    if (text === null) throw new Refused('OPERATION_TOO_LARGE');
    return { text, state };
  }

  private nameOf(plan: Plan): string | undefined {
    const known = this.names.get(plan.text);
    if (known || ++plan.uses < USES_BEFORE_A_NAME || this.names.size >= PREPARED_NAMES) return known;
    const name = `read_${this.names.size}`;
    this.names.set(plan.text, name);
    return name;
  }

  private fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
    const known = this.fragments.get(document);
    if (known) return known;
    const fragments = Object.fromEntries(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
      ),
    ) as Record<string, FragmentDefinitionNode>;
    this.fragments.set(document, fragments);
    return fragments;
  }
}

/** With what code makes of the rows alone; the rest of the code is for each request. */
async function computedOnce({ text, state }: Answer, { codeFields }: Plan, run: Run, context: ReadContext): Promise<TextAnswer> {
  const holed = await fill(holedText(text, codeFields), ({ source }) => source.compute.length < 2, run, context);
  return holed.open.length > 0 ? { text, state, holed } : { text: holed.pieces.join(''), state };
}

/** With what the planned queries give to their statement. Throws what they refuse. */
function prepare({ roots }: Plan, run: Run, context: ReadContext): Run {
  if (!roots.some((root) => root.prepare)) return run;
  const prepared = Object.fromEntries(roots.map((root) => [root.key, root.prepare?.(root.args(run), context) ?? {}]));
  return { ...run, prepared };
}

const isFound = (entry: readonly [string, object | undefined]): entry is readonly [string, object] =>
  entry[1] !== undefined;

const scopeOf = (info: GraphQLResolveInfo): Scope => ({
  schema: info.schema,
  fragments: info.fragments,
  variables: info.variableValues,
});

/** The response keys that lead to the field, without the places in lists. */
function responsePath(info: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let path: GraphQLResolveInfo['path'] | undefined = info.path; path; path = path.prev) {
    if (typeof path.key === 'string') keys.unshift(path.key);
  }
  return keys.join('.');
}
