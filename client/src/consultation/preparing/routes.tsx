import type { RouteObject } from 'react-router';

const manage = ':council/consultations/:consultation/manage';

/** The pages with which a consultation is prepared, opened and watched. */
export const preparingRoutes: RouteObject[] = [
  { path: ':council/consultations/new', lazy: () => import('./NewConsultationPage.tsx') },
  { path: manage, lazy: () => import('./ManagePage.tsx') },
  { path: `${manage}/proposal`, lazy: () => import('./ProposalPage.tsx') },
  { path: `${manage}/proposal/words`, lazy: () => import('./ChangeConsultationPage.tsx') },
  { path: `${manage}/options/new`, lazy: () => import('./AddOptionPage.tsx') },
  { path: `${manage}/options/:option`, lazy: () => import('./ChangeOptionPage.tsx') },
  { path: `${manage}/duties/new`, lazy: () => import('./AddDutyPage.tsx') },
  { path: `${manage}/duties/:duty`, lazy: () => import('./ChangeDutyPage.tsx') },
  { path: `${manage}/pack`, lazy: () => import('./PackPage.tsx') },
  { path: `${manage}/pack/new`, lazy: () => import('./AddPackTextPage.tsx') },
  { path: `${manage}/pack/:document`, lazy: () => import('./RevisePackPage.tsx') },
  { path: `${manage}/groups`, lazy: () => import('./GroupsPage.tsx') },
  { path: `${manage}/groups/new`, lazy: () => import('./AddGroupPage.tsx') },
  { path: `${manage}/groups/:group`, lazy: () => import('./ChangeGroupPage.tsx') },
  { path: `${manage}/groups/:group/invite`, lazy: () => import('./InviteGroupPage.tsx') },
  { path: `${manage}/groups/:group/target`, lazy: () => import('./GroupTargetPage.tsx') },
  { path: `${manage}/checklist`, lazy: () => import('./ChecklistPage.tsx') },
  { path: `${manage}/checklist/record`, lazy: () => import('./RecordAssurancePage.tsx') },
  { path: `${manage}/checklist/waive/:item`, lazy: () => import('./WaiveItemPage.tsx') },
  { path: `${manage}/checklist/election`, lazy: () => import('./RecordElectionPage.tsx') },
  { path: `${manage}/dates`, lazy: () => import('./DatesPage.tsx') },
  { path: `${manage}/dates/decision`, lazy: () => import('./FinalDecisionPage.tsx') },
  { path: `${manage}/dates/:step`, lazy: () => import('./StepPage.tsx') },
  { path: `${manage}/heard`, lazy: () => import('./HeardPage.tsx') },
  { path: `${manage}/heard/log`, lazy: () => import('./LogOutreachPage.tsx') },
  { path: `${manage}/heard/log/:entry`, lazy: () => import('./ChangeOutreachPage.tsx') },
];
