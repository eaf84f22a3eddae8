import { londonDay } from '@throughline/shared/dates';
import { financialMonths, financialYearOf, isFinancialYear } from '@throughline/shared/financial-years';
import { canKeepBudgets, canSeeBudgets } from '../../server/src/funding/budget.policy.ts';
import type { Clock } from '../../server/src/platform/clock.ts';
import type { Viewer } from '../../server/src/platform/reading/viewer.ts';
import type { Raw, Tables } from './naive.ts';
import { ledgerLines } from './product-naive-board-grant.ts';
import { sum } from './product-naive-funding.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** The last day of each month of a financial year such as '2023/24', April first: the day before the next month begins. */
const monthEndsOf = (financialYear: string): string[] =>
  Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(Number(financialYear.slice(0, 4)), 4 + month, 0)).toISOString().slice(0, 10));

const maySee = (row: Raw, viewer: Viewer): boolean => canSeeBudgets(viewer, { councilId: String(row['council_id']) });

/** A monitor is of its council: the row of the one may stand for the other. */
const ofCouncil = (row: Raw, viewer: Viewer): boolean => maySee({ council_id: row['council_id'] ?? row['id'] }, viewer);

/** Who may see a budget: the office, and those who answer for its money. */
export const budgetRules: Rules = { BudgetLine: maySee, BudgetTransfer: maySee, GrantForecast: maySee, BudgetMonitor: ofCouncil };

/** Lines of a budget, the monitor of a year and the money of a workstream. */
export function budgetMeanings(tables: Tables, clock: Clock): Meanings {
  const of = (table: string, column: string) => (row: Raw) => tables.where(table, column, row['id']);
  const wasBy = (column: string, day: unknown) => (row: Raw) => String(row[column]) <= String(day);

  const movesOf = (line: Raw, day: unknown = LATEST): Raw[] =>
    [
      ...of('budget_transfer', 'to_line_id')(line),
      ...of('budget_transfer', 'from_line_id')(line).map((move) => ({ ...move, amount_pence: -Number(move['amount_pence']) })),
    ].filter(wasBy('approved_on', day));
  const movedBy = (kind: string) => (line: Raw) => sum(movesOf(line).filter((move) => move['kind'] === kind), 'amount_pence');
  const entriesOf = (line: Raw, day: unknown = LATEST): Raw[] =>
    line['grant_id'] === null ? [] : ledgerLines(tables, line['grant_id']).filter((entry) => entry['budget_line_id'] === line['id']).filter(wasBy('spent_on', day));
  const newest = (table: string, line: Raw, column: string, day: unknown = LATEST): Raw | undefined =>
    of(table, 'budget_line_id')(line)
      .filter(wasBy(column, day))
      .toSorted((a, b) => (orderOf(a, column) < orderOf(b, column) ? -1 : 1))
      .at(-1);

  const standing = (line: Raw, day: unknown) => {
    const moves = movesOf(line, day);
    const entries = entriesOf(line, day);
    return {
      line,
      entries,
      virement_pence: sum(moves.filter(({ kind }) => kind === 'VIREMENT'), 'amount_pence'),
      carried_pence: sum(moves.filter(({ kind }) => kind === 'CARRY_FORWARD'), 'amount_pence'),
      budget_pence: Number(line['original_pence']) + sum(moves, 'amount_pence'),
      ...spending(entries),
      profile: newest('budget_profile', line, 'holds_from', day),
      forecast: newest('budget_forecast', line, 'made_on', day),
    };
  };
  const standingOf = (monitor: Raw) =>
    tables
      .where('budget_line', 'council_id', monitor['council_id'])
      .filter((line) => line['financial_year'] === monitor['financial_year'])
      .filter(wasBy('agreed_on', monitor['monitor_day']))
      .map((line) => standing(line, monitor['monitor_day']));
  const monthsOver = (monitor: Raw): number =>
    monthEndsOf(String(monitor['financial_year'])).filter((end) => end <= String(monitor['monitor_day'])).length;

  const lineRow = (monitor: Raw, { line, entries, profile, forecast, ...figures }: ReturnType<typeof standing>): Raw => {
    const months = (profile?.['month_pence'] as unknown[] | undefined)?.map(Number);
    const isOfGrant = line['grant_id'] !== null;
    return {
      budget_line_id: line['id'],
      source: line['source'],
      grant_title: tables.one('funding_grant', line['grant_id'])?.['title'] ?? null,
      title: line['title'],
      fund_type: line['fund_type'],
      original_pence: line['original_pence'],
      ...figures,
      spent_pence: isOfGrant ? figures.spent_pence : null,
      committed_pence: isOfGrant ? figures.committed_pence : null,
      profile_pence: months ? added(months.slice(0, monthsOver(monitor))) : null,
      profiled_pence: months ? added(months) : null,
      profile_from: profile?.['holds_from'] ?? null,
      profile_reason: profile?.['reason'] ?? null,
      is_rephased: Number(profile?.['seq'] ?? 1) > 1,
      forecast_pence: forecast?.['amount_pence'] ?? null,
      has_demonstration_figures: [line, ...entries, ...(forecast ? [forecast] : [])].some((row) => row['is_demonstration'] === true),
    };
  };
  const unbooked = (monitor: Raw, fundType: string | null): Raw[] =>
    tables
      .where('funding_grant', 'council_id', monitor['council_id'])
      .flatMap((grant) => ledgerLines(tables, grant['id']))
      .filter((entry) => entry['budget_line_id'] === null && (fundType === null || entry['fund_type'] === fundType))
      .filter((entry) => financialYearOf(String(entry['spent_on'])) === monitor['financial_year'])
      .filter(wasBy('spent_on', monitor['monitor_day']));

  return {
    'Council.budgetsCanBeKept': (council, _args, viewer) => canKeepBudgets(viewer, { councilId: String(council['id']) }),
    'Council.budgetYears': (council, _args, viewer) =>
      maySee({ council_id: council['id'] }, viewer)
        ? [...new Set(of('budget_line', 'council_id')(council).map((line) => line['financial_year']))].map((year) => ({ financial_year: year }))
        : [],
    'Grant.budgetIsShown': (grant, _args, viewer) => maySee(grant, viewer),
    'Grant.budgetedPence': (grant, _args, viewer) => {
      const lines = of('budget_line', 'grant_id')(grant);
      return lines.length > 0 && maySee(grant, viewer) ? sum(lines, 'original_pence') : null;
    },

    'BudgetLine.virementsPence': movedBy('VIREMENT'),
    'BudgetLine.carriedForwardPence': movedBy('CARRY_FORWARD'),
    'BudgetLine.budgetPence': (line) => standing(line, LATEST).budget_pence,
    'BudgetLine.spentPence': (line) => standing(line, LATEST).spent_pence,
    'BudgetLine.committedPence': (line) => standing(line, LATEST).committed_pence,
    'BudgetLine.leftPence': (line) => {
      const { budget_pence: budget, spent_pence: spent, committed_pence: committed } = standing(line, LATEST);
      return budget - spent - committed;
    },
    'BudgetLine.forecastPence': (line) => standing(line, LATEST).forecast?.['amount_pence'] ?? null,
    'BudgetLine.transfers': (line) => [...of('budget_transfer', 'from_line_id')(line), ...of('budget_transfer', 'to_line_id')(line)],
    'BudgetLine.workstreams': (line) => of('workstream_budget', 'budget_line_id')(line).map((link) => tables.one('workstream', link['workstream_id'])!),
    'BudgetProfile.months': (profile) => (profile['month_pence'] as unknown[]).map((pence, index) => ({ place: index + 1, pence: Number(pence) })),
    'BudgetProfile.totalPence': (profile) => added((profile['month_pence'] as unknown[]).map(Number)),

    'Query.budgetLine': (_row, { id }, viewer) => {
      const line = tables.one('budget_line', String(id).toLowerCase());
      if (!line || !maySee(line, viewer)) throw new Error('not found');
      return line;
    },
    'Query.budgetMonitor': (_row, { councilSlug, financialYear, asAt }, viewer) => {
      const today = londonDay(clock.now());
      if (!isFinancialYear(financialYear)) throw new Error('no financial year');
      if (asAt && String(asAt) > today) throw new Error('in the future');
      const council = tables.where('council', 'slug', councilSlug)[0];
      const monitor = council && { id: council['id'], council_id: council['id'], financial_year: financialYear, monitor_day: asAt ?? today };
      if (!monitor || !maySee(monitor, viewer)) throw new Error('not found');
      return monitor;
    },
    'BudgetMonitor.financialYear': (monitor) => monitor['financial_year'],
    'BudgetMonitor.asAt': (monitor) => monitor['monitor_day'],
    'BudgetMonitor.lines': (monitor) => standingOf(monitor).map((line) => lineRow(monitor, line)),
    'BudgetMonitor.totals': (monitor) => {
      const all = standingOf(monitor).map((line) => lineRow(monitor, line));
      const types = [...new Set(all.map((line) => String(line['fund_type']))), null];
      return types.flatMap((fundType) => {
        const lines = all.filter((line) => fundType === null || line['fund_type'] === fundType);
        const profiled = lines.filter((line) => line['profile_pence'] !== null);
        const spent = profiled.filter((line) => line['spent_pence'] !== null);
        const loose = spending(unbooked(monitor, fundType));
        if (lines.length === 0) return [];
        return [
          {
            fund_type: fundType,
            lines: lines.length,
            ...Object.fromEntries(['original_pence', 'virement_pence', 'carried_pence', 'budget_pence', 'spent_pence', 'committed_pence'].map((column) => [column, sum(lines, column)])),
            profile_pence: profiled.length === 0 ? null : sum(profiled, 'profile_pence'),
            profiled_spent_pence: spent.length === 0 ? null : sum(spent, 'spent_pence'),
            lines_without_profile: lines.length - profiled.length,
            forecast_pence: added(lines.map((line) => Number(line['forecast_pence'] ?? line['budget_pence']))),
            lines_without_forecast: lines.filter((line) => line['forecast_pence'] === null).length,
            unbooked_spent_pence: loose.spent_pence,
            unbooked_committed_pence: loose.committed_pence,
          },
        ];
      });
    },
    'BudgetMonitor.months': (monitor) => {
      const lines = standingOf(monitor);
      const year = Number(String(monitor['financial_year']).slice(0, 4));
      const plannedIn = (place: number) => lines.flatMap(({ profile }) => (profile ? [Number((profile['month_pence'] as unknown[])[place - 1])] : []));
      const spentBy = (place: number, isOnly: boolean) =>
        sum(
          lines.flatMap(({ entries }) => entries).filter((entry) => {
            const of = placeIn(year, String(entry['spent_on']));
            return entry['kind'] !== 'COMMITMENT' && (isOnly ? of === place : of <= place);
          }),
          'pence',
        );
      return financialMonths.map((_, index) => {
        const place = index + 1;
        const first = `${index < 9 ? year : year + 1}-${String(((index + 3) % 12) + 1).padStart(2, '0')}-01`;
        const isBegun = first <= String(monitor['monitor_day']);
        const isPlanned = plannedIn(place).length > 0;
        return {
          place,
          first_day: first,
          profile_pence: isPlanned ? added(plannedIn(place)) : null,
          profile_so_far_pence: isPlanned ? added(Array.from({ length: place }, (_each, before) => added(plannedIn(before + 1)))) : null,
          spent_pence: isBegun ? spentBy(place, true) : null,
          spent_so_far_pence: isBegun ? spentBy(place, false) : null,
        };
      });
    },

    'Workstream.budgets': (workstream, { asAt }, viewer) => {
      const day = asAt ?? LATEST;
      const lines = of('workstream_budget', 'workstream_id')(workstream)
        .map((link) => tables.one('budget_line', link['budget_line_id'])!)
        .filter((line) => maySee(line, viewer))
        .filter(wasBy('agreed_on', day));
      return [...Map.groupBy(lines, (line) => line['financial_year'])].map(([year, group]) => {
        const stood = group.map((line) => standing(line, day));
        const guesses = stood.map(({ forecast, budget_pence: budget }) => Number(forecast?.['amount_pence'] ?? budget));
        return {
          financial_year: year,
          lines: group.length,
          budget_pence: sum(stood, 'budget_pence'),
          spent_pence: sum(stood, 'spent_pence'),
          committed_pence: sum(stood, 'committed_pence'),
          forecast_pence: added(guesses),
          lines_without_forecast: stood.filter(({ forecast }) => !forecast).length,
          has_demonstration_figures: group.some((line) => line['is_demonstration'] === true),
        };
      });
    },
  };
}

/** Later than every day. */
const LATEST = '9999-12-31';

const added = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const orderOf = (row: Raw, column: string): string => `${String(row[column])} ${String(row['seq'] ?? row['id']).padStart(4, '0')}`;

function spending(entries: readonly Raw[]): { spent_pence: number; committed_pence: number } {
  const isCommitted = (entry: Raw) => entry['kind'] === 'COMMITMENT';
  return { spent_pence: sum(entries.filter((entry) => !isCommitted(entry)), 'pence'), committed_pence: sum(entries.filter(isCommitted), 'pence') };
}

/** The month of a day within a financial year, 1 for April; what came later counts in March. */
function placeIn(year: number, day: string): number {
  const [of, month] = day.split('-').map(Number) as [number, number];
  return Math.max(1, Math.min(12, (of - year) * 12 + month - 3));
}
