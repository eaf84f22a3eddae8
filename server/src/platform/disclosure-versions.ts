/**
 * The wordings of one question whose meaning differs: each is counted by itself, and nobody answered two.
 *
 * Who answered each of them and who answered none are one table, which adds up to everyone who responded; else the total
 * less the others would give a small one away. Within a wording, how many answered it is then taken to be known, so that
 * wordings add nothing to one another; of one whose number is hidden, nothing is shown.
 */
import {
  hiddenBySize,
  hiddenChoices,
  hiddenParts,
  hiddenWithOthers,
  isSmall,
  published,
  publishedTable,
  type PublishedCount,
  type PublishedTable,
} from './disclosure.ts';
import type { Rounding } from './disclosure-policy.ts';

export interface Version {
  kind: 'PARTS' | 'CHOICES';
  cells: readonly number[];
  /** Who answered this wording. */
  base: number;
}

export interface PublishedVersions {
  versions: PublishedTable[];
  notAnswered: PublishedCount;
}

/** The results of each wording, and how many answered none of them. */
export function publishVersions(versions: readonly Version[], notAnswered: number, threshold: number, rounding: Rounding = null): PublishedVersions {
  const totals = [...versions.map(({ base }) => base), notAnswered];
  const everyone = totals.reduce((sum, count) => sum + count, 0);
  const hidden = isSmall(everyone, threshold) ? totals.map(() => true) : hiddenWithOthers(totals, hiddenBySize(totals, threshold), threshold);
  return {
    versions: versions.map(({ kind, cells, base }, version) => {
      const hide = kind === 'CHOICES' ? hiddenChoices : hiddenParts;
      const within = hidden[version] ? { base: true, cells: cells.map(() => true) } : hide({ cells, base, total: base }, threshold);
      return publishedTable({ cells, base }, within, { threshold, rounding });
    }),
    notAnswered: published(notAnswered, hidden.at(-1)!, { threshold, rounding }),
  };
}
