import { editedForm } from '@throughline/client/src/forms/conflict.ts';
import { formAction } from '@throughline/client/src/forms/form-action.ts';
import { FormPage } from '@throughline/client/src/forms/FormPage.tsx';
import type { Field } from '@throughline/client/src/forms/fields.ts';
import { Refused } from '@throughline/client/src/gql.ts';
import { reforecastMilestoneForm } from '@throughline/shared/forms/milestone';
import fc from 'fast-check';
import type { RouteObject } from 'react-router';
import { expect, test } from 'vitest';
import { pagesOf, posted } from './pages.ts';

const fields: readonly Field[] = [
  { name: 'due', kind: 'text', label: 'Expected' },
  { name: 'reason', kind: 'textarea', label: 'Reason' },
  { name: 'kind', kind: 'radios', label: 'Kind', choices: [{ value: 'A', label: 'Actual' }, { value: 'B', label: 'Commitment' }] },
];
const opened = { due: 'June 2027', reason: 'Building', kind: 'A' };
const sentBy = (entered: object, version = '3') => ({ ...opened, ...entered, version, shown: JSON.stringify(opened) });
const conflict = (values: object) => ({ values, errors: [], code: 'VERSION_CONFLICT' }) as never;

test('a second editor is told what somebody else changed, in the words of the form', () => {
  const { changes } = editedForm(fields, { ...opened, kind: 'B' }, 4, conflict(sentBy({ reason: 'Roof' })));
  expect(changes).toEqual([{ name: 'kind', label: 'Kind', was: 'Actual', is: 'Commitment', entered: undefined }]);
});

test('what the second editor did not touch takes what was saved, and what they entered is kept', () => {
  const saved = { due: 'July 2027', reason: 'Asbestos', kind: 'A' };
  const { values, version, changes } = editedForm(fields, saved, 4, conflict(sentBy({ reason: 'Roof' })));
  expect(values).toMatchObject({ due: 'July 2027', reason: 'Roof', kind: 'A' });
  expect(version).toBe(4);
  expect(changes!.map(({ name, entered }) => [name, entered])).toEqual([['due', undefined], ['reason', 'Roof']]);
});

test('after another mistake the form is still about the version that the person saw', () => {
  const failure = { values: sentBy({ due: '' }), errors: [], code: 'BAD_INPUT' } as never;
  const form = editedForm(fields, { ...opened, due: 'July 2027' }, 4, failure);
  expect([form.version, form.shown, form.changes]).toEqual(['3', JSON.stringify(opened), undefined]);
});

test('whatever two editors do, saving again can undo only what the second of them was told', () => {
  const row = fc.record({ due: fc.constantFrom('a', 'b', 'c'), reason: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom('A', 'B') });
  fc.assert(
    fc.property(row, row, row, (seen, saved, entered) => {
      const sent = { ...entered, version: '1', shown: JSON.stringify(seen) };
      const { values, changes } = editedForm(fields, saved, 2, conflict(sent));
      for (const name of ['due', 'reason', 'kind'] as const) {
        const wouldUndo = values[name] !== saved[name];
        // A field is only replaced when its editor changed it; and when others had changed it too, they are told.
        if (wouldUndo) expect(entered[name]).not.toBe(seen[name]);
        expect(changes!.some((change) => change.name === name)).toBe(seen[name] !== saved[name]);
      }
    }),
  );
});

test('a form that was tampered with is drawn all the same', () => {
  for (const shown of ['', '{', '5', '{"due":5}', '[null]'])
    expect(editedForm(fields, opened, 4, conflict({ ...sentBy({}), shown })).version).toBe(4);
});

test('the page of a conflict shows the newest version, what changed and what was typed, and saves nothing', async () => {
  const saved = { due: 'July 2027', reason: 'Asbestos', kind: 'A' };
  const routes: RouteObject[] = [
    {
      path: '/edit',
      Component: () => <FormPage title="Edit" fields={fields} values={saved} version={4} />,
      action: formAction(reforecastMilestoneForm, () => Promise.reject(new Refused('VERSION_CONFLICT'))),
    },
  ];
  const milestoneId = '01890000-0000-7000-8000-000000000001';
  const answer = await pagesOf(routes, {})('/edit', posted({ milestoneId, ...sentBy({ reason: 'Roof <b>' }) }));
  const html = answer.html.replaceAll('<!-- -->', '');
  expect(answer.status).toBe(409);
  expect(html).toContain('<strong>Expected</strong> was June 2027. It is now July 2027.');
  expect(html).toContain('You entered Roof &lt;b&gt;, which is still in the form.');
  expect(html).toMatch(/name="version" value="4"/);
});

test('a form at an address with an encoded slash is posted to that address, and keeps what the address asks for', async () => {
  const routes: RouteObject[] = [{ path: '/decisions/:reference/edit', Component: () => <FormPage title="Edit" fields={fields} /> }];
  const { html } = await pagesOf(routes, {})('/decisions/22%2F00094/edit?from=board');
  expect(html).toContain('action="/decisions/22%2F00094/edit?from=board"');
});
