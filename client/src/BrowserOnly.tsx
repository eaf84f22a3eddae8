import { useSyncExternalStore, type ReactNode } from 'react';
import { Loading } from './layout/Loading.tsx';

const neverChanges = () => () => undefined;

/** The page that only the browser can draw: first what the server drew, then `children`. */
export function BrowserOnly({ children }: { children?: ReactNode }) {
  const isInBrowser = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  if (isInBrowser) return children;
  return (
    <div className="govuk-width-container" id="page">
      <title>Loading – Throughline</title>
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        <h1 className="govuk-heading-l">Throughline</h1>
        <Loading what="the page" />
        <noscript>
          <p className="govuk-body">
            This page shows things as they happen and needs JavaScript. Everything else works without it.
          </p>
        </noscript>
      </main>
    </div>
  );
}
