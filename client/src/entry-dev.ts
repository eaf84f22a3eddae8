// React's refresh must be in place before the first component is loaded.
import '@vitejs/plugin-react/preamble';

await import('./entry-app.tsx');
