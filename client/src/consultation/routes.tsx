import type { RouteObject } from 'react-router';
import type { PageHandle } from '../handle.ts';

/** One question after the other, with nothing beside it that leads away. */
const task: PageHandle = { isTask: true };

const one = ':council/consultations/:consultation';

export const consultationRoutes: RouteObject[] = [
  { path: ':council/consultations', lazy: () => import('./ConsultationsPage.tsx') },
  { path: one, lazy: () => import('./ConsultationPage.tsx') },
  { path: 'resume', lazy: () => import('./ResumeLinkPage.tsx') },
  { path: 'receipt', lazy: () => import('./ReceiptLinkPage.tsx') },
  { path: `${one}/code`, handle: task, lazy: () => import('./CodePage.tsx') },
  { path: `${one}/code/email`, handle: task, lazy: () => import('./EmailCodePage.tsx') },
  { path: `${one}/question/:number`, handle: task, lazy: () => import('./QuestionPage.tsx') },
  { path: `${one}/check`, handle: task, lazy: () => import('./CheckPage.tsx') },
  { path: `${one}/sent`, lazy: () => import('./SentPage.tsx') },
  { path: `${one}/resume`, lazy: () => import('./ResumePage.tsx') },
  { path: `${one}/forget`, lazy: () => import('./forget.ts') },
  { path: `${one}/receipt`, lazy: () => import('./ReceiptPage.tsx') },
  { path: `${one}/receipt/answers`, lazy: () => import('./ReceiptAnswersPage.tsx') },
  { path: `${one}/receipt/withdraw`, lazy: () => import('./WithdrawPage.tsx') },
  { path: `${one}/results`, lazy: () => import('./ResultsPage.tsx') },
];
