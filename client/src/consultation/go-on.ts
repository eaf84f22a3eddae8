import { redirect, type LoaderFunctionArgs } from 'react-router';
import { gqlContext } from '../gql.ts';
import { notFound, routeErrorFrom } from '../route-errors.ts';
import { pathToGoOn } from './next-path.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';
import { FindDraftDocument } from './ResumePage.graphql.generated.ts';

/** Goes on where somebody stopped on this device, with a plain link. */
export async function loader({ request, params, context }: LoaderFunctionArgs): Promise<Response> {
  const place = params as Record<string, string>;
  const code = codeOrStart({ request, params: place }, 'resume');
  const { draftResponse } = await context
    .get(gqlContext)
    .query(FindDraftDocument, { code })
    .catch((error: unknown) => {
      throw routeErrorFrom(error, request);
    });
  if (!draftResponse) throw notFound();
  return redirect(pathToGoOn(draftResponse, consultationPath(place)));
}
