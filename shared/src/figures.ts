/**
 * The quotient of two whole numbers, rounded to the nearest whole number; a half goes away from zero.
 *
 * Whole-number arithmetic throughout, so no figure depends on how a computer holds 0.1.
 *
 * @param numerator a safe integer
 * @param denominator a safe integer other than 0
 * @throws RangeError when either is not a safe integer, or the denominator is 0
 */
export function roundHalfUp(numerator: number, denominator: number): number {
  return Number(roundedQuotient(whole(numerator), whole(denominator)));
}

/**
 * A share in per cent with one figure after the point, such as '12.5'; '50.0' keeps its nought.
 *
 * @param numerator a safe integer: the part
 * @param denominator a safe integer: the whole
 * @returns null when the whole is 0, since there is nothing to take a share of
 * @throws RangeError when either is not a safe integer
 */
export function percentage(numerator: number, denominator: number): string | null {
  const part = whole(numerator);
  const all = whole(denominator);
  if (all === 0n) return null;
  const tenths = roundedQuotient(part * 1000n, all);
  const size = tenths < 0n ? -tenths : tenths;
  return `${tenths < 0n ? '−' : ''}${size / 10n}.${size % 10n}`;
}

function roundedQuotient(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('A figure cannot be divided by nought.');
  const negative = numerator < 0n !== denominator < 0n;
  const top = numerator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  const size = (top * 2n + bottom) / (bottom * 2n);
  return negative ? -size : size;
}

function whole(value: number): bigint {
  if (!Number.isSafeInteger(value)) throw new RangeError('A figure must be a whole number that can be held exactly.');
  return BigInt(value);
}
