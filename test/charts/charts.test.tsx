import { MoneyBars } from '@throughline/client/src/charts/MoneyBars.tsx';
import { MoneyOverTime } from '@throughline/client/src/charts/MoneyOverTime.tsx';
import { styleOfSeries } from '@throughline/client/src/charts/series-style.ts';
import { dayScale, moneyScale, type Plot } from '@throughline/client/src/charts/chart-scales.ts';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';

const plot = (name: Plot['name']): Plot => ({ name, width: 680, height: 300, left: 60, right: 660, top: 20, bottom: 280 });
const aDay = fc.date({ min: new Date('2015-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('the scales of a chart', () => {
  test('keep every amount inside the plot, in order, and stand on whole pence from nought', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000_000_000, max: 900_000_000_000 }), { minLength: 1 }), (amounts) => {
        const { at, ticks } = moneyScale(amounts, plot('wide'));
        const places = amounts.toSorted((one, other) => one - other).map(at);
        expect(places.every((y) => y >= 20 && y <= 280)).toBe(true);
        expect(places).toEqual(places.toSorted((one, other) => other - one));
        expect(ticks.every(Number.isInteger)).toBe(true);
        expect(at(0)).toBeLessThanOrEqual(280);
      }),
    );
  });

  test('keep every day inside the plot, and label few enough firsts of months to be read', () => {
    fc.assert(
      fc.property(fc.array(aDay, { minLength: 1 }), fc.constantFrom('narrow' as const, 'wide' as const), (days, name) => {
        const { at, ticks } = dayScale(days, plot(name));
        expect(days.every((day) => at(day) >= 60 && at(day) <= 660)).toBe(true);
        expect(ticks.length).toBeLessThanOrEqual(name === 'narrow' ? 5 : 10);
        expect(ticks.every(({ day }) => day.endsWith('-01'))).toBe(true);
      }),
    );
  });

  test('label the months with which financial years and quarters begin', () => {
    const words = (from: string, to: string) => dayScale([from, to], plot('wide')).ticks.map(({ words: label }) => label);
    expect(words('2022-09-01', '2024-03-31')).toEqual(['Oct 2022', 'Jan 2023', 'Apr 2023', 'Jul 2023', 'Oct 2023', 'Jan 2024']);
    expect(words('2021-02-01', '2028-03-31')).toEqual(['Apr 2021', 'Apr 2022', 'Apr 2023', 'Apr 2024', 'Apr 2025', 'Apr 2026', 'Apr 2027']);
  });
});

describe('a chart', () => {
  const html = renderToStaticMarkup(
    <MoneyOverTime
      title="Spent against the award"
      description="£900 of £1,000 is spent."
      series={[
        { label: 'Spent', mark: 'area', points: [{ day: '2026-04-01', pence: 0 }, { day: '2026-05-31', pence: 90_000 }] },
        { label: 'Profile', mark: 'line', points: [{ day: '2026-04-01', pence: 0 }, { day: '2026-06-30', pence: 100_000 }] },
      ]}
      levels={[{ label: 'Award', pence: 100_000 }]}
      days={[{ label: 'Grant ends', day: '2026-06-30' }]}
    />,
  );

  test('is named and told in words, at both sizes', () => {
    const drawings = [...html.matchAll(/<svg[^>]*role="img"[^>]*aria-labelledby="([^"]+)"[^>]*aria-describedby="([^"]+)"/g)];
    expect(drawings).toHaveLength(2);
    for (const [, title, words] of drawings) {
      expect(html).toContain(`id="${title}" class="govuk-heading-s govuk-!-margin-bottom-1">Spent against the award<`);
      expect(html).toContain(`id="${words}" class="govuk-body">£900 of £1,000 is spent.<`);
    }
  });

  test('has every figure that it draws in a table, with its levels and days', () => {
    const table = html.slice(html.indexOf('<details'));
    for (const words of ['31 May 2026', '30 June 2026', '£900', '£1,000', 'Award: ', 'Grant ends: ', 'No figure']) expect(table).toContain(words);
  });

  test('tells its lines apart by dashes that the legend names, and carries no style of its own', () => {
    expect(html).toContain('(solid line)');
    expect(html).toContain('(dashed line)');
    expect(html).toContain('stroke-dasharray="8 4"');
    expect(html).not.toMatch(/ style=|<style/);
    const looks = [0, 1, 2, 3, 4].map(styleOfSeries);
    expect(new Set(looks.map(({ dash }) => dash)).size).toBe(5);
    expect(new Set(looks.map(({ pattern }) => pattern)).size).toBe(5);
    expect(() => styleOfSeries(5)).toThrow('five');
  });

  test('of nothing is not drawn', () => {
    expect(renderToStaticMarkup(<MoneyOverTime title="Nothing" description="" series={[{ label: 'Spent', mark: 'line', points: [] }]} />)).toBe('');
  });
});

test('bars of one scale say their amounts in words, and leave out what has no figure', () => {
  const html = renderToStaticMarkup(
    <MoneyBars title="By workstream" description="Data has used half." of="Workstream" series={['budget', 'spent']} rows={[
      { key: 'data', label: 'Data', amounts: [100_000, 50_000] },
      { key: 'staff', label: 'Staff', amounts: [null, -5_000] },
    ]} />,
  );
  expect([...html.matchAll(/<rect class="app-chart__edge [^"]+" width="([^"]+)"/g)].map(([, width]) => width)).toEqual(['100%', '50%', '0%']);
  expect(html).toContain('£500');
  expect(html).toContain('−£50');
  expect(html).not.toMatch(/ style=/);
});
