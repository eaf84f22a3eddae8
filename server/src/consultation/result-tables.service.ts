import type { Pool } from 'pg';
import { command, type Context } from '../platform/context.ts';
import { askedQuestions, type AskedQuestion } from './asked-questions.loaders.ts';
import { consultationToCount, policyOf, tallies, type ConsultationToCount, type Tallies } from './consultation.queries.ts';
import { equalityCounts, equalityTallies } from './equality-profile.queries.ts';
import { ownTables, tablesByGroup, type Split } from './result-tables.policy.ts';
import { publishedTables } from './results.queries.ts';
import type { ResultTable } from './result-table.type.ts';
import { pairKey } from './tally-keys.entity.ts';

/** A question of the results, and by what they are split. */
export interface TablesAsked {
  consultation: string;
  /** What the question is counted under. */
  countedAs: string;
  splitBy: string | null;
  isPublished: boolean;
}

type Source = (asked: TablesAsked) => ResultTable[] | Promise<ResultTable[]>;
const sourcesOf = new WeakMap<Context, Map<string, Promise<Source>>>();

/** The tables of each of these questions: as they were published, or as they are counted now. Worked out once a request, however often it asks. */
export async function resultTables(asked: readonly TablesAsked[], context: Context): Promise<ResultTable[][]> {
  const sources = sourcesOf.get(context) ?? new Map<string, Promise<Source>>();
  sourcesOf.set(context, sources);
  return Promise.all(
    asked.map(async (row) => {
      const key = `${row.consultation}/${row.isPublished}`;
      const source = sources.get(key) ?? once((row.isPublished ? fromPublished : fromCounters)(context, row.consultation));
      sources.set(key, source);
      return (await source)(row);
    }),
  );
}

/** Cross-tables take a while, so each is worked out once. */
async function once(source: Promise<Source>): Promise<Source> {
  const known = new Map<string, ReturnType<Source>>();
  const tables = await source;
  return (asked) => {
    const key = `${asked.countedAs}/${asked.splitBy}`;
    const found = known.get(key) ?? tables(asked);
    known.set(key, found);
    return found;
  };
}

async function fromPublished({ pool }: Context, consultation: string): Promise<Source> {
  const kept = await publishedTables(pool, consultation);
  return ({ countedAs, splitBy }) =>
    kept.filter((table) => table.questionKey === countedAs && (table.splitBy === null || table.splitBy === splitBy)).flatMap(({ content }) => content);
}

/** That groups of people were read by what they said about themselves is written down, once a request. */
async function fromCounters(context: Context, id: string): Promise<Source> {
  const { pool } = context;
  const [consultation, questions, splits, counts] = await Promise.all([consultationToCount(pool, id), askedQuestions(pool, id), splitsOf(pool, id), allTallies(pool, id)]);
  let onRecord: Promise<void> | undefined;
  const writeDown = () => (onRecord ??= command(context, async () => ({ result: undefined, audit: { councilId: consultation!.councilId, action: 'readResultsByEquality', subjectType: 'consultation', subjectId: id } })));
  return async ({ countedAs, splitBy }) => {
    const found = questions.find(({ question }) => question.countsAs === countedAs);
    const split = splits.find(({ key }) => key === splitBy);
    if (split?.isEquality) await writeDown();
    return found ? countedTables(found, split, consultation!, counts) : [];
  };
}

/** The questions that results may be split by: those of the form that are there for it, and those about people themselves. */
export async function splitsOf(pool: Pool, consultationId: string): Promise<Split[]> {
  const [asked, equality] = await Promise.all([askedQuestions(pool, consultationId), equalityCounts(pool, consultationId)]);
  const ofForm = asked.filter(({ question, wordings }) => question.isBreakdown && wordings.length === 1);
  return [
    ...ofForm.map(({ question }): Split => ({ key: question.countsAs, text: question.text, isEquality: false, options: question.options })),
    ...equality.questions.map(({ questionId, text, options }): Split => ({
      key: questionId, text, isEquality: true, options: options.map(({ optionId, label }) => ({ countsAs: pairKey(consultationId, optionId), label })),
    })),
  ];
}

/** What is counted of a consultation, by each group of people too. */
export async function allTallies(pool: Pool, consultationId: string): Promise<Tallies> {
  const [counts, ofGroups] = await Promise.all([tallies(pool, consultationId), equalityTallies(pool, consultationId)]);
  return new Map([...counts, ...ofGroups]);
}

/** The tables of a question as they are counted now, under disclosure control. */
export function countedTables({ question, wordings }: AskedQuestion, split: Split | undefined, consultation: ConsultationToCount, counts: Tallies): ResultTable[] {
  const counted = { counts, everyone: consultation.id, policy: policyOf(consultation) };
  // Wordings of several meanings would have to be published together by group: they are shown whole only.
  const isSplit = split !== undefined && wordings.length === 1;
  return [...ownTables(question, counted), ...(isSplit ? tablesByGroup(question, split, counted) : [])];
}
