import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * govuk-frontend's style sheet names the GDS Transport typeface, which only GOV.UK itself may use.
 * Its `@font-face` rules and its name are taken out, so that every page is set in Arial.
 */
const withoutTransportFont = {
  postcssPlugin: 'without-transport-font',
  AtRule: { 'font-face': (rule: { remove(): void }) => rule.remove() },
  Declaration: {
    'font-family': (declaration: { value: string }) => {
      if (declaration.value.includes('GDS Transport')) declaration.value = 'arial, sans-serif';
    },
  },
};

/**
 * Builds the script `keep` by itself. Beside the others it would load what they share with it, most of which it does not
 * use, and its budget is small.
 */
const keep: Plugin = {
  name: 'keep',
  apply: ({ build: options }, { command }) => command === 'build' && !options?.ssr,
  async generateBundle() {
    const source = 'src/consultation/keeping/keeper.ts';
    const built = await build({
      configFile: false,
      root: file('.'),
      logLevel: 'error',
      // `enhance` calls what it exports.
      build: { target: 'es2022', write: false, rolldownOptions: { input: file(source), preserveEntrySignatures: 'exports-only' } },
    });
    const { output } = Array.isArray(built) ? built[0]! : (built as Exclude<typeof built, { close(): Promise<void> }>);
    if (output.length !== 1) throw new Error('The script that keeps answers is in more than one piece.');
    this.emitFile({ type: 'asset', name: 'keep.js', originalFileName: source, source: output[0].code });
  },
};

/**
 * `vite build` makes `dist/client` (the scripts `app`, `enhance` and `keep`, the style sheet and a manifest);
 * `vite build --ssr` makes `dist/server/entry-server.js`, which the server imports.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: file('.'),
  appType: 'custom',
  plugins: [react(), keep],
  css: { postcss: { plugins: [withoutTransportFont] } },
  resolve: { dedupe: ['@apollo/client', 'graphql', 'react', 'react-dom', 'react-router'] },
  build: {
    target: 'es2022',
    outDir: file(isSsrBuild ? 'dist/server' : 'dist/client'),
    emptyOutDir: true,
    manifest: !isSsrBuild,
    assetsInlineLimit: 0,
    // Lightning CSS rejects a hack in govuk-frontend 6, whose style sheet is minified already.
    cssMinify: false,
    rolldownOptions: {
      input: isSsrBuild
        ? file('src/entry-server.tsx')
        : { app: file('src/entry-app.tsx'), enhance: file('src/enhance.ts'), site: file('src/site.css') },
    },
  },
}));
