/** A share with the interval in which it lies for 95 of 100 such samples, in per cent. */
export interface Coverage {
  low: number;
  high: number;
}

/** The quantile of the normal distribution for 95 per cent, both sides. */
const Z = 1.959963984540054;

/**
 * The interval of Wilson for a share of a sample: it stays within 0 and 100 and holds for small samples too.
 *
 * @param count how many of the sample belong to the group, from 0
 * @param base how many are in the sample, from 1
 */
export function coverageOf(count: number, base: number): Coverage {
  const share = count / base;
  const spread = (Z * Math.sqrt((share * (1 - share)) / base + (Z * Z) / (4 * base * base))) / (1 + (Z * Z) / base);
  const middle = (share + (Z * Z) / (2 * base)) / (1 + (Z * Z) / base);
  return { low: Math.max(0, middle - spread) * 100, high: Math.min(1, middle + spread) * 100 };
}

/** How a group's share of those who answered compares with its share of the people concerned. */
export const coverageStandings = ['BELOW', 'WITHIN', 'ABOVE'] as const;
export type CoverageStanding = (typeof coverageStandings)[number];

/** @param population the group's share of the people concerned, in per cent */
export function coverageStanding({ low, high }: Coverage, population: number): CoverageStanding {
  if (high < population) return 'BELOW';
  return low > population ? 'ABOVE' : 'WITHIN';
}

/** How many should have been heard by a moment, if they came evenly over the time that it is open. */
export function expectedBy(target: number, { opensAt, closesAt }: { opensAt: Date; closesAt: Date }, now: Date): number {
  const gone = (now.getTime() - opensAt.getTime()) / (closesAt.getTime() - opensAt.getTime());
  return Math.floor(target * Math.min(1, Math.max(0, gone)));
}
