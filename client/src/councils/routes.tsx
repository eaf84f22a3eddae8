import { redirect, type RouteObject } from 'react-router';

export const councilRoutes: RouteObject[] = [
  { index: true, lazy: () => import('./ChooseCouncilPage.tsx') },
  // A council has no page of its own: what it asks people comes first.
  { path: ':council', loader: ({ params }) => redirect(`/${params['council']}/consultations`) },
];
