import type { Assets } from './Document.tsx';

/** Vite's `dist/client/.vite/manifest.json`. */
type Manifest = Record<string, { file: string; name?: string; isEntry?: boolean; imports?: string[] }>;

/** Finds the scripts and the style sheet of a build in its manifest. */
export function assetsFrom(manifest: Manifest): Assets {
  const entry = (source: string) => {
    const found = manifest[source];
    if (found === undefined) throw new Error(`The client build has no ${source}.`);
    return found;
  };
  const app = entry('src/entry-app.tsx');
  return {
    app: `/${app.file}`,
    enhance: `/${entry('src/enhance.ts').file}`,
    keep: `/${entry('src/consultation/keeping/keeper.ts').file}`,
    style: `/${entry('src/site.css').file}`,
    preloads: (app.imports ?? []).map((source) => `/${entry(source).file}`),
  };
}

/** The sources themselves, for Vite's development server. */
export const devAssets: Assets = {
  app: '/src/entry-dev.ts',
  enhance: '/src/enhance.ts',
  keep: '/src/consultation/keeping/keeper.ts',
  style: '/src/site.css',
  preloads: [],
};

/** Those that this document was drawn with, read back by the browser so that React finds the same ones. */
export function assetsOfDocument(): Assets {
  const path = (selector: string, attribute: string) => document.querySelector(selector)?.getAttribute(attribute) ?? '';
  return {
    app: path('body > script:last-of-type', 'src'),
    enhance: path('body > script[type="module"]', 'src'),
    keep: '',
    style: path('link[rel="stylesheet"]', 'href'),
    preloads: [...document.querySelectorAll('link[rel="modulepreload"]')].map(
      (link) => link.getAttribute('href') ?? '',
    ),
  };
}
