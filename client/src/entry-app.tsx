import { routes } from './routes.tsx';
import { startApp } from './start-app.tsx';

await startApp(routes);
