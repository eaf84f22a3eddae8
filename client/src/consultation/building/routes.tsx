import type { RouteObject } from 'react-router';

const questions = ':council/consultations/:consultation/manage/questions';

/** The pages on which officers prepare the questions. */
export const buildingRoutes: RouteObject[] = [
  { path: questions, lazy: () => import('./QuestionsPage.tsx') },
  { path: `${questions}/add`, lazy: () => import('./AddQuestionPage.tsx') },
  { path: `${questions}/add/:kind`, lazy: () => import('./AddQuestionOfKindPage.tsx') },
  { path: `${questions}/buildings`, lazy: () => import('./BuildingsPage.tsx') },
  { path: `${questions}/change`, lazy: () => import('./ChangeMeaningPage.tsx') },
  { path: `${questions}/compare`, lazy: () => import('./ComparePage.tsx') },
  { path: `${questions}/publish`, lazy: () => import('./PublishFormPage.tsx') },
  { path: `${questions}/preview/:number`, lazy: () => import('./PreviewPage.tsx') },
  { path: `${questions}/sections/add`, lazy: () => import('./SectionPage.tsx') },
  { path: `${questions}/sections/:section`, lazy: () => import('./SectionPage.tsx') },
  { path: `${questions}/editions`, lazy: () => import('./EditionsPage.tsx') },
  { path: `${questions}/editions/add`, lazy: () => import('./AddEditionPage.tsx') },
  { path: `${questions}/editions/:edition`, lazy: () => import('./EditionPage.tsx') },
  { path: `${questions}/editions/:edition/journey`, lazy: () => import('./JourneyWordsPage.tsx') },
  { path: `${questions}/editions/:edition/:subject`, lazy: () => import('./WordingPage.tsx') },
  { path: `${questions}/:question`, lazy: () => import('./BuiltQuestionPage.tsx') },
  { path: `${questions}/:question/change`, lazy: () => import('./ReviseQuestionPage.tsx') },
  { path: `${questions}/:question/ways`, lazy: () => import('./WaysPage.tsx') },
  { path: `${questions}/:question/answers/add`, lazy: () => import('./OptionPage.tsx') },
  { path: `${questions}/:question/answers/:option`, lazy: () => import('./OptionPage.tsx') },
  { path: `${questions}/:question/lines/add`, lazy: () => import('./LinePage.tsx') },
  { path: `${questions}/:question/lines/:line`, lazy: () => import('./LinePage.tsx') },
];
