import type { CrossTable, PublishedCross } from '../../server/src/platform/disclosure-cross.ts';
import type { DisclosureRule } from '../../server/src/platform/disclosure-policy.ts';
import type { PublishedVersions } from '../../server/src/platform/disclosure-versions.ts';
import type { PublishedTable } from '../../server/src/platform/disclosure.ts';
import { sum, type Finding } from './cross-attacker.ts';
import { isFound, type Bounds, type Flow } from './flow-attacker.ts';
import { fromCount, fromShare } from './published-knowledge.ts';

/** What the attacker has: the results of all wordings of a question, and each of them split by the same group. */
export interface VersionsRelease {
  tables: readonly CrossTable[];
  rule: DisclosureRule;
  crosses: readonly PublishedCross[];
  results: PublishedVersions;
  groups: PublishedTable;
}

/**
 * Attacks all wordings of a question at once: who responded falls into the wordings and those who answered none, each
 * wording into its options, those into groups; and all of a group's come together again.
 */
export function attackVersions({ tables, rule, crosses, results, groups }: VersionsRelease, knowsTotals: boolean): Finding {
  const [{ sizes }] = tables as [CrossTable];
  const total = sum(sizes);
  const absent = sizes.map((size, group) => size - sum(tables.map(({ answered }) => answered[group]!)));
  const flows: Flow[] = [];
  const watched: { name: string; index: number; isExempt: boolean }[] = [];
  let places = 2;
  const [start, end] = [0, 1];
  const columns = sizes.map(() => places++);
  const add = (from: number, to: number, count: number, { least, most }: Bounds): number => flows.push({ from, to, count, least, most }) - 1;
  const exactly = (count: number): Bounds => ({ least: count, most: count });
  const watch = (name: string, index: number, known: Bounds | null, isExempt: boolean) => {
    if (known === null) watched.push({ name, index, isExempt });
  };
  const totalOf = (count: number, known: Bounds | null): Bounds => (knowsTotals ? exactly(count) : (known ?? { least: 0, most: total }));

  add(end, start, total, exactly(total));
  const saidAll = [...groups.cells.map((share) => fromShare(share, groups.base)), null];
  sizes.forEach((size, group) => {
    const known = saidAll[group]!;
    const index = add(columns[group]!, end, size, totalOf(size, known));
    if (!knowsTotals && group < sizes.length - 1) watch(`total of group ${group}`, index, known, false);
  });

  tables.forEach((table, version) => {
    const { cells, answered } = table;
    const cross = crosses[version]!;
    const isWithheld = cross.groups.every((group) => group.cells.every(({ count }) => count.suppressed));
    const result = results.versions[version]!;
    const here = places++;
    const within = sizes.map(() => places++);
    const base = fromCount(result.base);
    const whole = add(start, here, sum(answered), totalOf(sum(answered), base));
    if (!knowsTotals) watch(`wording ${version}`, whole, base, false);
    sizes.forEach((_, group) => {
      const known = fromCount(cross.groups[group]!.base);
      const index = add(within[group]!, columns[group]!, answered[group]!, known ?? { least: 0, most: total });
      watch(`wording ${version} in group ${group}`, index, known, knowsTotals && crosses.every((each) => each.isWithheld));
    });
    cells.forEach((row, option) => {
      const place = places++;
      const known = fromShare(result.cells[option]!, result.base);
      const index = add(here, place, sum(row), totalOf(sum(row), known));
      if (!knowsTotals) watch(`option ${option} of wording ${version}`, index, known, false);
      row.forEach((count, group) => {
        const ofCell = fromShare(cross.groups[group]!.cells[option]!, cross.groups[group]!.base);
        const isLineHidden =
          cross.groups.every((each) => each.cells[option]!.count.suppressed) || cross.groups[group]!.cells.every((each) => each.count.suppressed);
        const cell = add(place, within[group]!, count, ofCell ?? { least: isLineHidden ? 0 : Math.min(count, 1), most: total });
        watch(`option ${option} of wording ${version} in group ${group}`, cell, ofCell, knowsTotals && isWithheld);
      });
    });
  });

  const nowhere = places++;
  const none = fromCount(results.notAnswered);
  const index = add(start, nowhere, sum(absent), totalOf(sum(absent), none));
  if (!knowsTotals) watch('answered none', index, none, false);
  absent.forEach((count, group) => {
    const cell = add(nowhere, columns[group]!, count, { least: 0, most: total });
    watch(`answered none in group ${group}`, cell, null, knowsTotals && crosses.every((each) => each.isWithheld));
  });

  const secret = watched.filter((each) => flows[each.index]!.count > 0 && flows[each.index]!.count < rule.threshold);
  return { found: secret.filter((each) => !each.isExempt && isFound(flows, each.index)).map(({ name }) => name), hidden: secret.length };
}
