import { Count } from '@throughline/client/src/layout/Count.tsx';
import { Money } from '@throughline/client/src/layout/Money.tsx';
import { momentWords } from '@throughline/client/src/layout/Moment.tsx';
import { NotStated } from '@throughline/client/src/layout/NotStated.tsx';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

describe('a moment is told as London clocks show it', () => {
  test.each([
    ['2018-03-28T16:00:00Z', '5pm on 28 March 2018', 'summer time'],
    ['2018-02-01T09:30:00Z', '9:30am on 1 February 2018', 'winter time'],
    ['2026-06-01T22:59:00.000Z', '11:59pm on 1 June 2026', 'just before the day ends'],
    ['2026-06-01T23:30:00.000Z', '12:30am on 2 June 2026', 'the day changes before the one in UTC'],
    ['2026-12-01T12:00:00Z', 'midday on 1 December 2026', 'midday'],
    ['2026-12-01T00:00:00Z', '12am (midnight) on 1 December 2026', 'midnight'],
  ])('%s is %s: %s', (at, words) => expect(momentWords(at)).toBe(words));
});

describe('a count of people', () => {
  test('is shown as the server gives it', () => {
    expect(renderToStaticMarkup(<Count count={{ display: '1,234', suppressed: false }} />)).toContain('1,234');
  });

  test('that is withheld says why to people who hear the page', () => {
    const html = renderToStaticMarkup(<Count count={{ display: '[c]', suppressed: true }} />);
    expect(html).toContain('<span aria-hidden="true">[c]</span>');
    expect(html).toContain('not shown, because it could point to a person');
  });
});

test('an amount in short still has the whole amount', () => {
  expect(renderToStaticMarkup(<Money pence={30175000000} isShort />)).toBe(
    '<span class="app-number" title="£301,750,000">£301.75m</span>',
  );
});

test('the four ways of having nothing to show are told apart', () => {
  const kinds = ['NONE', 'NOT_APPLICABLE', 'NOT_ASSESSED', 'NOT_STATED'] as const;
  const shown = kinds.map((kind) => renderToStaticMarkup(<NotStated kind={kind} />));
  expect(new Set(shown).size).toBe(4);
});
