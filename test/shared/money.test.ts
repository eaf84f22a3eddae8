import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPence, formatPenceShort, isPence, parseMoney, sayAgainstPlan, sayVariance } from '@throughline/shared/money';

function pence(raw: string): number {
  const reading = parseMoney(raw);
  if (reading.kind === 'question') throw new Error(`${raw}: ${reading.reason}`);
  return reading.pence;
}

function question(raw: string): { reason: string; candidates: number[] } {
  const reading = parseMoney(raw);
  if (reading.kind === 'parsed') throw new Error(`${raw} was read as ${reading.pence}`);
  return reading;
}

const anyPence = fc.maxSafeInteger();

describe('amounts are read as papers write them', () => {
  test.each([
    ['£997k', 99_700_000],
    ['£167k', 16_700_000],
    ['£1.3m', 130_000_000],
    ['£2.6 million', 260_000_000],
    ['£2.6m', 260_000_000],
    ['£301.75 million', 30_175_000_000],
    ['£250k', 25_000_000],
    ['£1.5bn', 150_000_000_000],
    ['£12,345.67', 1_234_567],
    ['£400,000', 40_000_000],
    ['1234', 123_400],
    ['£1,300', 130_000],
    ['£1.30', 130],
    ['£1.3', 130],
    ['£0.07', 7],
    ['0', 0],
    ['50p', 50],
    ['GBP 5', 500],
    ['5 pounds', 500],
    ['\u00a0£1\u202f234\u202f567 ', 123_456_700],
    ['£1.300m', 130_000_000],
    ['£8.33m', 833_000_000],
  ])('%s', (raw, expected) => expect(pence(raw)).toBe(expected));

  test.each([
    ['(£1,000)', -100_000],
    ['-£5', -500],
    ['−£5.00', -500],
    ['£-5', -500],
    ['-0', 0],
  ])('the negative amount %s', (raw, expected) => expect(pence(raw)).toBe(expected));

  test('approximate, limited and yearly amounts keep their words as facts', () => {
    expect(parseMoney('approximately £280,000')).toMatchObject({ pence: 28_000_000, approximate: true });
    expect(parseMoney('approx £280,000')).toMatchObject({ pence: 28_000_000, approximate: true });
    expect(parseMoney('c. £5k')).toMatchObject({ pence: 500_000, approximate: true });
    expect(parseMoney('up to £10m')).toMatchObject({ pence: 1_000_000_000, approximate: false, qualifier: 'up to' });
    expect(parseMoney('up to approximately £10m')).toMatchObject({ approximate: true, qualifier: 'up to' });
    expect(parseMoney('£400,000 per annum')).toMatchObject({ pence: 40_000_000, approximate: false, perPeriod: 'year' });
    expect(parseMoney('£997k')).not.toHaveProperty('qualifier');
    expect(parseMoney('£997k')).not.toHaveProperty('perPeriod');
  });
});

describe('a full stop before exactly three figures', () => {
  test('is a thousands separator after two or three figures, and the assumption is recorded', () => {
    expect(parseMoney('£640.000')).toMatchObject({ pence: 64_000_000, assumed: true, rule: expect.stringContaining('thousands') });
    expect(pence('£12.345')).toBe(1_234_500);
    expect(pence('1.234.567')).toBe(123_456_700);
    expect(parseMoney('£640,000')).toMatchObject({ pence: 64_000_000, assumed: false });
  });

  test('is a question after a single figure, with both amounts offered', () => {
    expect(question('£1.300').candidates).toEqual([130_000, 130]);
    expect(question('£1.000').candidates).toEqual([100_000, 100]);
    expect(question('£1.234').candidates).toEqual([123_400]);
    expect(question('-£1.300').candidates).toEqual([-130_000, -130]);
  });

  test('is a question where no custom fits', () => {
    expect(question('£0.640').candidates).toEqual([64]);
    expect(question('£1234.567').candidates).toEqual([]);
    question('1.234.56');
  });
});

describe('what cannot be read for certain is asked, never guessed', () => {
  test('a comma is never a decimal point', () => {
    expect(question('£1,32m').candidates).toEqual([132_000_000]);
    expect(question('1,32').candidates).toEqual([132]);
    question('12,34,567');
    question('1.234,56');
    question('0,500');
  });

  test.each([
    '',
    '   ',
    '£',
    '=1+1',
    '+5',
    '@SUM(A1)',
    '-1+1',
    '£１００',
    '£1О0',
    '٣٤',
    '£1\u200b000',
    '£1O0',
    '$5',
    '€5',
    '5 USD',
    '– £5',
    '--5',
    '-(£5)',
    '(£5',
    '£1m-£2m',
    '£1m to £2m',
    '£5m over the next 3 years',
    '1.2345',
    '1.234.567,89',
    '007',
    '£1.2345678k',
    '1.5p',
    '5\n000',
    '1e6',
    '0x10',
    'NaN',
    'not stated',
    '99999999999999999999',
    '9'.repeat(5000),
    '£90072bn',
    '£1m £2m',
  ])('%j', (raw) => {
    expect(question(raw).reason).toMatch(/\.$/);
  });

  test('the question says what is doubtful', () => {
    expect(question('+5').reason).toContain('formula');
    expect(question('– £5').reason).toContain('dash');
    expect(question('£１００').reason).toContain('only look like');
    expect(question('$5').reason).toContain('pounds');
    expect(question('£1m–£2m').reason).toContain('more than one amount');
  });

  test('any text at all gives whole pence or a question, and never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const reading = parseMoney(raw);
        expect(reading.kind === 'question' || isPence(reading.pence)).toBe(true);
      }),
    );
    const moneyish = fc.string({ unit: fc.constantFrom(...'£0123459.,- ()kmbnp') });
    fc.assert(
      fc.property(moneyish, (raw) => {
        const reading = parseMoney(raw);
        const offered = reading.kind === 'question' ? reading.candidates : [reading.pence];
        expect(offered.every((each) => isPence(each) && !Object.is(each, -0))).toBe(true);
      }),
    );
  });
});

describe('amounts are written so that they can be read back', () => {
  test.each([
    [99_700_000, '£997,000'],
    [123_456, '£1,234.56'],
    [7, '£0.07'],
    [0, '£0'],
    [-500, '−£5'],
    [-550, '−£5.50'],
    [Number.MAX_SAFE_INTEGER, '£90,071,992,547,409.91'],
  ])('%d pence', (amount, words) => expect(formatPence(amount)).toBe(words));

  test('no penny is gained or lost between writing and reading', () => {
    fc.assert(
      fc.property(anyPence, (amount) => {
        expect(pence(formatPence(amount))).toBe(amount);
      }),
    );
  });

  test('thousands and millions are moved by digits, so a decimal never drifts', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(999_999), (whole, rest) => {
        const fraction = String(rest).padStart(6, '0');
        expect(pence(`£${whole}.${fraction}m`)).toBe((whole * 1_000_000 + rest) * 100);
      }),
    );
  });

  test('an amount that is not whole pence is not written', () => {
    expect(() => formatPence(0.5)).toThrow(RangeError);
    expect(() => formatPence(Number.NaN)).toThrow(RangeError);
    expect(() => formatPenceShort(2 ** 53)).toThrow(RangeError);
  });
});

describe('short amounts', () => {
  test.each([
    [130_000_000, '£1.3m'],
    [99_700_000, '£997k'],
    [30_175_000_000, '£301.75m'],
    [1_250_000, '£12.5k'],
    [999_900, '£9,999'],
    [1_000_000_000, '£10m'],
    [150_000_000_000, '£1.5bn'],
    [-130_000_000, '−£1.3m'],
    [123_456_789, 'about £1.2m'],
    [99_712_345, 'about £997k'],
    [99_999_999, 'about £1m'],
    [99_999_999_999, 'about £1bn'],
  ])('%d pence', (amount, words) => expect(formatPenceShort(amount)).toBe(words));

  test('a short amount without “about” is the very amount', () => {
    fc.assert(
      fc.property(fc.oneof(anyPence, fc.integer({ min: -99_999, max: 99_999 }).map((steps) => steps * 100_000)), (amount) => {
        const words = formatPenceShort(amount);
        if (!words.startsWith('about ')) expect(pence(words)).toBe(amount);
      }),
    );
  });

  test('a short amount with “about” is within one part in twenty', () => {
    const upToTenTrillion = fc.integer({ min: -(10 ** 15), max: 10 ** 15 });
    fc.assert(
      fc.property(upToTenTrillion, (amount) => {
        const reading = parseMoney(formatPenceShort(amount));
        expect(reading.kind).toBe('parsed');
        if (reading.kind === 'parsed') {
          expect(reading.approximate).toBe(formatPenceShort(amount).startsWith('about '));
          expect(Math.abs(reading.pence - amount) * 20).toBeLessThanOrEqual(Math.abs(amount));
        }
      }),
    );
  });
});

test('a variance is said in words: forecast above budget is over', () => {
  expect(sayVariance(100_000)).toBe('£1,000 over budget');
  expect(sayVariance(-100_000)).toBe('£1,000 under budget');
  expect(sayVariance(0)).toBe('on budget');
});

test('what was spent is set against what was planned in words', () => {
  expect([sayAgainstPlan(0), sayAgainstPlan(1_001), sayAgainstPlan(-50_000)]).toEqual(['as planned', '£10.01 more than planned', '£500 less than planned']);
});
