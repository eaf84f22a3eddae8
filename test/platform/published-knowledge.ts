import type { PublishedCount, PublishedShare } from '../../server/src/platform/disclosure.ts';
import type { Bounds } from './flow-attacker.ts';

/** What a shown count says: itself, or within two of itself where counts are rounded to five. */
export function fromCount({ value, policy }: PublishedCount): Bounds | null {
  if (value === null) return null;
  return policy.includes('rounded') ? { least: Math.max(0, value - 2), most: value + 2 } : { least: value, most: value };
}

/** What the figures of one cell say together, its percentage too; null when they say nothing. */
export function fromShare({ count, percentage }: PublishedShare, base: PublishedCount): Bounds | null {
  const shown = fromCount(count);
  const people = fromCount(base);
  if (percentage === null || people === null || count.policy.includes('rounded')) return shown;
  const tenths = Math.round(Number(percentage) * 10);
  const least = Math.ceil(((tenths - 0.5) * people.least) / 1000);
  const most = Math.floor(((tenths + 0.5) * people.most) / 1000);
  return shown ? { least: Math.max(shown.least, least), most: Math.min(shown.most, most) } : { least: Math.max(0, least), most };
}

/** What a group's cells and their percentages say of how many answered in it, when that is not shown. */
export function baseFromShares(cells: readonly PublishedShare[], size: number): Bounds {
  let [least, most] = [0, size];
  for (const { count, percentage } of cells) {
    const shown = fromCount(count);
    if (shown === null || percentage === null || count.policy.includes('rounded')) continue;
    const tenths = Math.round(Number(percentage) * 10);
    if (tenths > 0) {
      least = Math.max(least, Math.ceil((1000 * shown.least) / (tenths + 0.5)));
      most = Math.min(most, Math.floor((1000 * shown.most) / (tenths - 0.5)));
    }
  }
  return { least, most };
}
