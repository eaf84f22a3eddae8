import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Clock } from '../../server/src/platform/clock.ts';
import { declaredSource } from './declared.ts';
import type { NaiveWorld, Raw, Tables } from './naive.ts';
import { boardChangeMeanings } from './product-naive-board-changes.ts';
import { boardGrantMeanings } from './product-naive-board-grant.ts';
import { boardPackMeanings } from './product-naive-board-pack.ts';
import { boardRegisterMeanings } from './product-naive-board-register.ts';
import { budgetMeanings } from './product-naive-budget.ts';
import { equalityMeanings } from './product-naive-equality.ts';
import { entryMeanings } from './product-naive-entries.ts';
import { textMeanings } from './product-naive-texts.ts';
import { formMeanings } from './product-naive-forms.ts';
import { fundingMeanings } from './product-naive-funding.ts';
import { grantLifeMeanings } from './product-naive-grant-life.ts';
import { hubMeanings } from './product-naive-hubs.ts';
import { programmeMeanings } from './product-naive-programme.ts';
import { recordMeanings } from './product-naive-record.ts';
import { raidMeanings } from './product-naive-raid.ts';
import { decisionMeanings } from './product-naive-decisions.ts';
import { paperImportMeanings } from './product-naive-paper-import.ts';
import { preparationMeanings } from './product-naive-preparation.ts';
import { figureMeanings } from './product-naive-figures.ts';
import { draftMeanings } from './product-naive-report-draft.ts';
import { reportWayMeanings } from './product-naive-report-way.ts';
import { reportMeanings } from './product-naive-reports.ts';
import { resultsMeanings } from './product-naive-results.ts';
import { scrutinyMeanings } from './product-naive-scrutiny.ts';
import { sharedMeanings } from './product-naive-shared.ts';
import { writingMeanings } from './product-naive-writing.ts';
import { productRules, type Meanings } from './product-rules.ts';

/** The product's rules, expressions and row sources, said again in TypeScript, by what their descriptions promise. */
export function productMeanings(
  schema: GraphQLSchema,
  tables: Tables,
  clock: Clock,
): Pick<NaiveWorld, 'visible' | 'fields'> {
  const visible = productRules(tables);
  const fields: Meanings = {
    ...paperMeanings(schema, tables),
    ...sharedMeanings(tables, visible),
    ...entryMeanings(tables),
    ...textMeanings(tables),
    ...equalityMeanings(tables),
    ...formMeanings(tables),
    ...resultsMeanings(tables, visible),
    ...preparationMeanings(tables, visible),
    ...decisionMeanings(tables, visible),
    ...hubMeanings(tables),
    ...fundingMeanings(tables),
    ...budgetMeanings(tables, clock),
    ...grantLifeMeanings(tables, visible),
    ...programmeMeanings(tables, visible),
    ...raidMeanings(tables),
    ...recordMeanings(tables),
    ...reportMeanings(tables, visible),
    ...draftMeanings(tables),
    ...reportWayMeanings(tables),
    ...writingMeanings(tables),
    ...paperImportMeanings(tables),
    ...figureMeanings(tables),
    ...scrutinyMeanings(tables, visible),
    ...boardPackMeanings(tables, visible, clock),
    ...boardGrantMeanings(tables, visible),
    ...boardRegisterMeanings(tables, visible),
    ...boardChangeMeanings(tables, visible),
  };
  return { visible, fields };
}

/** What papers say of a row: the subject is the name of its type, and a version of a report speaks for the report. */
function paperMeanings(schema: GraphQLSchema, tables: Tables): Meanings {
  const meanings: Record<string, Meanings[string]> = {};
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const isVersion = type.name === 'ReportVersion';
    const subject = isVersion ? 'report' : type.name[0]!.toLowerCase() + type.name.slice(1);
    for (const [field, table] of [
      ['provenance', 'provenance'],
      ['issues', 'data_quality_issue'],
    ] as const) {
      if (declaredSource(schema, type.name, field)?.kind !== 'many') continue;
      meanings[`${type.name}.${field}`] = (row: Raw) =>
        tables
          .where(table, 'subject_id', row[isVersion ? 'report_id' : 'id'])
          .filter((fact) => fact['subject_type'] === subject);
    }
  }
  return meanings;
}
