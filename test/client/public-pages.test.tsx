import { routes } from '@throughline/client/src/routes.tsx';
import { describe, expect, test } from 'vitest';
import { pagesOf } from './pages.ts';

const councils = [
  { id: '1', slug: 'barnet', name: 'London Borough of Barnet' },
  { id: '2', slug: 'york', name: 'City of York Council <b>&' },
];
const open = pagesOf(routes, { ChooseCouncilPage: { data: { councils } }, PrivacyPage: { data: { councils: [] } } });

describe('a public page', () => {
  test('is complete before any script runs', async () => {
    const { status, html } = await open('/');
    expect(status).toBe(200);
    expect(html).toMatch(/^<!DOCTYPE html><html lang="en-GB"/);
    expect(html).toContain('<title>Choose a council – Throughline</title>');
    expect(html).toContain('href="/barnet">London Borough of Barnet</a>');
  });

  test('shows what people typed as text, never as markup', async () => {
    const { html } = await open('/');
    expect(html).toContain('City of York Council &lt;b&gt;&amp;');
  });

  test('brings the small script and no other, and nothing inline', async () => {
    const { html } = await open('/');
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/enhance.js">']);
    expect(html).not.toMatch(/<style\b| style="| on[a-z]+="/);
  });

  test('is not kept by browsers or caches', async () => {
    const { headers } = await open('/');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('offers a way past the navigation, to the content', async () => {
    const { html } = await open('/');
    expect(html).toContain('<a href="#main-content" class="govuk-skip-link"');
    expect(html).toContain('<main class="govuk-main-wrapper" id="main-content"');
  });

  test('asks the server once for itself and once for what is around it', async () => {
    const { asked } = await open('/');
    expect(asked.map(({ name }) => name).toSorted()).toEqual(['ChooseCouncilPage', 'Layout']);
  });

  test('says so when there is nothing to list', async () => {
    const { html } = await pagesOf(routes, { ChooseCouncilPage: { data: { councils: [] } } })('/');
    expect(html).toContain('There are no councils here yet.');
  });
});

describe('the statements in the footer', () => {
  test.each([
    ['/accessibility', 'Accessibility statement'],
    ['/privacy', 'Privacy'],
    ['/cookies', 'Cookies'],
  ])('%s is there for everyone', async (path, title) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).toContain(`<title>${title} – Throughline</title>`);
  });
});

describe('what is around a page', () => {
  const signedIn = {
    id: 'p',
    name: 'Amina Demo',
    memberships: [{ councilSlug: 'york', councilName: 'City of York Council', home: 'board' }],
  };
  const council = { id: '1', slug: 'york', name: 'City of York Council' };

  test('shows the homes of a council to people who belong to it', async () => {
    const asMember = pagesOf(routes, { CouncilLayout: { data: { viewer: signedIn, council } } });
    const { html } = await asMember('/york/nothing-here');
    expect(html).toContain('href="/york/board"');
    expect(html).toMatch(/<form (?=[^>]*method="post")[^>]*action="\/sign-out"/);
  });

  test('shows no homes to people of another council', async () => {
    const elsewhere = { ...signedIn, memberships: [{ councilSlug: 'kent', councilName: 'Kent County Council', home: 'board' }] };
    const { html } = await pagesOf(routes, { CouncilLayout: { data: { viewer: elsewhere, council } } })(
      '/york/nothing-here',
    );
    expect(html).not.toContain('href="/york/board"');
    expect(html).toContain('href="/york/hubs"');
  });

  test('lets people who are not signed in do so, and brings them back', async () => {
    const { html } = await open('/york/nothing-here');
    expect(html).toContain('href="/sign-in?next=%2Fyork%2Fnothing-here"');
  });
});
