import fc from 'fast-check';
import { expect, test } from 'vitest';
import { percentage, roundHalfUp } from '@throughline/shared/figures';

test('a half is rounded away from nought, on both sides', () => {
  expect(roundHalfUp(5, 2)).toBe(3);
  expect(roundHalfUp(-5, 2)).toBe(-3);
  expect(roundHalfUp(7, 3)).toBe(2);
  expect(roundHalfUp(1, -2)).toBe(-1);
});

test('a percentage has one figure after the point, kept even when it is a nought', () => {
  expect(percentage(1, 8)).toBe('12.5');
  expect(percentage(1, 2)).toBe('50.0');
  expect(percentage(0, 7)).toBe('0.0');
  expect(percentage(1, 3)).toBe('33.3');
  expect(percentage(2, 3)).toBe('66.7');
  expect(percentage(1, 2000)).toBe('0.1');
  expect(percentage(1005, 100_000)).toBe('1.0');
  expect(percentage(-1, 8)).toBe('−12.5');
  expect(percentage(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER)).toBe('100.0');
});

test('there is no share of nought', () => {
  expect(percentage(3, 0)).toBeNull();
  expect(() => roundHalfUp(3, 0)).toThrow(RangeError);
});

test('a figure that is not whole is refused', () => {
  expect(() => percentage(0.5, 1)).toThrow(RangeError);
  expect(() => percentage(1, Number.POSITIVE_INFINITY)).toThrow(RangeError);
});

test('a percentage is never further than half of a tenth from the true share', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, all) => {
      const tenths = Number(percentage(part, all)!.replace('.', ''));
      expect(Math.abs(tenths * all - part * 1000) * 2).toBeLessThanOrEqual(all);
    }),
  );
});

test('rounding never changes a whole quotient', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1 }), (quotient, denominator) => {
      fc.pre(Number.isSafeInteger(quotient * denominator));
      expect(roundHalfUp(quotient * denominator, denominator)).toBe(quotient === 0 ? 0 : quotient);
    }),
  );
});
