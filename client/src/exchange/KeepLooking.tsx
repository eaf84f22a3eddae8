import { useLocation } from 'react-router';

/** Says how far something is that goes on by itself. The page comes again every few seconds, with script or without. */
export function KeepLooking({ children }: { children: string }) {
  const { pathname } = useLocation();
  return (
    <div data-refresh="">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p className="govuk-body" role="status">
        {children}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={pathname}>
          See how far it is
        </a>
      </p>
    </div>
  );
}
