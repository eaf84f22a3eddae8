import { joinCodeForm } from '@throughline/shared/forms/join-code';
import { useSearchParams } from 'react-router';
import type { Field } from '../forms/fields.ts';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { Refused } from '../gql.ts';
import { JoinPanelSessionDocument } from './JoinPage.graphql.generated.ts';

/** The code is the whole key to the session, so a wrong one is a mistake in the form and no missing page. */
const noSuchCode = () =>
  new Refused('BAD_INPUT', { code: 'There is no session with this code. Check it against the screen in the room' });

export const action = formAction(joinCodeForm, async ({ data, gql }) => {
  const { joinPanelSession: session } = await gql.mutate(JoinPanelSessionDocument, data).catch((error: unknown) => {
    throw error instanceof Refused && error.code === 'NOT_FOUND' ? noSuchCode() : error;
  });
  return `/${session.council.slug}/panel/sessions/${session.id}`;
});

const fields: readonly Field[] = [
  {
    name: 'code',
    kind: 'text',
    label: 'Session code',
    hint: 'It is on the screen in the room and has 6 letters and figures, like FMH YRK',
    width: 10,
    autoComplete: 'off',
  },
];

/** A person in the room enters the code on the screen. A QR code brings it along. */
export function Component() {
  const code = useSearchParams()[0].get('code') ?? '';
  return (
    <FormPage title="Join a session" fields={fields} values={{ code }} submit="Join">
      <p className="govuk-body">
        You do not need an account and we do not ask who you are. We keep nothing about you, only what you add and how
        you vote.
      </p>
      <p className="govuk-body">
        A cookie on this phone keeps your place for one day.{' '}
        <a className="govuk-link" href="/cookies">
          How we use cookies
        </a>
      </p>
    </FormPage>
  );
}
