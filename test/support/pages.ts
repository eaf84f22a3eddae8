import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { Role } from '@throughline/shared/roles';

/** A page or a state of a page, for the pictures and for the check of accessibility. */
export interface PageToSee {
  /** File name of its pictures. */
  name: string;
  path: string;
  /** Who looks; nobody is signed in when it is not said. */
  as?: Role;
  /** The status that the page must have; 200 when it is not said. */
  status?: number;
  /** The steps from that address to the state to see. */
  prepare?: (page: Page) => Promise<void>;
}

const openConsultation = '/york/consultations/family-hubs-have-your-say';
const pressAndWait = async (page: Page, name: string, heading: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: heading }).first().waitFor();
};

async function begin(page: Page): Promise<void> {
  await pressAndWait(page, 'Start now', 'Your code');
}

async function toQuestion(page: Page, number: number): Promise<void> {
  await begin(page);
  await page.goto(`${openConsultation}/question/${number}`);
}

async function answerAndCheck(page: Page): Promise<void> {
  await toQuestion(page, 1);
  await page.getByRole('radio', { name: 'A parent or carer' }).check();
  await pressAndWait(page, 'Save and continue', /most like to find/);
  await page.getByRole('checkbox', { name: 'Parenting groups' }).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('radio', { name: 'Disagree', exact: true }).check();
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByRole('textbox').fill('Somewhere to sit down with a pram, and someone who knows our name.');
  await page.getByRole('button', { name: 'Save and continue' }).click();
  await page.getByText('Question 5 of 5').waitFor();
  await page.goto(`${openConsultation}/check`);
}

async function send(page: Page): Promise<void> {
  await answerAndCheck(page);
  await pressAndWait(page, 'Send your answers', 'Your answers have been sent');
}

/** Every page, and every state of it that has a look of its own. */
export const pagesToSee: readonly PageToSee[] = [
  { name: 'choose-a-council', path: '/' },
  { name: 'home-york', path: '/york' },
  { name: 'home-barnet', path: '/barnet' },
  { name: 'home-kent', path: '/kent' },
  { name: 'home-kirklees', path: '/kirklees' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
  { name: 'cookies', path: '/cookies' },
  { name: 'not-found', path: '/york/nothing-here', status: 404 },
  { name: 'consultations-york', path: '/york/consultations' },
  { name: 'consultations-barnet', path: '/barnet/consultations' },
  { name: 'consultations-kent-empty', path: '/kent/consultations' },
  { name: 'consultation-open', path: openConsultation },
  { name: 'consultation-closed', path: '/york/consultations/what-matters-to-you' },
  { name: 'consultation-from-papers', path: '/barnet/consultations/new-0-19-hub-model' },
  { name: 'consultation-results', path: '/york/consultations/what-matters-to-you/results' },
  { name: 'answer-code', path: openConsultation, prepare: begin },
  { name: 'answer-begun', path: openConsultation, prepare: async (page) => { await begin(page); await page.goto(openConsultation); } },
  { name: 'answer-question-choice', path: openConsultation, prepare: (page) => toQuestion(page, 1) },
  { name: 'answer-question-error', path: openConsultation, prepare: async (page) => { await toQuestion(page, 1); await pressAndWait(page, 'Save and continue', 'There is a problem'); } },
  { name: 'answer-question-text', path: openConsultation, prepare: (page) => toQuestion(page, 4) },
  { name: 'answer-check', path: openConsultation, prepare: answerAndCheck },
  { name: 'answer-sent', path: openConsultation, prepare: send },
  { name: 'answer-receipt-answers', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(`${openConsultation}/receipt/answers`); } },
  { name: 'answer-withdraw', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(`${openConsultation}/receipt/withdraw`); } },
  { name: 'answer-resume', path: `${openConsultation}/resume` },
  { name: 'answer-resume-error', path: `${openConsultation}/resume`, prepare: async (page) => { await page.locator('main form button[type=submit]').last().click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); } },
  { name: 'answer-receipt', path: `${openConsultation}/receipt` },
  { name: 'hubs-kirklees', path: '/kirklees/hubs' },
  { name: 'hubs-york', path: '/york/hubs' },
  { name: 'hubs-kent-empty', path: '/kent/hubs' },
  { name: 'which-hub-is-which', path: '/york/hubs/which' },
  { name: 'hub-with-sites', path: `/york/hubs/${seedId('hub', 'york', 'demo-hillside')}` },
  { name: 'hub-pilot', path: `/barnet/hubs/${seedId('hub', 'barnet', 'east-central')}` },
  { name: 'hub-not-named', path: `/kirklees/hubs/${seedId('hub', 'kirklees', '4')}` },
  { name: 'decisions-kent', path: '/kent/decisions' },
  { name: 'decisions-kirklees-empty', path: '/kirklees/decisions' },
  { name: 'money-york', path: '/york/money' },
  { name: 'money-kent', path: '/kent/money' },
  { name: 'money-kirklees', path: '/kirklees/money' },
  { name: 'money-barnet', path: '/barnet/money' },
  { name: 'programme-york', path: '/york/programme' },
  { name: 'programme-barnet', path: '/barnet/programme' },
  { name: 'programme-kent', path: '/kent/programme' },
  { name: 'programme-kirklees', path: '/kirklees/programme' },
  { name: 'programme-for-an-officer', path: '/york/programme', as: 'programme' },
  { name: 'milestone', path: `/york/milestones/${seedId('milestone', 'york', 'demo-sites-adapted')}`, as: 'programme' },
  { name: 'milestone-complete', path: `/york/milestones/${seedId('milestone', 'york', 'demo-information-sharing')}/complete`, as: 'programme' },
  { name: 'milestone-reforecast', path: `/york/milestones/${seedId('milestone', 'york', 'demo-information-sharing')}/reforecast`, as: 'programme' },
  { name: 'panels-york', path: '/york/panel' },
  { name: 'panels-kent', path: '/kent/panel' },
  { name: 'join', path: '/join' },
  { name: 'join-error', path: '/join', prepare: async (page) => { await page.locator('main form button[type=submit]').last().click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); } },
  { name: 'panel-session', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}` },
  { name: 'panel-session-joined', path: '/join?code=FMHYRK', prepare: async (page) => { await page.getByRole('button', { name: 'Join' }).click(); await page.getByLabel('Add a statement').waitFor(); } },
  { name: 'panel-session-for-an-officer', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}`, as: 'panel' },
  { name: 'panel-session-on-the-projector', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}/screen` },
  { name: 'reports-york', path: '/york/reports' },
  { name: 'reports-for-a-clerk', path: '/york/reports', as: 'clerk' },
  { name: 'report-york', path: '/york/reports/family-hubs-update-december-2022' },
  { name: 'report-kirklees', path: '/kirklees/reports/kirklees-community-hubs-february-2019/v1' },
  { name: 'report-barnet', path: '/barnet/reports/family-hubs-outline-business-case' },
  { name: 'report-kent', path: '/kent/reports/family-hub-model-update-january-2023' },
  { name: 'report-demonstration', path: '/york/reports/family-hubs-demonstration-update' },
  { name: 'report-publish', path: '/york/reports/family-hubs-next-update/publish', as: 'clerk' },
  { name: 'report-publish-correction', path: '/york/reports/family-hubs-update-december-2022/publish', as: 'clerk' },
  { name: 'report-publish-not-allowed', path: '/york/reports/family-hubs-update-december-2022/publish', as: 'board', status: 403 },
  { name: 'board-york', path: '/york/board', as: 'board' },
  { name: 'board-york-earlier', path: '/york/board?asAt-day=5&asAt-month=11&asAt-year=2022', as: 'board' },
  { name: 'board-wrong-day', path: '/york/board?asAt-day=31&asAt-month=2&asAt-year=2022', as: 'board' },
  { name: 'board-not-allowed', path: '/york/board', as: 'hub', status: 403 },
  { name: 'scrutiny-york', path: '/york/scrutiny', as: 'scrutiny' },
];
