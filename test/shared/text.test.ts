import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterCount, cleanText } from '@throughline/shared/text';

const limits = { max: 200, multiline: true };

function clean(value: string, given: { max: number; multiline?: boolean } = limits): string {
  const result = cleanText(value, given);
  if (!result.ok) throw new Error(result.problem);
  return result.text;
}

describe('what people write is kept as they wrote it', () => {
  test.each([
    'We need a hub in Keighley Road.',
    'نحتاج إلى مركز للأسرة بالقرب من المدرسة (3 كم)',
    'אנחנו צריכים מרכז למשפחות',
    'ہمیں ہفتے کے آخر میں کلاسیں چاہئیں',
    'हमें परिवार केंद्र चाहिए',
    'Dziękuję – łąka, żółć',
    '👩‍👩‍👧‍👦 family 👍🏽',
    'می‌خواهم',
    '5 < 6 & "quotes" <b>not markup</b>',
    'first line\n\nthird line',
    'one \u200fعربي\u200f two',
    '\u2067עברית (abc)\u2069, then English',
    '\u202bעברית\u202c, then English',
  ])('%s', (text) => expect(clean(text)).toBe(text));
});

describe('the same words are kept in the same form', () => {
  test('line endings, tabs, composed letters and white space at the ends', () => {
    expect(clean(' a\r\nb\rc\u2028d ')).toBe('a\nb\nc\nd');
    expect(clean('a\tb')).toBe('a b');
    expect(clean('cafe\u0301')).toBe('caf\u00e9');
    expect(clean('\u00a0hello\u3000')).toBe('hello');
  });

  test('text that shows nothing is empty', () => {
    expect(clean('\u200b \u2060\n\u200d')).toBe('');
    expect(clean('\u2067\u2069')).toBe('');
  });

  test('cleaning clean text changes nothing, and what is kept can be stored anywhere', () => {
    const marks = fc.constantFrom(...'\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ab\u0301\n\t א');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: marks, maxLength: 30 }));
    fc.assert(
      fc.property(text, (value) => {
        const result = cleanText(value, limits);
        if (!result.ok) return;
        expect(clean(result.text)).toBe(result.text);
        expect(result.text).not.toMatch(/(?!\n)\p{Cc}|[\u202d\u202e]/u);
        expect(result.text.isWellFormed()).toBe(true);
        expect(characterCount(result.text)).toBeLessThanOrEqual(limits.max);
      }),
      { numRuns: 500 },
    );
  });
});

describe('text that cannot be kept is refused', () => {
  test.each(['a\u0000b', 'a\u0007', '\u001b[31mred', 'a\u009fb', 'a\u007f', '\ud800', 'a\udc00b', 'a\uffff'])('%j', (text) => {
    expect(cleanText(text, limits)).toEqual({ ok: false, problem: 'UNUSABLE_CHARACTERS' });
  });

  test('several lines where one is asked for', () => {
    expect(cleanText('a\nb', { max: 10 })).toEqual({ ok: false, problem: 'SEVERAL_LINES' });
    expect(clean('a\n', { max: 10 })).toBe('a');
  });

  test('more characters than allowed, counted as people count them', () => {
    expect(clean('👍'.repeat(200))).toHaveLength(400);
    expect(cleanText('👍'.repeat(201), limits)).toEqual({ ok: false, problem: 'TOO_LONG' });
    expect(clean('a\r\n'.repeat(99) + 'ab', limits)).toHaveLength(200);
    expect(cleanText('x'.repeat(1_000_000), limits)).toEqual({ ok: false, problem: 'TOO_LONG' });
  });
});

describe('invisible marks cannot make text read as something else', () => {
  test('an override goes with its closing mark, and the letters stay', () => {
    expect(clean('pay \u202e001£\u202c now')).toBe('pay 001£ now');
    expect(clean('\u2067א\u202eב\u202cג\u2069')).toBe('\u2067אבג\u2069');
  });

  test('marks that are left open or cross one another all go from their line, and from no other', () => {
    expect(clean('\u2067left open')).toBe('left open');
    expect(clean('closed twice\u2069')).toBe('closed twice');
    expect(clean('\u202ba\u2066b\u202cc\u2069')).toBe('abc');
    expect(clean('\u2067open\n\u2067א\u2069')).toBe('open\n\u2067א\u2069');
  });
});
