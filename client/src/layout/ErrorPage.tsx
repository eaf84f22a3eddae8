import { isErrorCode, refusal, type ErrorCode } from '@throughline/shared/errors';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import type { RouteProblem } from '../route-errors.ts';
import { Frame } from './Frame.tsx';
import { useLayoutData } from './layout-data.ts';
import { Page } from './Page.tsx';
import { ProblemText } from './ServerError.tsx';

/** Shown instead of a page that could not be shown, inside the layout. */
export function ErrorPage() {
  const { code, reference } = problemOf(useRouteError());
  if (code === 'NOT_FOUND') return <NotFound />;
  if (code === 'FORBIDDEN') return <NotAllowed />;
  if (code === 'INTERNAL') return <Failed reference={reference} />;
  return (
    <Page title="We could not do that" isNarrow>
      <h1 className="govuk-heading-l">We could not do that</h1>
      <p className="govuk-body">{refusal(code).words}</p>
    </Page>
  );
}

/** Shown when not even the layout could be loaded. */
export function BareErrorPage() {
  return (
    <Frame data={useLayoutData()}>
      <ErrorPage />
    </Frame>
  );
}

function NotFound() {
  const council = useLayoutData()?.council;
  return (
    <Page title="Page not found" isNarrow>
      <h1 className="govuk-heading-l">Page not found</h1>
      <p className="govuk-body">If you typed the web address, check it is correct.</p>
      <p className="govuk-body">If you pasted the web address, check you copied the whole of it.</p>
      <p className="govuk-body">
        You can{' '}
        {council && (
          <>
            go to{' '}
            <a className="govuk-link" href={`/${council.slug}`}>
              what {council.name} shows
            </a>
            , or{' '}
          </>
        )}
        <a className="govuk-link" href="/">
          choose a council
        </a>
        .
      </p>
    </Page>
  );
}

function NotAllowed() {
  const viewer = useLayoutData()?.viewer;
  return (
    <Page title="You do not have permission to see this page" isNarrow>
      <h1 className="govuk-heading-l">You do not have permission to see this page</h1>
      {viewer && <p className="govuk-body">You are signed in as {viewer.name}.</p>}
      <p className="govuk-body">
        If you think you should be able to see it, ask the person who runs Throughline at your council.
      </p>
    </Page>
  );
}

function Failed({ reference }: { reference: string | undefined }) {
  return (
    <Page title="Sorry, there is a problem" isNarrow>
      <ProblemText reference={reference} />
    </Page>
  );
}

function problemOf(error: unknown): RouteProblem {
  if (!isRouteErrorResponse(error)) return { code: 'INTERNAL' };
  const { code, reference } = (error.data ?? {}) as Partial<RouteProblem>;
  return { code: isErrorCode(code) ? code : codeOf(error.status), reference };
}

/** For what React Router itself refuses: an address outside the table, or a post to a page that takes none. */
function codeOf(status: number): ErrorCode {
  if (status === 404 || status === 405) return 'NOT_FOUND';
  return status < 500 ? 'BAD_INPUT' : 'INTERNAL';
}
