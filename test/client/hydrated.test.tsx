import { browserRoutes } from '@throughline/client/src/browser-routes.ts';
import { matchRoutes } from 'react-router';
import { describe, expect, test } from 'vitest';
import { table } from './hydrated-table.tsx';
import { pagesOf, posted } from './pages.ts';

const session = { __typename: 'PanelSession', id: 's1', title: 'Ideas </script><script>alert(1)</script> & more' };
const open = pagesOf(table, {
  SessionPage: { data: { panelSession: session } },
  CloseSession: { data: { closeSession: session } },
});

function bootOf(html: string): unknown {
  return JSON.parse(/<script id="boot" type="application\/json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? 'null');
}

describe('a hydrated page', () => {
  test('is complete before any script runs, like a public one', async () => {
    const { status, html } = await open('/app/s1');
    expect(status).toBe(200);
    expect(html).toContain('<h1>Ideas &lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; more</h1>');
  });

  test('brings its data along, so that the browser need not ask again', async () => {
    const { html, asked } = await open('/app/s1');
    const { apollo, router } = bootOf(html) as {
      apollo: Record<string, unknown>;
      router: { loaderData: Record<string, unknown> };
    };
    expect(apollo['PanelSession:s1']).toEqual(session);
    expect(Object.values(router.loaderData)).toContainEqual({ variables: { id: 's1' } });
    expect(asked.map(({ name }) => name).toSorted()).toEqual(['Layout', 'SessionPage']);
  });

  test('keeps that data from ending its script element or beginning another', async () => {
    const { html } = await open('/app/s1');
    expect(html.match(/<script\b[^>]*>/g)).toEqual([
      '<script id="boot" type="application/json">',
      '<script type="module" src="/enhance.js">',
      '<script type="module" src="/app.js">',
    ]);
    expect(html).not.toMatch(/<style\b| style="| on[a-z]+="/);
  });

  test('takes a native post as well, before its script has come', async () => {
    const { status, headers } = await open('/app/s1', posted({}));
    expect([status, headers.get('location')]).toEqual([303, '/closed']);
  });
});

describe('a page that only the browser draws', () => {
  test('asks the server for nothing, and says what to do without scripts', async () => {
    const { status, html, asked } = await open('/browser/s1');
    expect([status, asked]).toEqual([200, []]);
    expect(html).toContain('<noscript>');
    expect(bootOf(html)).toEqual({ site: { isDemonstration: false, canEmail: false } });
  });
});

describe('the same page as a public one', () => {
  test('brings no data and no script of the app', async () => {
    const { html } = await open('/public/s1');
    expect(html).toContain('<h1>Ideas ');
    expect(bootOf(html)).toBeNull();
    expect(html).not.toContain('/app.js');
  });
});

describe('in the browser', () => {
  const routes = browserRoutes(table);
  const leaf = (path: string) => matchRoutes(routes, path)?.at(-1)?.route;

  test('only hydrated pages can be drawn', () => {
    expect(leaf('/app/s1')?.Component).toBeDefined();
    expect(leaf('/browser/s1')?.Component).toBeDefined();
    expect(leaf('/public/s1')?.Component).toBeUndefined();
  });

  test('going to a public page loads its document', async () => {
    const loader = leaf('/public/s1')?.loader;
    const request = new Request('http://throughline.test/public/s1?page=2');
    const response = typeof loader === 'function' ? await loader({ request } as never) : undefined;
    expect(response).toBeInstanceOf(Response);
    expect((response as Response).headers.get('location')).toBe('/public/s1?page=2');
    expect((response as Response).headers.get('x-remix-reload-document')).toBe('true');
  });
});
