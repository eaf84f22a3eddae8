import { statementForm } from '@throughline/shared/forms/statement';
import type { ActionFunctionArgs } from 'react-router';
import { buttonAction, formAction } from '../forms/form-action.ts';
import { textOf, type FormFailure, type FormValues } from '../forms/form-result.ts';
import { Refused } from '../gql.ts';
import type { Vote } from '../schema.generated.ts';
import {
  AddStatementDocument,
  CastVoteDocument,
  ClosePanelSessionDocument,
  HideStatementDocument,
  OpenPanelSessionDocument,
  ShowStatementDocument,
} from './SessionPage.graphql.generated.ts';

const statementOf = (values: FormValues) => textOf(values['statementId']);

/** What can be done on the page of a session, by the hidden field `act` of its forms. */
const acts = {
  vote: buttonAction(async ({ values, gql, params, url }) => {
    const vote = textOf(values['vote']) as Vote;
    await gql.mutate(CastVoteDocument, { sessionId: params['id']!, statementId: statementOf(values), vote });
    return url.pathname;
  }),
  add: formAction(statementForm, async ({ data, gql, params, url }) => {
    await gql.mutate(AddStatementDocument, { sessionId: params['id']!, text: data.text });
    return url.pathname;
  }),
  open: buttonAction(async ({ gql, params, url }) => {
    await gql.mutate(OpenPanelSessionDocument, { sessionId: params['id']! });
    return url.pathname;
  }),
  close: buttonAction(async ({ gql, params, url }) => {
    await gql.mutate(ClosePanelSessionDocument, { sessionId: params['id']! });
    return url.pathname;
  }),
  hide: buttonAction(async ({ values, gql, params, url }) => {
    await gql.mutate(HideStatementDocument, { sessionId: params['id']!, statementId: statementOf(values) });
    return url.pathname;
  }),
  show: buttonAction(async ({ values, gql, params, url }) => {
    await gql.mutate(ShowStatementDocument, { sessionId: params['id']!, statementId: statementOf(values) });
    return url.pathname;
  }),
};

/**
 * The action of the page of a session.
 *
 * In the browser nobody leaves the page: the mutation's answer is in the cache already, and a lost connection is told
 * beside what was tried, since it comes back. Without scripts the page is loaded again.
 */
export async function sessionAction(args: ActionFunctionArgs): Promise<unknown> {
  const values = Object.fromEntries(await args.request.clone().formData()) as FormValues;
  const act = textOf(values['act']);
  if (!Object.hasOwn(acts, act)) throw new Refused('BAD_INPUT');
  const run = acts[act as keyof typeof acts];
  if (typeof document === 'undefined') return run(args);
  try {
    const answer = await run(args);
    return answer instanceof Response ? null : answer;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return {
      values,
      errors: [{ message: 'This was not sent, because the connection is lost. Try again in a moment' }],
    } satisfies FormFailure;
  }
}
