import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { contentAdapters } from './content-adapters.tsx';
import { formAdapters } from './form-adapters.tsx';
import { normalised } from './html.ts';

const require = createRequire(import.meta.url);
const adapters = { ...contentAdapters, ...formAdapters };

/**
 * How many fixtures of each component we equal, and the names of those that we leave out. A fixture that appears or
 * disappears changes the number, so that somebody looks.
 */
const covered: Record<string, { fixtures: number; leftOut?: RegExp }> = {
  'back-link': { fixtures: 7 },
  breadcrumbs: { fixtures: 11, leftOut: /^item attributes$/ },
  button: { fixtures: 38 },
  // Conditional questions need a script: they are asked on a page of their own.
  checkboxes: {
    fixtures: 25,
    leftOut: /conditional|pre-checked|falsy|group error|^classes$|attributes|label with|label classes|params/,
  },
  // One date is always day, month and year.
  'date-input': {
    fixtures: 24,
    leftOut: new RegExp(
      [
        'translations|custom|month and year|day and month|nested|omission|autocomplete|^classes$|attributes',
        'using classes|items and classes|items with classes|id on items|item value|value and items|single item',
      ].join('|'),
    ),
  },
  details: { fixtures: 10 },
  'error-message': { fixtures: 9 },
  'error-summary': { fixtures: 15, leftOut: /attributes$|autofocus/ },
  'exit-this-page': { fixtures: 2, leftOut: /^testing$|translated/ },
  fieldset: { fixtures: 18 },
  footer: { fixtures: 15, leftOut: /navigation|GDS|columns|empty|item attributes/ },
  'generic-header': { fixtures: 7 },
  hint: { fixtures: 6 },
  input: { fixtures: 40, leftOut: /fix with (classes|attributes)|wrapper/ },
  'inset-text': { fixtures: 6 },
  label: { fixtures: 16, leftOut: /^empty$/ },
  'notification-banner': { fixtures: 19, leftOut: /auto-focus/ },
  pagination: { fixtures: 15 },
  panel: { fixtures: 10, leftOut: /^interruption/ },
  'phase-banner': { fixtures: 7 },
  radios: { fixtures: 29, leftOut: /conditional|falsy|group error|attributes|label with|params/ },
  select: { fixtures: 18, leftOut: /attributes on items/ },
  'service-navigation': { fixtures: 32, leftOut: /slotted/ },
  'skip-link': { fixtures: 9 },
  'summary-list': {
    fixtures: 22,
    leftOut:
      /^extreme$|key with classes|actions with (classes|attributes)|on items|custom attributes|translated|overridden/,
  },
  table: {
    fixtures: 12,
    leftOut: /(head|cell.*|rows) with (attributes|classes|rowspan)|firstCellIsHeader with (attributes|classes|rowspan)/,
  },
  tabs: { fixtures: 12, leftOut: /(item|panel) with attributes/ },
  tag: { fixtures: 12 },
  textarea: { fixtures: 18 },
  'warning-text': { fixtures: 8 },
};

describe('our components write the same HTML as govuk-frontend', () => {
  test('every component has its fixtures named here', () => {
    expect(Object.keys(adapters).toSorted()).toEqual(Object.keys(covered).toSorted());
  });

  describe.each(Object.entries(covered))('%s', (component, { fixtures: expected, leftOut }) => {
    const all = fixturesOf(component);
    const ours = all.filter(({ name }) => !leftOut?.test(name));

    test(`covers ${expected} fixtures`, () => {
      expect(ours.map(({ name }) => name)).toHaveLength(expected);
    });

    test.each(ours)('$name', ({ options, html }) => {
      expect(normalised(renderToStaticMarkup(adapters[component]!(options)))).toBe(normalised(withoutTheCrown(html)));
    });
  });
});

interface Fixture {
  name: string;
  options: unknown;
  html: string;
}

function fixturesOf(component: string): Fixture[] {
  const file = require.resolve(`govuk-frontend/dist/govuk/components/${component}/fixtures.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] }).fixtures;
}

/**
 * What a council must not show is taken out of the footer: crown, licence and Crown copyright. The hidden button that
 * folds the navigation away with a script is taken out too, since ours never folds.
 */
function withoutTheCrown(html: string): string {
  return html
    .replace(/<svg[^>]*govuk-footer__(crown|licence-logo)[\s\S]*?<\/svg>/g, '')
    .replace(/<span class="govuk-footer__licence-description">[\s\S]*?<\/span>/, '')
    .replace(/<div class="govuk-footer__meta-item">[\s\S]*?<\/div>/, '')
    .replace(/<button[^>]*govuk-service-navigation__toggle[\s\S]*?<\/button>/, '');
}
