import { routes } from '@throughline/client/src/routes.tsx';
import { describe, expect, test } from 'vitest';
import { table } from './hydrated-table.tsx';
import { pagesOf, posted, refused, type Answers } from './pages.ts';

const open = (path: string, answer?: Answers[string], init?: RequestInit) =>
  pagesOf(table, answer ? { SessionPage: answer, CloseSession: answer } : {})(path, init);

describe.each(['public', 'app'])('on a %s page', (kind) => {
  test('what is not there is "page not found", with 404', async () => {
    const { status, html } = await open(`/${kind}/s1`, { data: { panelSession: null } });
    expect(status).toBe(404);
    expect(html).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
  });

  test('what a page finds to be gone only while it is drawn is "page not found" too', async () => {
    const { status, html, reported } = await open(`/${kind}/s1`, { data: { panelSession: { __typename: 'Session', id: 's1', title: 'Taken away' } } });
    expect([status, reported]).toEqual([404, []]);
    expect(html).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
  });

  test('what the server says is not there looks the same', async () => {
    const absent = await open(`/${kind}/s1`, { data: { panelSession: null } });
    const hidden = await open(`/${kind}/s1`, refused('NOT_FOUND'));
    expect([hidden.status, hidden.html]).toEqual([absent.status, absent.html]);
  });

  test('an address with an id that cannot be one is "page not found"', async () => {
    expect((await open(`/${kind}/%00`, refused('BAD_INPUT'))).status).toBe(404);
  });

  test('a person who is not signed in is asked to, and comes back', async () => {
    const { status, headers } = await open(`/${kind}/s1?page=2`, refused('NOT_SIGNED_IN'));
    expect(status).toBe(302);
    expect(headers.get('location')).toBe(`/sign-in?next=${encodeURIComponent(`/${kind}/s1?page=2`)}`);
  });

  test('what a person may not see is refused with 403', async () => {
    const { status, html } = await open(`/${kind}/s1`, refused('FORBIDDEN'));
    expect(status).toBe(403);
    expect(html).toContain('You do not have permission to see this page');
  });

  test('what nobody expected has the number that is in the log, and 500', async () => {
    const { status, html } = await open(`/${kind}/s1`, refused('INTERNAL', { reference: '9F8E7D6C' }));
    expect(status).toBe(500);
    expect(html).toContain('<strong>9F8E7D6C</strong>');
  });

  test('an operation that fails without an answer is logged, and its number shown', async () => {
    const failing = () => {
      throw new Error('password=secret at /home/somebody');
    };
    const { status, html, reported } = await open(`/${kind}/s1`, failing);
    expect(status).toBe(500);
    expect(html).toContain('<strong>A1B2C3D4</strong>');
    expect(html).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });

  test('a code that no catalogue has counts as unexpected', async () => {
    expect((await open(`/${kind}/s1`, refused('GRAPHQL_SOMETHING'))).status).toBe(500);
  });

  test('a button that may not be pressed leads to a page, not to a form with errors', async () => {
    const { status, html } = await open(`/${kind}/s1`, refused('FORBIDDEN'), posted({}));
    expect(status).toBe(403);
    expect(html).toContain('You do not have permission');
  });

  test('an error page brings no data and no script of the app', async () => {
    const { html } = await open(`/${kind}/s1`, refused('FORBIDDEN'));
    expect(html.match(/<script\b[^>]*>/g)).toEqual(['<script type="module" src="/enhance.js">']);
  });
});

describe('an address outside the table', () => {
  test('is "page not found" inside its council', async () => {
    const { status, html } = await pagesOf(routes, {})('/york/nothing/here');
    expect(status).toBe(404);
    expect(html).toContain('<title>Page not found – City of York Council – Throughline</title>');
  });

  test.each(['/nowhere/at/all', '/nowhere'])('%s is "page not found" when there is no such council', async (path) => {
    const { status, html } = await pagesOf(routes, { CouncilHome: { data: { council: null } } })(path);
    expect(status).toBe(404);
    expect(html).toContain('<title>Page not found – Throughline</title>');
  });

  test('cannot be posted to', async () => {
    const { status } = await pagesOf(routes, { ChooseCouncilPage: { data: { councils: [] } } })(
      '/accessibility',
      posted({}),
    );
    expect(status).toBe(405);
  });
});

describe('a page whose drawing fails', () => {
  test('is replaced by one that needs nothing, with the number of the log and nothing of the inside', async () => {
    const { status, html, reported } = await open('/broken');
    expect(status).toBe(500);
    expect(html).toContain('<strong>A1B2C3D4</strong>');
    expect(html).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });
});
