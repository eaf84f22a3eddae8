import type { ReactNode } from 'react';

/** Where the built scripts and the style sheet are, as web paths. */
export interface Assets {
  /** For pages that hydrate. */
  app: string;
  /** For every page: the one small script. */
  enhance: string;
  /** For public pages on which somebody answers: the script that keeps answers through a lost connection. */
  keep: string;
  style: string;
  /** Further modules that `app` needs at once. */
  preloads: readonly string[];
}

interface DocumentProps {
  assets: Assets;
  /** `app`: React takes over in the browser; `public`: it does not. */
  client: 'app' | 'public';
  /** State for the browser, as JSON that is safe inside a script element. */
  boot?: string | undefined;
  children: ReactNode;
}

/** The HTML document around the frame. */
export function Document({ assets, client, boot, children }: DocumentProps) {
  return (
    <html lang="en-GB" className="govuk-template" data-client={client} data-keep={client === 'public' ? assets.keep : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={assets.style} />
        {client === 'app' && assets.preloads.map((href) => <link key={href} rel="modulepreload" href={href} />)}
      </head>
      <body className="govuk-template__body">
        {children}
        {boot !== undefined && <script id="boot" type="application/json" dangerouslySetInnerHTML={{ __html: boot }} />}
        <script type="module" src={assets.enhance} />
        {client === 'app' && <script type="module" src={assets.app} />}
      </body>
    </html>
  );
}
