import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);

export default defineConfig({
  plugins: [react()],
  // graphql 16 has no exports map: Vite would resolve index.mjs, Node index.js, and two copies would load.
  resolve: { alias: [{ find: /^graphql$/, replacement: require.resolve('graphql') }], dedupe: ['graphql', 'react', 'react-dom', 'react-router', '@apollo/client'] },
  oxc: { decorator: { legacy: true } },
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    setupFiles: ['reflect-metadata'],
    globalSetup: ['support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
