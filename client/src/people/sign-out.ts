import { redirect } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { SignOutDocument } from './SignInPage.graphql.generated.ts';

/** Nothing to see here: the address takes the post of the button only. */
export const loader = () => redirect('/');

export const action = buttonAction(async ({ gql }) => {
  await gql.mutate(SignOutDocument, {});
  return '/';
});
