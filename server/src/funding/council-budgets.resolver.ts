import { Arg, Field, FieldResolver, ObjectType, Resolver } from 'type-graphql';
import { Council } from '../councils/council.type.ts';
import { AddsTo, Column, Expression, Many, ReadsRows, everyone, planned } from '../platform/reading/declare.ts';
import { sql } from '../platform/reading/sql.ts';
import { Pence } from '../platform/scalars.ts';
import { BudgetLine } from './budget-line.type.ts';
import { budgetReaders } from './budget.policy.ts';
import { GrantForecast } from './forecast.type.ts';
import { grantKeepers } from './grant.policy.ts';
import { Grant } from './grant.type.ts';

@ReadsRows({ financialYear: 'financial_year text' }, { visible: everyone })
@ObjectType({ description: 'A financial year for which a council has a budget.' })
export class BudgetYear {
  @Field(() => String, { description: 'Such as 2022/23.' })
  @Column()
  financialYear!: string;
}

@Resolver(() => Council)
@AddsTo(() => Council)
export class CouncilBudgets {
  @FieldResolver(() => [BudgetLine], { description: 'The lines of its budget, by year and title; none for those who may not see them.' })
  @Many(() => BudgetLine, {
    by: 'council',
    filters: { financialYear: 'financialYear' },
    order: ['financialYear', 'source', 'fundType', 'title'],
    atMost: 100,
  })
  budgetLines(
    @Arg('financialYear', () => String, { nullable: true, description: 'Only those of this year, such as 2022/23.' }) _year: string | null,
  ): BudgetLine[] {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'True when the viewer may add lines to its budget.' })
  @Expression((council, _args, viewer) => viewer.isMemberOf(council('id'), ...grantKeepers), { ifNull: 'false' })
  budgetsCanBeKept(): boolean {
    return planned();
  }

  @FieldResolver(() => [BudgetYear], { description: 'The years for which it has a budget, the newest first; none for those who may not see it.' })
  @Many(() => BudgetYear, {
    order: ['financialYear desc'],
    atMost: 20,
    rows: (council, _args, viewer) =>
      sql`select distinct line.financial_year from budget_line line where line.council_id = ${council('id')} and ${viewer.isMemberOf(council('id'), ...budgetReaders)}`,
  })
  budgetYears(): BudgetYear[] {
    return planned();
  }
}

@Resolver(() => Grant)
@AddsTo(() => Grant)
export class GrantBudgets {
  @FieldResolver(() => [BudgetLine], { description: 'The lines of its budget, by year and title; none for those who may not see them.' })
  @Many(() => BudgetLine, { by: 'grant', order: ['financialYear', 'fundType', 'title'], atMost: 100 })
  budgetLines(): BudgetLine[] {
    return planned();
  }

  @FieldResolver(() => Pence, { nullable: true, description: 'The lines of its budget together, as first agreed; null when there are none, or for those who may not see them.' })
  @Expression(
    (grant, _args, viewer) =>
      sql`select sum(line.original_pence) from budget_line line where line.grant_id = ${grant('id')} and ${viewer.isMemberOf(grant('council'), ...budgetReaders)}`,
  )
  budgetedPence(): number | null {
    return planned();
  }

  @FieldResolver(() => Boolean, { description: 'True when the viewer may see its budget.' })
  @Expression((grant, _args, viewer) => viewer.isMemberOf(grant('council'), ...budgetReaders), { ifNull: 'false' })
  budgetIsShown(): boolean {
    return planned();
  }

  @FieldResolver(() => [GrantForecast], { description: 'How it was expected to end as a whole, the newest first; none for those who may not see its ledger.' })
  @Many(() => GrantForecast, { by: 'grant', order: ['madeOn desc', 'id desc'], atMost: 40 })
  forecasts(): GrantForecast[] {
    return planned();
  }
}
