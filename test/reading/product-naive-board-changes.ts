import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import type { Raw, Tables } from './naive.ts';
import { forecastOn, ledgerLines } from './product-naive-board-grant.ts';
import { bandOf, boardDay, judgementsUpTo, registerOf, scoreOn, subjectOf, wasOpen } from './product-naive-board-register.ts';
import { expectedOn, milestonesKnown } from './product-naive-board-pack.ts';
import { sum } from './product-naive-funding.ts';
import { dueOn, progressOn } from './product-naive-programme.ts';
import type { Meanings, Rules } from './product-rules.ts';

/** What a row says when nothing is to be said of amounts, days or words. */
const NOTHING = { from_pence: null, to_pence: null, from_day: null, to_day: null, from_words: null, to_words: null };

/** What changed in a board pack between the last board and its day. Each thing is looked at on both days. */
export function boardChangeMeanings(tables: Tables, visible: Rules): Meanings {
  return {
    'BoardPack.changes': (pack, _args, viewer) => {
      const before = boardDay(tables, pack);
      if (before === null) return [];
      const day = String(pack['as_at']);
      const isBetween = (on: unknown) => on !== null && String(on) > before && String(on) <= day;
      const decisions = tables
        .where('decision', 'council_id', pack['council_id'])
        .filter((decision) => visible['Decision']!(decision, viewer))
        .map((decision) => ({ ...decision, title: `${String(decision['reference'])}: ${String(decision['title'])}` }) as Raw);
      return [
        ...moneyChanges(tables, pack, before, day),
        ...milestonesKnown(tables, pack).flatMap((milestone) => milestoneChanges(tables, milestone, before, day)),
        ...ratingChanges(tables, pack, before, day),
        ...registerOf(tables, pack, viewer).flatMap((item) => registerChanges(tables, item, before, day)),
        ...decisions
          .filter((decision) => isBetween(decision['made_on']))
          .map((decision) => said(60, 'DECISION_MADE', decision, decision['made_on'])),
        ...decisions.flatMap((decision) =>
          tables
            .where('decision_step', 'decision_id', decision['id'])
            .filter((step) => step['kind'] === 'CALLED_IN' && isBetween(step['happened_on']))
            .map((step) => said(61, 'DECISION_CALLED_IN', decision, step['happened_on'])),
        ),
        ...tables.where('consultation', 'council_id', pack['council_id']).flatMap((asked) => {
          const figures = tables
            .where('published_figure', 'consultation_id', asked['id'])
            .map((figure) => ({ ...figure, on: londonDay(figure['published_at'] as Date) }) as Raw)
            .filter((figure) => String(figure['on']) <= day);
          const first = figures.map((figure) => String(figure['on'])).toSorted()[0] ?? null;
          const isMadeUp = figures.some((figure) => figure['is_demonstration'] === true);
          return isBetween(first) ? [said(70, 'RESULTS_PUBLISHED', { ...asked, is_demonstration: isMadeUp }, first)] : [];
        }),
      ];
    },
  };
}

const said = (place: number, kind: string, about: Raw, on: unknown, what: Partial<Raw> = {}): Raw => ({
  ...{ place, kind, title: about['title'], on_day: on, is_demonstration: about['is_demonstration'] },
  ...NOTHING,
  ...what,
});

function moneyChanges(tables: Tables, pack: Raw, before: string, day: string): Raw[] {
  const grants = tables
    .where('programme_grant', 'programme_id', pack['programme_id'])
    .map((link) => tables.one('funding_grant', link['grant_id'])!);
  return grants.flatMap((grant) => {
    const lines = ledgerLines(tables, grant['id']);
    const payments = tables
      .where('grant_instalment', 'grant_id', grant['id'])
      .filter(({ status, received_on: on }) => on !== null && (status === 'RECEIVED' || status === 'REPAID'))
      .map((paid) => ({ ...paid, pence: (paid['status'] === 'REPAID' ? -1 : 1) * Number(paid['amount_pence']) }) as Raw);
    const total = (place: number, kind: string, rows: readonly Raw[], on: string): Raw[] => {
      const until = (last: string) => rows.filter((row) => String(row[on]) <= last);
      const [from, to] = [sum(until(before), 'pence'), sum(until(day), 'pence')];
      const newer = until(day).filter((row) => String(row[on]) > before);
      const last = newer.map((row) => String(row[on])).toSorted().at(-1);
      const isMadeUp = newer.some((row) => row['is_demonstration'] === true);
      return from === to ? [] : [said(place, kind, { ...grant, is_demonstration: isMadeUp }, last, { from_pence: from, to_pence: to })];
    };
    const [then, now] = [forecastOn(tables, grant['id'], before), forecastOn(tables, grant['id'], day)];
    const [was, is] = [then?.['amount_pence'] ?? null, now?.['amount_pence'] ?? null];
    const agreed = (table: string) =>
      tables.where(table, 'grant_id', grant['id']).filter(({ agreed_on: on }) => String(on) > before && String(on) <= day);
    return [
      ...total(10, 'SPENT', lines.filter((line) => line['kind'] !== 'COMMITMENT'), 'spent_on'),
      ...total(11, 'COMMITTED', lines.filter((line) => line['kind'] === 'COMMITMENT'), 'spent_on'),
      ...total(12, 'RECEIVED', payments, 'received_on'),
      ...(now && was !== is
        ? [said(13, 'FORECAST', { ...grant, is_demonstration: now['is_demonstration'] }, now['made_on'], { from_pence: was, to_pence: is })]
        : []),
      ...agreed('grant_amendment').map((change) => {
        const kind = { AWARDED: 'AWARD_AMENDED', STARTS_ON: 'START_AMENDED', ENDS_ON: 'END_AMENDED' }[String(change['change'])]!;
        return said(20, kind, { ...grant, is_demonstration: change['is_demonstration'] }, change['agreed_on'], {
          ...{ from_pence: change['old_pence'], to_pence: change['new_pence'] },
          ...{ from_day: change['old_day'], to_day: change['new_day'] },
        });
      }),
      ...agreed('grant_allocation_change').map((change) => {
        const part = tables.one('grant_allocation', change['allocation_id'])!;
        const kind = part['kind'] === null ? null : { CAPITAL: 'Capital', REVENUE: 'Revenue' }[String(part['kind'])];
        const title = [grant['title'], kind, part['financial_year'], part['strand']].filter((word) => word !== null).join(', ');
        return said(21, 'ALLOCATION_AMENDED', { title, is_demonstration: change['is_demonstration'] }, change['agreed_on'], {
          ...{ from_pence: change['old_pence'], to_pence: change['new_pence'] },
        });
      }),
    ];
  });
}

function milestoneChanges(tables: Tables, milestone: Raw, before: string, day: string): Raw[] {
  const notAfter = (on: unknown) => (on === null || String(on) > day ? day : String(on));
  const wasKnown = milestone['recorded_on'] === null || String(milestone['recorded_on']) <= before;
  const [was, became] = [progressOn(tables, milestone, before), progressOn(tables, milestone, day)];
  const [wasDue, due] = [dueOn(tables, milestone, before) ?? null, dueOn(tables, milestone, day) ?? null];
  const [wasExpected, expected] = [expectedOn(tables, milestone, before), expectedOn(tables, milestone, day)];
  const isGivenUp = (progress: string) => progress === 'MISSED' || progress === 'CANCELLED';
  const isToDo = became === 'PLANNED' || became === 'IN_PROGRESS';
  const wasLate = wasKnown && wasDue !== null && String(wasDue) < before;
  const moved = [milestone['agreed_on'], milestone['forecast_made_on']].filter((on) => on !== null).map(String).toSorted().at(-1);
  return [
    ...(became === 'COMPLETE' && (was !== 'COMPLETE' || !wasKnown)
      ? [said(30, 'MILESTONE_REACHED', milestone, notAfter(milestone['actual_end']), { to_day: milestone['actual_end'] })]
      : []),
    ...(isToDo && due !== null && String(due) < day && !wasLate
      ? [said(31, 'MILESTONE_LATE', milestone, addDays(String(due), 1), { to_day: due })]
      : []),
    ...(isToDo && wasKnown && wasExpected !== expected
      ? [said(32, 'MILESTONE_MOVED', milestone, notAfter(moved ?? null), { from_day: wasExpected, to_day: expected })]
      : []),
    ...(isGivenUp(became) && (!isGivenUp(was) || !wasKnown)
      ? [said(33, 'MILESTONE_GIVEN_UP', milestone, notAfter(milestone['progress_since']))]
      : []),
    ...(wasKnown ? [] : [said(34, 'MILESTONE_NEW', milestone, milestone['recorded_on'], { to_day: expected })]),
  ];
}

function ratingChanges(tables: Tables, pack: Raw, before: string, day: string): Raw[] {
  const word = (judged: Raw | undefined) => (judged ? tables.one('rag_point', judged['point_id'])!['word'] : null);
  const earlier = Map.groupBy(judgementsUpTo(tables, pack, before), subjectOf);
  return [...Map.groupBy(judgementsUpTo(tables, pack, day), subjectOf)].flatMap(([subject, [newest]]) => {
    const [from, to] = [word(earlier.get(subject)?.[0]), word(newest)];
    const { workstream_id: part, milestone_id: step, assessed_on: on, is_demonstration } = newest!;
    if (from === to || String(on) <= before) return [];
    const title = tables.one('workstream', part)?.['title'] ?? tables.one('milestone', step)?.['title'] ?? 'The whole programme';
    return [said(40, 'RATING', { title, is_demonstration }, on, { from_words: from, to_words: to })];
  });
}

function registerChanges(tables: Tables, item: Raw, before: string, day: string): Raw[] {
  if (String(item['raised_on']) > day) return [];
  const lastOf = (table: string, on: string, counts: (row: Raw) => boolean) =>
    tables
      .where(table, 'item_id', item['id'])
      .filter(counts)
      .map((row) => String(row[on]))
      .filter((each) => each <= day)
      .toSorted()
      .at(-1);
  const changed = lastOf('raid_status_change', 'changed_on', () => true);
  const [was, is] = [wasOpen(tables, item, before), wasOpen(tables, item, day)];
  const [score, now] = [scoreOn(tables, item, before), scoreOn(tables, item, day)];
  const words = (value: number | null) => {
    const band = bandOf(tables, item, value);
    return band ? `${String(band['word'])} (${value})` : null;
  };
  const opened = [String(item['raised_on']), ...(changed === undefined ? [] : [changed])].toSorted().at(-1);
  if (is && !was) return [said(50, 'RISK_OPENED', item, opened, { to_words: words(now) })];
  if (was && !is) return [said(51, 'RISK_CLOSED', item, changed)];
  if (!is || score === now) return [];
  const judged = lastOf('raid_assessment', 'assessed_on', (row) => row['basis'] !== 'TARGET');
  return [said(52, 'RISK_MOVED', item, judged, { from_words: words(score), to_words: words(now) })];
}
