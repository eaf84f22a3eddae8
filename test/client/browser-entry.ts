import { startApp } from '@throughline/client/src/start-app.tsx';
import { table } from './browser-table.tsx';

await startApp(table);
