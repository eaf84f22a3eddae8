import { refusal } from '@throughline/shared/errors';
import { validateForm, type DataOf, type Form } from '@throughline/shared/forms';
import { redirect, type ActionFunctionArgs } from 'react-router';
import { gqlContext, Refused, type Gql } from '../gql.ts';
import type { PageArgs } from '../page.ts';
import { routeErrorFrom } from '../route-errors.ts';
import { todayContext } from '../today.ts';
import { errorsFrom, invalid, type FormValues } from './form-result.ts';
import { readForm } from './read-form.ts';

interface ButtonActionArgs extends PageArgs {
  /** The values as they were sent, hidden fields included. */
  values: FormValues;
  gql: Gql;
}

interface FormActionArgs<Data> extends ButtonActionArgs {
  /** What the shared form made of the values. */
  data: Data;
}

/** Refusals that are a page of their own, because the form they came from makes no sense any more. */
const pageCodes = new Set(['NOT_SIGNED_IN', 'NOT_FOUND', 'FORBIDDEN', 'CSRF', 'INTERNAL']);

/**
 * The action of a page with a form: reads the values, checks them with the shared form, then does `run`.
 *
 * `run` calls the mutation and gives the path to go to (303), or a redirect of its own where it sets cookies. What the
 * form or the server refuses comes back to the page as errors beside the fields; a page draws them with `FormPage`.
 *
 * @param form the zod form in `@throughline/shared/forms/…`, or a function that finds the one for this address
 */
export function formAction<F extends Form>(
  form: F | ((args: ButtonActionArgs) => Promise<F>),
  run: (args: FormActionArgs<DataOf<F>>) => Promise<string | Response>,
) {
  return (actionArgs: ActionFunctionArgs) =>
    attempt(actionArgs, async (args) => {
      const checked = validateForm(typeof form === 'function' ? await form(args) : form, args.values);
      if (!checked.ok) return invalid(args.values, errorsFrom(checked.fields));
      return goTo(await run({ ...args, data: checked.data }));
    });
}

/** The action of a form without fields, such as one button: does `run` and goes to the path it gives. */
export function buttonAction(run: (args: ButtonActionArgs) => Promise<string | Response>) {
  return (actionArgs: ActionFunctionArgs) => attempt(actionArgs, async (args) => goTo(await run(args)));
}

const goTo = (path: string | Response): Response => (typeof path === 'string' ? redirect(path, 303) : path);

async function attempt<Result>(
  { request, params, context }: ActionFunctionArgs,
  work: (args: ButtonActionArgs) => Promise<Result>,
) {
  const values = await readForm(request);
  try {
    return await work({
      params: params as Record<string, string>,
      url: new URL(request.url),
      request,
      today: context.get(todayContext)(),
      gql: context.get(gqlContext),
      values,
    });
  } catch (error) {
    if (!(error instanceof Refused) || pageCodes.has(error.code)) throw routeErrorFrom(error, request);
    const errors = errorsFrom(error.fields);
    return invalid(values, errors.length > 0 ? errors : [{ message: error.message }], refusal(error.code).http, error.code);
  }
}
