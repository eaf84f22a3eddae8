import type { Raw, Tables } from './naive.ts';
import { sum, wholePart } from './product-naive-funding.ts';
import { daysBetween } from './product-naive-programme.ts';
import { chosenSites } from './product-naive-shared.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** The money of a board pack: a grant and its parts up to the day of the pack. */
export function boardGrantMeanings(tables: Tables, visible: Rules): Meanings {
  const linesSoFar = (grant: unknown, day: unknown) =>
    ledgerLines(tables, grant).filter((line) => String(line['spent_on']) <= String(day));

  return {
    'BoardPack.grants': (pack, _args, viewer) => {
      const day = pack['as_at'];
      return tables.where('programme_grant', 'programme_id', pack['programme_id']).map((link) => {
        const grant = tables.one('funding_grant', link['grant_id'])!;
        const lines = linesSoFar(grant['id'], day);
        const payments = paymentsSoFar(tables, grant['id'], day);
        const forecast = latestForecast(tables, grant['id'], day);
        const [capital, revenue] = ['CAPITAL', 'REVENUE'].map((kind) => wholePart(tables, grant['id'], kind));
        const gates = tables.where('grant_condition', 'grant_id', grant['id']);
        const sites = chosenSites(tables, visible, grant, viewer).filter((site) => {
          const effectiveOn = tables.one('decision', site['selected_by_decision_id'])!['effective_on'];
          const isAlike = site['is_demonstration'] === grant['is_demonstration'];
          return isAlike && effectiveOn !== null && String(effectiveOn) <= String(day);
        });
        return {
          as_at: day,
          grant_id: grant['id'],
          title: grant['title'],
          awarded_pence: grant['awarded_pence'],
          ...spending(lines),
          capital_used_pence: sum(lines.filter((line) => line['fund_type'] === 'CAPITAL'), 'pence'),
          received_pence: sum(payments, 'amount_pence') - 2 * sum(payments.filter(isRepaid), 'amount_pence'),
          received_is_stated: payments.length > 0,
          undated_pence: sum(payments.filter((paid) => paid['received_on'] === null), 'amount_pence'),
          forecast_pence: forecast?.['amount_pence'] ?? null,
          capital_pence: capital?.['amount_pence'] ?? null,
          capital_is_computed: capital?.['is_computed'] ?? false,
          revenue_pence: revenue?.['amount_pence'] ?? null,
          revenue_is_computed: revenue?.['is_computed'] ?? false,
          days_to_end: grant['ends_on'] === null ? null : daysBetween(day, grant['ends_on']),
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
        .filter(({ paid, isLater }) => !(isRepaid(paid) && isLater))
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
    'BoardGrant.uses': ({ grant_id: grant, as_at: day }) =>
      tables.where('allowed_use', 'grant_id', grant).map((use) => ({
        allowed_use_id: use['id'],
        position: use['position'],
        ...spending(linesSoFar(grant, day).filter((line) => line['allowed_use_id'] === use['id'])),
      })),
  };
}

/** Lines as what they stand for: a reversal as the kind it takes back, below nought. */
const ledgerLines = (tables: Tables, grant: unknown): Raw[] =>
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

const latestForecast = (tables: Tables, grant: unknown, day: unknown): Raw | undefined =>
  tables
    .where('grant_forecast', 'grant_id', grant)
    .filter((made) => String(made['made_on']) <= String(day))
    .toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
    .at(-1);

const orderOf = (made: Raw): string => `${String(made['made_on'])} ${String(made['id'])}`;
const isRepaid = (paid: Raw): boolean => paid['status'] === 'REPAID';
const monthOf = (line: Raw): string => `${String(line['spent_on']).slice(0, 7)}-01`;
