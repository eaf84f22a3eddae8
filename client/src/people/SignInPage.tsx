import { signInForm } from '@throughline/shared/forms/sign-in';
import { useSearchParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { definePage } from '../page.ts';
import { safeNext } from '../route-errors.ts';
import { DemonstrationPeople } from './DemonstrationPeople.tsx';
import { SignInDocument, SignInPageDocument } from './SignInPage.graphql.generated.ts';

const page = definePage(SignInPageDocument);
export const loader = page.loader;

/** Goes to the page that asked for a signed-in person, else to the home of their part in their first council. */
export const action = formAction(signInForm, async ({ data, gql, url }) => {
  const { signIn } = await gql.mutate(SignInDocument, data);
  const [membership] = signIn.memberships;
  return safeNext(url.searchParams.get('next')) ?? (membership ? `/${membership.councilSlug}/${membership.home}` : '/');
});

const fields: readonly Field[] = [
  { name: 'email', kind: 'email', label: 'Email address', autoComplete: 'username', width: 30 },
  { name: 'password', kind: 'password', label: 'Password', autoComplete: 'current-password', width: 20 },
];

export function Component() {
  const { demonstrationPeople } = page.useData();
  const isSentHere = useSearchParams()[0].has('next');
  return (
    <FormPage
      title="Sign in"
      fields={fields}
      submit="Sign in"
      isNative
      after={demonstrationPeople.length > 0 && <DemonstrationPeople people={demonstrationPeople} />}
    >
      {isSentHere && <p className="govuk-body">You need to sign in to see that page.</p>}
      <p className="govuk-body">You do not need to sign in to have your say or to read reports.</p>
    </FormPage>
  );
}
