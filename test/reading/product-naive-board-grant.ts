import type { Raw, Tables } from './naive.ts';
import { sum } from './product-naive-funding.ts';
import { daysBetween, isInForce } from './product-naive-programme.ts';
import { chosenSites } from './product-naive-shared.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** The money of a board pack: a grant and its parts up to the day of the pack. */
export function boardGrantMeanings(tables: Tables, visible: Rules): Meanings {
  const linesSoFar = (grant: unknown, day: unknown) =>
    ledgerLines(tables, grant).filter((line) => String(line['spent_on']) <= String(day));

  return {
    'BoardPack.workstreamMoney': (pack) =>
      tables.where('workstream', 'programme_id', pack['programme_id']).flatMap((part) => {
        const money = tables
          .where('workstream_budget', 'workstream_id', part['id'])
          .map((link) => tables.one('budget_line', link['budget_line_id'])!)
          .filter((line) => String(line['agreed_on']) <= String(pack['as_at']))
          .map((line) => moneyOfLine(tables, line, pack['as_at']));
        if (money.length === 0) return [];
        return {
          ...{ workstream_id: part['id'], position: part['position'] },
          ...Object.fromEntries(
            ['budget_pence', 'spent_pence', 'committed_pence', 'forecast_pence'].map((column) => [column, sum(money, column)]),
          ),
          is_demonstration: money.some((line) => line['is_demonstration'] === true),
        };
      }),
    'BoardPack.grants': (pack, _args, viewer) => {
      const day = pack['as_at'];
      return tables.where('programme_grant', 'programme_id', pack['programme_id']).map((link) => {
        const grant = tables.one('funding_grant', link['grant_id'])!;
        const lines = linesSoFar(grant['id'], day);
        const payments = paymentsSoFar(tables, grant['id'], day);
        const forecast = forecastOn(tables, grant['id'], day);
        const awarded = amendedOn(tables, grant, 'AWARDED', day);
        const endsOn = amendedOn(tables, grant, 'ENDS_ON', day);
        const [capital, revenue] = ['CAPITAL', 'REVENUE'].map((kind) => partOn(tables, grant, kind, awarded, day));
        const gates = tables.where('grant_condition', 'grant_id', grant['id']);
        const sites = chosenSites(tables, visible, grant, viewer).filter((site) => {
          const choice = { decision_id: site['selected_by_decision_id'] };
          return site['is_demonstration'] === grant['is_demonstration'] && isInForce(tables, visible, choice, day, viewer);
        });
        return {
          as_at: day,
          grant_id: grant['id'],
          title: grant['title'],
          awarded_pence: awarded,
          ...spending(lines),
          capital_used_pence: sum(lines.filter((line) => line['fund_type'] === 'CAPITAL'), 'pence'),
          received_pence: sum(payments, 'amount_pence') - 2 * sum(payments.filter(isRepaid), 'amount_pence'),
          received_is_stated: payments.length > 0,
          undated_pence: sum(payments.filter((paid) => paid['received_on'] === null), 'amount_pence'),
          forecast_pence: forecast?.['amount_pence'] ?? null,
          capital_pence: capital?.pence ?? null,
          capital_is_computed: capital?.isComputed ?? false,
          revenue_pence: revenue?.pence ?? null,
          revenue_is_computed: revenue?.isComputed ?? false,
          ends_on: endsOn,
          days_to_end: endsOn === null ? null : daysBetween(day, endsOn),
          is_capital_gated: gates.some((gate) => gate['kind'] === 'CAPITAL_ONLY_FOR_SELECTED_SITES'),
          sites_promised: tables.where('grant_commitment', 'grant_id', grant['id'])[0]?.['promised_count'] ?? null,
          sites_chosen: sites.length,
          has_demonstration_figures: [grant, ...lines, ...payments, ...(forecast ? [forecast] : [])].some(
            (row) => row['is_demonstration'] === true,
          ),
        };
      });
    },
    'BoardGrant.instalments': ({ grant_id: grant, as_at: day }) =>
      tables
        .where('grant_instalment', 'grant_id', grant)
        .map((paid) => ({ paid, isLater: paid['received_on'] !== null && String(paid['received_on']) > String(day) }))
        .filter(({ paid, isLater }) => !isLater || (!isRepaid(paid) && paid['profiled_pence'] !== null))
        .map(({ paid, isLater }) => ({
          instalment_id: paid['id'],
          seq: paid['seq'],
          status: isLater ? 'PROFILED' : paid['status'],
        })),
    'BoardGrant.months': ({ grant_id: grant, as_at: day }) => {
      const lines = linesSoFar(grant, day);
      const months = new Set(lines.map((line) => monthOf(line)));
      return [...months].map((month) => ({
        month,
        ...spending(lines.filter((line) => monthOf(line) === month)),
        spent_so_far_pence: spending(lines.filter((line) => monthOf(line) <= month)).spent_pence,
      }));
    },
    'BoardGrant.endedFirstOn': ({ grant_id: grant, as_at: day }) =>
      bySeq(tables.where('grant_amendment', 'grant_id', grant)).find(
        (change) => change['change'] === 'ENDS_ON' && change['old_day'] !== null && String(change['agreed_on']) <= String(day),
      )?.['old_day'] ?? null,
    'BoardGrant.profile': ({ grant_id: grant, as_at: day }) => {
      const months = new Map<string, number>();
      const madeUp = new Set<string>();
      for (const line of linesOfBudget(tables, grant, day)) {
        const held = bySeq(tables.where('budget_profile', 'budget_line_id', line['id']))
          .filter((profile) => String(profile['holds_from']) <= String(day))
          .toSorted((one, other) => String(one['holds_from']).localeCompare(String(other['holds_from'])))
          .at(-1);
        const april = Number(String(line['financial_year']).slice(0, 4));
        for (const [index, pence] of ((held?.['month_pence'] as unknown[] | undefined) ?? []).entries()) {
          const month = new Date(Date.UTC(april, 3 + index, 1)).toISOString().slice(0, 10);
          months.set(month, (months.get(month) ?? 0) + Number(pence));
          if (line['is_demonstration'] === true || held!['is_demonstration'] === true) madeUp.add(month);
        }
      }
      return [...months].map(([month, planned]) => ({
        month,
        planned_pence: planned,
        is_demonstration: madeUp.has(month),
        planned_so_far_pence: [...months].reduce((sofar, [other, pence]) => sofar + (other <= month ? pence : 0), 0),
      }));
    },
    'BoardGrant.uses': ({ grant_id: grant, as_at: day }) =>
      tables.where('allowed_use', 'grant_id', grant).map((use) => ({
        allowed_use_id: use['id'],
        position: use['position'],
        ...spending(linesSoFar(grant, day).filter((line) => line['allowed_use_id'] === use['id'])),
      })),
  };
}

/** Lines as what they stand for: a reversal as the kind it takes back, below nought. */
export const ledgerLines = (tables: Tables, grant: unknown): Raw[] =>
  tables.where('spend_entry', 'grant_id', grant).map((line) => {
    const taken = line['kind'] === 'REVERSAL' ? tables.one('spend_entry', line['reverses_id'])! : undefined;
    const pence = Number(line['amount_pence']);
    return { ...line, kind: (taken ?? line)['kind'], pence: taken ? -pence : pence };
  });

function spending(lines: readonly Raw[]): { spent_pence: number; committed_pence: number } {
  const isCommitted = (line: Raw) => line['kind'] === 'COMMITMENT';
  return {
    spent_pence: sum(lines.filter((line) => !isCommitted(line)), 'pence'),
    committed_pence: sum(lines.filter(isCommitted), 'pence'),
  };
}

/** Money that had moved by the day; what has no stated day is counted for every day. */
const paymentsSoFar = (tables: Tables, grant: unknown, day: unknown): Raw[] =>
  tables
    .where('grant_instalment', 'grant_id', grant)
    .filter((paid) => paid['status'] === 'RECEIVED' || isRepaid(paid))
    .filter((paid) => paid['received_on'] === null || String(paid['received_on']) <= String(day));

const linesOfBudget = (tables: Tables, grant: unknown, day: unknown): Raw[] =>
  tables.where('budget_line', 'grant_id', grant).filter((line) => String(line['agreed_on']) <= String(day));

/** The newest forecast of each line of the budget, added up, once each has one; otherwise the newest of the grant itself. */
export function forecastOn(tables: Tables, grant: unknown, day: unknown): Raw | undefined {
  const newest = (rows: readonly Raw[]): Raw | undefined =>
    rows
      .filter((made) => String(made['made_on']) <= String(day))
      .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      .at(-1);
  const lines = linesOfBudget(tables, grant, day);
  const ofLines = lines
    .map((line) => newest(tables.where('budget_forecast', 'budget_line_id', line['id'])))
    .filter((made) => made !== undefined);
  if (lines.length === 0 || ofLines.length < lines.length) return newest(tables.where('grant_forecast', 'grant_id', grant));
  return {
    amount_pence: sum(ofLines, 'amount_pence'),
    made_on: ofLines.map((made) => String(made['made_on'])).toSorted().at(-1),
    is_demonstration: ofLines.some((made) => made['is_demonstration'] === true),
  };
}

/** One line of a budget up to the day: with what moved in and out, what was booked to it, and its newest forecast. */
function moneyOfLine(tables: Tables, line: Raw, day: unknown): Raw {
  const moved = (column: string) =>
    sum(
      tables.where('budget_transfer', column, line['id']).filter((move) => String(move['approved_on']) <= String(day)),
      'amount_pence',
    );
  const budget = Number(line['original_pence']) + moved('to_line_id') - moved('from_line_id');
  const booked = ledgerLines(tables, line['grant_id']).filter(
    (entry) => entry['budget_line_id'] === line['id'] && String(entry['spent_on']) <= String(day),
  );
  const forecast = tables
    .where('budget_forecast', 'budget_line_id', line['id'])
    .filter((made) => String(made['made_on']) <= String(day))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .at(-1);
  return {
    ...{ is_demonstration: line['is_demonstration'], budget_pence: budget, ...spending(booked) },
    forecast_pence: Number(forecast?.['amount_pence'] ?? budget),
  };
}

/** A value that changes say: as the last change agreed by the day left it, or as the first of all found it. */
function stoodAt(changes: readonly Raw[], day: unknown, was: string, became: string, now: unknown): unknown {
  const ordered = bySeq(changes);
  if (ordered.every((change) => String(change['agreed_on']) <= String(day))) return now;
  const last = ordered.findLast((change) => String(change['agreed_on']) <= String(day));
  return last ? last[became] : ordered[0]![was];
}

function amendedOn(tables: Tables, grant: Raw, change: 'AWARDED' | 'ENDS_ON', day: unknown): unknown {
  const isToCome = tables
    .where('grant_step', 'grant_id', grant['id'])
    .some((step) => step['state'] === 'AWARDED' && step['happened_start'] !== null && String(step['happened_start']) > String(day));
  if (isToCome) return null;
  const changes = tables.where('grant_amendment', 'grant_id', grant['id']).filter((each) => each['change'] === change);
  return change === 'AWARDED'
    ? stoodAt(changes, day, 'old_pence', 'new_pence', grant['awarded_pence'])
    : stoodAt(changes, day, 'old_day', 'new_day', grant['ends_on']);
}

/** The capital or revenue of the whole award on the day: stated, or what the others leave when it alone is not. */
function partOn(tables: Tables, grant: Raw, kind: string, awarded: unknown, day: unknown) {
  const parts = tables
    .where('grant_allocation', 'grant_id', grant['id'])
    .filter((part) => part['kind'] !== null && part['financial_year'] === null && part['strand'] === null)
    .map((part) => {
      const changes = tables.where('grant_allocation_change', 'allocation_id', part['id']);
      return { kind: part['kind'], pence: stoodAt(changes, day, 'old_pence', 'new_pence', part['amount_pence']) };
    });
  const own = parts.find((part) => part.kind === kind);
  if (!own) return undefined;
  if (own.pence !== null) return { pence: own.pence, isComputed: false };
  const isComputed = parts.filter(({ pence }) => pence === null).length === 1 && awarded !== null;
  return { pence: isComputed ? Number(awarded) - parts.reduce((total, { pence }) => total + Number(pence ?? 0), 0) : null, isComputed };
}

const bySeq = (rows: readonly Raw[]): Raw[] => rows.toSorted((a, b) => Number(a['seq']) - Number(b['seq']));
const orderOf = (made: Raw): string => `${String(made['made_on'])} ${String(made['id'])}`;
const isRepaid = (paid: Raw): boolean => paid['status'] === 'REPAID';
const monthOf = (line: Raw): string => `${String(line['spent_on']).slice(0, 7)}-01`;
