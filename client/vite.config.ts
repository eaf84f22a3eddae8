import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

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
 * `vite build` makes `dist/client` (the scripts `app`, `enhance` and `keep`, the style sheet and a manifest);
 * `vite build --ssr` makes `dist/server/entry-server.js`, which the server imports.
 */
export default defineConfig(({ isSsrBuild }) => ({
  root: file('.'),
  appType: 'custom',
  plugins: [react()],
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
      // `enhance` calls what `keep` exports.
      preserveEntrySignatures: 'exports-only',
      input: isSsrBuild
        ? file('src/entry-server.tsx')
        : { app: file('src/entry-app.tsx'), enhance: file('src/enhance.ts'), keep: file('src/consultation/keeping/keeper.ts'), site: file('src/site.css') },
    },
  },
}));
