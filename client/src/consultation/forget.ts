import { redirect, type LoaderFunctionArgs } from 'react-router';
import { buttonAction } from '../forms/form-action.ts';
import { consultationPath, goWithCodes } from './response-cookies.ts';

/** Nothing to see here: the address takes the post of the button only. */
export const loader = ({ params }: LoaderFunctionArgs) => redirect(consultationPath(params as Record<string, string>));

/** Takes the codes away from this browser. The answers stay where they are. */
export const action = buttonAction(async ({ request, params }) => {
  const under = consultationPath(params);
  return goWithCodes(under, { request, under, codes: { resume: null, receipt: null } });
});
