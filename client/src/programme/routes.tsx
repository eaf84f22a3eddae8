import type { RouteObject } from 'react-router';

const theory = ':council/programme/theory-of-change';
const milestone = ':council/milestones/:milestone';

export const programmeRoutes: RouteObject[] = [
  { path: ':council/programme', lazy: () => import('./ProgrammePage.tsx') },
  { path: ':council/programme/milestones', lazy: () => import('./MilestonesPage.tsx') },
  { path: ':council/programme/:programme/milestones/add', lazy: () => import('./AddMilestonePage.tsx') },
  { path: ':council/programme/workstreams/:workstream', lazy: () => import('./WorkstreamPage.tsx') },
  { path: theory, lazy: () => import('./TheoryPage.tsx') },
  { path: `${theory}/begin/:programme`, lazy: () => import('./BeginTheoryPage.tsx') },
  { path: `${theory}/:theory/add`, lazy: () => import('./AddTheoryNodePage.tsx') },
  { path: `${theory}/:theory/link`, lazy: () => import('./LinkTheoryPage.tsx') },
  { path: `${theory}/:theory/agree`, lazy: () => import('./AgreeTheoryPage.tsx') },
  { path: `${theory}/:theory/nodes/:node`, lazy: () => import('./EditTheoryNodePage.tsx') },
  { path: milestone, lazy: () => import('./MilestonePage.tsx') },
  { path: `${milestone}/start`, lazy: () => import('./StartMilestonePage.tsx') },
  { path: `${milestone}/complete`, lazy: () => import('./CompleteMilestonePage.tsx') },
  { path: `${milestone}/reforecast`, lazy: () => import('./ReforecastMilestonePage.tsx') },
  { path: `${milestone}/edit`, lazy: () => import('./EditMilestonePage.tsx') },
  { path: `${milestone}/rebaseline`, lazy: () => import('./RebaselineMilestonePage.tsx') },
  { path: `${milestone}/missed`, lazy: () => import('./MissMilestonePage.tsx') },
  { path: `${milestone}/cancel`, lazy: () => import('./CancelMilestonePage.tsx') },
  { path: `${milestone}/preconditions/add`, lazy: () => import('./AddPreconditionPage.tsx') },
  { path: `${milestone}/preconditions/:precondition`, lazy: () => import('./NamePreconditionPage.tsx') },
  { path: `${milestone}/preconditions/:precondition/remove`, lazy: () => import('./RemovePreconditionPage.tsx') },
];
