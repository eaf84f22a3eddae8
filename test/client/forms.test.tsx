import { formAction } from '@throughline/client/src/forms/form-action.ts';
import { FormPage } from '@throughline/client/src/forms/FormPage.tsx';
import type { Field } from '@throughline/client/src/forms/fields.ts';
import { routes } from '@throughline/client/src/routes.tsx';
import { recordSpendForm } from '@throughline/shared/forms/record-spend';
import { answerForm } from '@throughline/shared/forms/answer';
import type { RouteObject } from 'react-router';
import { describe, expect, test } from 'vitest';
import { pagesOf, posted, refused, type Answers } from './pages.ts';

const person = { email: 'clerk.york@demo.example', password: 'throughline-demo' };
const signIn: Answers = {
  SignInPage: { data: { demonstrationPeople: [] } },
  SignIn: { data: { signIn: { id: 'p', memberships: [{ councilSlug: 'york', home: 'board' }] } } },
};

describe('a form posted without scripts', () => {
  test('goes on to the next page with 303', async () => {
    const { status, headers, asked } = await pagesOf(routes, signIn)('/sign-in', posted(person));
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/york/board');
    expect(asked).toEqual([{ name: 'SignIn', variables: person }]);
  });

  test('comes back with 400, a summary that links to the fields, and what was typed', async () => {
    const { status, html, asked } = await pagesOf(routes, signIn)(
      '/sign-in',
      posted({ email: 'not an address', password: '' }),
    );
    expect(status).toBe(400);
    expect(html).toContain('<title>Error: Sign in – Throughline</title>');
    expect(html).toContain('<a href="#email">Enter an email address in the correct format, like name@example.com</a>');
    expect(html).toContain('<a href="#password">Enter your password</a>');
    expect(html).toMatch(/<input[^>]*id="email"[^>]*aria-describedby="email-error"[^>]*value="not an address"/);
    expect(asked.map(({ name }) => name)).not.toContain('SignIn');
  });

  test('has its error summary before the heading', async () => {
    const { html } = await pagesOf(routes, signIn)('/sign-in', posted({}));
    expect(html.indexOf('govuk-error-summary')).toBeGreaterThan(0);
    expect(html.indexOf('govuk-error-summary')).toBeLessThan(html.indexOf('<h1'));
  });

  test('never sends a password back', async () => {
    const { html } = await pagesOf(routes, signIn)('/sign-in', posted({ email: '', password: 'my secret words' }));
    expect(html).not.toContain('my secret words');
  });

  test('shows what the server refuses beside the field it names', async () => {
    const answers = { ...signIn, SignIn: refused('BAD_INPUT', { fields: { email: 'This address cannot be used' } }) };
    const { status, html } = await pagesOf(routes, answers)('/sign-in', posted(person));
    expect(status).toBe(400);
    expect(html).toContain('<a href="#email">This address cannot be used</a>');
    expect(html).toContain('id="email-error"');
  });

  test('shows what the server refuses without a field in the summary alone, in the words of the catalogue', async () => {
    const { status, html } = await pagesOf(routes, { ...signIn, SignIn: refused('TOO_MANY_REQUESTS') })(
      '/sign-in',
      posted(person),
    );
    expect(status).toBe(429);
    expect(html).toContain('<li>There have been too many attempts. Wait a few minutes and try again.</li>');
  });

  test('passes on the cookie that the operation set', async () => {
    const headers = new Headers({ 'set-cookie': 'throughline_session=secret; HttpOnly' });
    const answer = await pagesOf(routes, signIn, headers)('/sign-in', posted(person));
    expect(answer.headers.getSetCookie()).toEqual(['throughline_session=secret; HttpOnly']);
  });
});

describe('after signing in', () => {
  const afterwards = async (next: string) => {
    const { headers } = await pagesOf(routes, signIn)(`/sign-in?next=${encodeURIComponent(next)}`, posted(person));
    return headers.get('location');
  };

  test('people come back to the page that they wanted', async () => {
    expect(await afterwards('/york/scrutiny?from=2024')).toBe('/york/scrutiny?from=2024');
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    'javascript:alert(1)',
    '/ /elsewhere',
  ])('nobody is sent to another site by %s', async (next) => expect(await afterwards(next)).toBe('/york/board'));
});

describe('signing out', () => {
  test('goes to the front door', async () => {
    const { status, headers, asked } = await pagesOf(routes, { SignOut: { data: { signOut: true } } })('/sign-out', {
      method: 'POST',
      body: new URLSearchParams(),
    });
    expect([status, headers.get('location')]).toEqual([303, '/']);
    expect(asked).toEqual([{ name: 'SignOut', variables: {} }]);
  });
});

describe('the fields of a form', () => {
  const fields: Field[] = [
    {
      name: 'optionIds',
      kind: 'checkboxes',
      label: 'Which of these?',
      choices: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
    { name: 'text', kind: 'text', label: 'Why?' },
  ];
  const question = { kind: 'MULTIPLE_CHOICE', isRequired: true, options: [{ id: 'a' }, { id: 'b' }] };
  const seen: unknown[] = [];
  const table: RouteObject[] = [
    {
      path: '/question',
      Component: () => <FormPage title="A question" fields={fields} hidden={{ version: 7 }} isOnce />,
      action: formAction(answerForm(question), async ({ data, values }) => {
        seen.push(data, values['version']);
        return '/done';
      }),
    },
    {
      path: '/spend',
      Component: () => (
        <FormPage
          title="Record spend"
          fields={[
            { name: 'amountPence', kind: 'money', label: 'Amount' },
            { name: 'spentOn', kind: 'date', label: 'Date of the spend' },
          ]}
        />
      ),
      action: formAction(recordSpendForm, async () => '/done'),
    },
  ];
  const open = pagesOf(table, {});

  test('give one ticked box as a list', async () => {
    seen.length = 0;
    const { status } = await open(
      '/question',
      posted([
        ['optionIds[]', ''],
        ['optionIds[]', 'b'],
        ['version', '7'],
      ]),
    );
    expect(status).toBe(303);
    expect(seen).toEqual([{ optionIds: ['b'], text: null, parts: [] }, '7']);
  });

  test('tell when nothing is ticked, and link to the first box', async () => {
    const { status, html } = await open('/question', posted([['optionIds[]', '']]));
    expect(status).toBe(400);
    expect(html).toContain('<a href="#optionIds">Select at least one answer</a>');
    expect(html).toMatch(/<input[^>]*id="optionIds"[^>]*type="checkbox"/);
  });

  test('send hidden values along, with a key that makes a second posting harmless', async () => {
    const { html } = await open('/question');
    expect(html).toContain('<input type="hidden" name="version" value="7"/>');
    expect(html).toMatch(/<input type="hidden" name="idempotencyKey" value="[0-9a-f]{32}"\/>/);
  });

  test('keep that key when the form comes back with errors', async () => {
    const { html } = await open('/question', posted([['idempotencyKey', 'the-same-key']]));
    expect(html).toContain('name="idempotencyKey" value="the-same-key"');
  });

  test('read a day from its three parts, and show them again as they were typed', async () => {
    const { status, html } = await open(
      '/spend',
      posted({ 'spentOn-day': '31', 'spentOn-month': '2', 'spentOn-year': '2024', amountPence: '12.50' }),
    );
    expect(status).toBe(400);
    expect(html).toContain('<a href="#spentOn-day">');
    expect(html).toMatch(/<input[^>]*id="spentOn-day"[^>]*value="31"/);
    expect(html).toMatch(/<input[^>]*id="spentOn-month"[^>]*value="2"/);
    expect(html).toMatch(/<input[^>]*id="amountPence"[^>]*value="12.50"/);
  });
});
