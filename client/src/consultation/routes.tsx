import type { RouteObject } from 'react-router';
import type { PageHandle } from '../handle.ts';
import { preparingRoutes } from './preparing/routes.tsx';
import { textRoutes } from './texts/routes.tsx';

/** One question after the other, with nothing beside it that leads away. */
const task: PageHandle = { isTask: true };

const one = ':council/consultations/:consultation';

export const consultationRoutes: RouteObject[] = [
  { path: ':council/consultations', lazy: () => import('./ConsultationsPage.tsx') },
  { path: one, lazy: () => import('./ConsultationPage.tsx') },
  ...preparingRoutes,
  ...textRoutes,
  { path: 'resume', lazy: () => import('./ResumeLinkPage.tsx') },
  { path: 'receipt', lazy: () => import('./ReceiptLinkPage.tsx') },
  { path: `${one}/code`, handle: task, lazy: () => import('./CodePage.tsx') },
  { path: `${one}/code/email`, handle: task, lazy: () => import('./EmailCodePage.tsx') },
  { path: `${one}/in/:language/:format`, lazy: () => import('./reading-chosen.ts') },
  { path: `${one}/who`, handle: task, lazy: () => import('./WhoPage.tsx') },
  { path: `${one}/question/:number`, handle: task, lazy: () => import('./QuestionPage.tsx') },
  { path: `${one}/check`, handle: task, lazy: () => import('./CheckPage.tsx') },
  { path: `${one}/equality`, handle: task, lazy: () => import('./EqualityPage.tsx') },
  { path: `${one}/equality/:question`, handle: task, lazy: () => import('./EqualityQuestionPage.tsx') },
  { path: `${one}/sent`, lazy: () => import('./SentPage.tsx') },
  { path: `${one}/resume`, lazy: () => import('./ResumePage.tsx') },
  { path: `${one}/go-on`, lazy: () => import('./go-on.ts') },
  { path: `${one}/answer`, handle: task, lazy: () => import('./KeptAnswerPage.tsx') },
  { path: `${one}/leave`, lazy: () => import('./leave.ts') },
  { path: `${one}/forget`, lazy: () => import('./forget.ts') },
  { path: `${one}/receipt`, lazy: () => import('./ReceiptPage.tsx') },
  { path: `${one}/receipt/answers`, lazy: () => import('./ReceiptAnswersPage.tsx') },
  { path: `${one}/receipt/withdraw`, lazy: () => import('./WithdrawPage.tsx') },
  { path: `${one}/manage/equality`, lazy: () => import('./ManageEqualityPage.tsx') },
  { path: `${one}/manage/equality/add`, lazy: () => import('./AddEqualityQuestionPage.tsx') },
  { path: `${one}/manage/equality/profile`, lazy: () => import('./EqualityProfilePage.tsx') },
  { path: `${one}/paper`, lazy: () => import('./PaperPage.tsx') },
  { path: `${one}/manage/responses`, lazy: () => import('./entry/ResponsesPage.tsx') },
  { path: `${one}/manage/responses/open`, lazy: () => import('./entry/OpenBatchPage.tsx') },
  { path: `${one}/manage/responses/paper`, lazy: () => import('./entry/PaperReturnPage.tsx') },
  { path: `${one}/manage/responses/files`, lazy: () => import('./entry/ResponseFilesPage.tsx') },
  { path: `${one}/manage/responses/files/:file`, lazy: () => import('./entry/ResponseFilePage.tsx') },
  { path: `${one}/manage/responses/:batch`, lazy: () => import('./entry/BatchPage.tsx') },
  { path: `${one}/manage/responses/:batch/new`, lazy: () => import('./entry/EnterPage.tsx') },
  { path: `${one}/manage/responses/:batch/:entry/correct`, lazy: () => import('./entry/CorrectEntryPage.tsx') },
  { path: `${one}/manage/responses/:batch/:entry/second`, lazy: () => import('./entry/EnterAgainPage.tsx') },
  { path: `${one}/manage/responses/:batch/:entry/differences`, lazy: () => import('./entry/DifferencesPage.tsx') },
  { path: `${one}/results`, lazy: () => import('./ResultsPage.tsx') },
  { path: ':council/retention', lazy: () => import('./RetentionPage.tsx') },
  { path: 'privacy', lazy: () => import('./PrivacyPage.tsx') },
];
