import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact, redactionHints, takenOutKinds, takenOutList } from '@throughline/shared/redaction';

const hints = (text: string) => redactionHints(text).map(({ kind, words }) => [kind, words]);

describe('suggestions of what to take out', () => {
  test.each([
    ['Ring 07700 900123 or (01904) 555 123', [['PHONE', '07700 900123'], ['PHONE', '(01904) 555 123']]],
    ['or +44 7700 900123, please', [['PHONE', '+44 7700 900123']]],
    ['write to jo.bloggs+hub@mail.example.co.uk.', [['EMAIL', 'jo.bloggs+hub@mail.example.co.uk']]],
    ['We live at YO1 7HH and yo10 5dd', [['POSTCODE', 'YO1 7HH'], ['POSTCODE', 'yo10 5dd']]],
    ['My son Callum and my little girl, Ava-Mae Jones, come.', [['NAME', 'Callum'], ['NAME', 'Ava-Mae Jones']]],
    ['My name is Siân. Mrs Patel helped; so did Dr. Ngozi', [['NAME', 'Siân'], ['NAME', 'Mrs Patel'], ['NAME', 'Dr. Ngozi']]],
    ['We are at 12a Long Meadow Road', [['PLACE', '12a Long Meadow Road']]],
    ['She is 4 years old and goes to a nursery in Acomb.', [['AGE', '4 years old'], ['PLACE', 'Acomb']]],
  ])('%s', (text, found) => expect(hints(text)).toEqual(found));

  test.each(['My son likes the swings', 'Open from 9 to 17:30 in 2023', 'A child who is 4 years old needs a place', 'We go to Acomb', 'It cost 1200 pounds, or 3,000,000'])('nothing in “%s”', (text) =>
    expect(hints(text)).toEqual([]),
  );

  test('never take long, whatever was written', () => {
    const nasty = ['0'.repeat(4000), 'My '.repeat(1300), 'a@'.repeat(2000), 'A'.repeat(4000), '1 Aa '.repeat(800), `${'my son '.repeat(500)}A`];
    const began = performance.now();
    for (const text of nasty) redactionHints(text);
    expect(performance.now() - began).toBeLessThan(1500);
  });

  test('stand where they say, and overlap nowhere', () => {
    const parts = fc.constantFrom('my son Sam', ' 07700 900123 ', 'YO1 7HH', 'a@b.example', '👶🏽', '4 years old in York', ' and ', '\u202e', 'é', '.');
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (words) => {
        const text = words.join('');
        let upTo = 0;
        for (const hint of redactionHints(text)) {
          expect(text.slice(hint.start, hint.start + hint.words.length)).toBe(hint.words);
          expect(hint.start).toBeGreaterThanOrEqual(upTo);
          upTo = hint.start + hint.words.length;
        }
      }),
    );
  });
});

describe('taking words out', () => {
  test('takes them out everywhere, with their kind in their place, and what overlaps with them', () => {
    expect(redact('Sam and Sam Jones', [{ words: 'Sam', kind: 'NAME' }, { words: 'Sam Jones', kind: 'NAME' }])).toEqual({ ok: true, words: '[name] and [name]', takenOut: ['NAME'] });
    expect(redact('abcd', [{ words: 'abc', kind: 'OTHER' }, { words: 'cd', kind: 'AGE' }])).toEqual({ ok: true, words: '[taken out]', takenOut: ['AGE', 'OTHER'] });
  });

  test('names the first words that are not there', () => {
    expect(redact('Sam', [{ words: 'Sam', kind: 'NAME' }, { words: 'Max', kind: 'NAME' }])).toEqual({ ok: false, missing: 1 });
    expect(redact('Sam', [{ words: '', kind: 'NAME' }])).toEqual({ ok: false, missing: 0 });
  });

  test('leaves nothing of what was taken out, and puts in nothing but the names of kinds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ü', '👶', ' '), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(letters, fc.array(fc.tuple(fc.nat(39), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...takenOutList)), { minLength: 1, maxLength: 4 }), (text, cuts) => {
        const takeOut = cuts.map(([from, length, kind]) => ({ words: text.slice(from % text.length, (from % text.length) + length), kind }));
        const left = redact(text, takeOut);
        if (!left.ok) throw new Error('These words are there');
        const marks = new RegExp(Object.values(takenOutKinds).map((mark) => mark.replace(/[[\]]/g, '\\$&')).join('|'), 'g');
        const rest = left.words.split(marks);
        for (const { words } of takeOut) expect(rest.some((part) => part.includes(words))).toBe(false);
        let at = 0;
        for (const part of rest) {
          at = text.indexOf(part, at);
          expect(at).toBeGreaterThanOrEqual(0);
          at += part.length;
        }
      }),
    );
  });
});
