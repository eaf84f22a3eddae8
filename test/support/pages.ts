import type { Page } from 'playwright-core';
import { seedId } from '../../server/src/platform/ids.ts';
import type { Role } from '@throughline/shared/roles';
import { answeringPages } from './pages-answering.ts';
import { buildingPages } from './pages-building.ts';
import { checkPages } from './pages-checks.ts';
import { entryPages } from './pages-entry.ts';
import { readingPages } from './pages-reading.ts';
import { paperFigurePages } from './pages-paper-figures.ts';
import { paperImportPages } from './pages-paper-import.ts';
import { scrutinyPages } from './pages-scrutiny.ts';
import { reportWayPages } from './pages-report-way.ts';
import { textPages } from './pages-texts.ts';
import { writingPages } from './pages-writing.ts';

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
const yorkGrant = `/york/grants/${seedId('grant', 'york', 'transformation-fund')}`;
const pressAndWait = async (page: Page, name: string, heading: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name }).click();
  await page.getByRole('heading', { name: heading }).first().waitFor();
};

async function begin(page: Page): Promise<void> {
  await pressAndWait(page, 'Start now', 'Your code');
}

/** A file that is the content of another report. */
async function compareAnother(page: Page): Promise<void> {
  const other = await page.request.get('/exports/reports/york/family-hubs-demonstration-update/v1.json');
  await page.setInputFiles('#file', { name: 'kept.json', mimeType: 'application/json', buffer: await other.body() });
  await page.getByRole('button', { name: 'Compare' }).click();
  await page.getByText('It differs in').waitFor();
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
  await pressAndWait(page, 'Send your answers', 'Questions about you');
}

async function sendAndSkip(page: Page): Promise<void> {
  await send(page);
  await page.getByRole('button', { name: 'Skip them' }).click();
  await page.getByRole('heading', { name: 'Your answers have been sent' }).waitFor();
}

const yorkGrantId = seedId('grant', 'york', 'transformation-fund');
const sentFile = `/york/grants/${yorkGrantId}/import/${seedId('ledger-import', 'york', 'december-2022')}`;

/** From the file that York was sent to what each of its lines will do. */
async function toPreview(page: Page): Promise<void> {
  if (await page.getByText('Choose the columns').count()) {
    await page.goto(`${sentFile}/columns`);
    await page.getByRole('button', { name: 'Read the file' }).click();
  }
  // A job reads the file, when its turn comes.
  await page.getByText('What the codes stand for').first().waitFor({ timeout: 30_000 });
}

const prepared = '/york/consultations/where-the-next-hub-goes/manage';
const kept = `${openConsultation}/manage`;
const young = seedId('consultee-group', 'york', 'young');

/** Pages with which a consultation is prepared, opened and watched. */
const preparingPages: readonly PageToSee[] = [
  { name: 'consultation-new', path: '/york/consultations/new', as: 'programme' },
  { name: 'consultation-new-wrong', path: '/york/consultations/new', as: 'programme', prepare: (page) => pressAndWait(page, 'Save and continue', 'There is a problem') },
  { name: 'manage-open', path: kept, as: 'programme' },
  { name: 'manage-draft', path: prepared, as: 'programme' },
  { name: 'manage-board', path: kept, as: 'board' },
  { name: 'manage-proposal', path: `${prepared}/proposal`, as: 'programme' },
  { name: 'manage-words', path: `${prepared}/proposal/words`, as: 'programme' },
  { name: 'manage-option-new', path: `${prepared}/options/new`, as: 'programme' },
  { name: 'manage-option', path: `${prepared}/options/${seedId('consultation-option', 'york', 'east')}`, as: 'programme' },
  { name: 'manage-duty-new', path: `${prepared}/duties/new`, as: 'programme' },
  { name: 'manage-duty', path: `${kept}/duties/${seedId('consultation-duty', 'york', '149')}`, as: 'programme' },
  { name: 'manage-pack', path: `${kept}/pack`, as: 'programme' },
  { name: 'manage-pack-wrong', path: `${kept}/pack?problem=WRONG_KIND`, as: 'programme' },
  { name: 'manage-pack-new', path: `${kept}/pack/new`, as: 'programme' },
  { name: 'manage-pack-version', path: `${kept}/pack/${seedId('pack-document', 'york', 'hubs')}`, as: 'programme' },
  { name: 'manage-groups', path: `${kept}/groups`, as: 'programme' },
  { name: 'manage-group-new', path: `${kept}/groups/new`, as: 'programme' },
  { name: 'manage-group', path: `${kept}/groups/${young}`, as: 'programme' },
  { name: 'manage-group-invite', path: `${kept}/groups/${young}/invite`, as: 'programme' },
  { name: 'manage-group-target', path: `${kept}/groups/${young}/target`, as: 'programme' },
  { name: 'manage-checklist', path: `${prepared}/checklist`, as: 'programme' },
  { name: 'manage-checklist-record', path: `${prepared}/checklist/record`, as: 'programme' },
  { name: 'manage-checklist-waive', path: `${prepared}/checklist/waive/EQUALITY`, as: 'programme' },
  { name: 'manage-checklist-election', path: `${prepared}/checklist/election`, as: 'programme' },
  { name: 'manage-dates', path: `${kept}/dates`, as: 'programme' },
  { name: 'manage-dates-draft', path: `${prepared}/dates`, as: 'programme' },
  { name: 'manage-dates-extend', path: `${kept}/dates/extend`, as: 'programme' },
  { name: 'manage-dates-withdraw', path: `${kept}/dates/withdraw`, as: 'programme' },
  { name: 'manage-dates-decision', path: `${kept}/dates/decision`, as: 'programme' },
  { name: 'manage-heard', path: `${kept}/heard`, as: 'programme' },
  { name: 'manage-heard-log', path: `${kept}/heard/log`, as: 'programme' },
  { name: 'manage-heard-entry', path: `${kept}/heard/log/${seedId('outreach', 'york', 'youth')}`, as: 'programme' },
];

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
  { name: 'answer-about-you', path: openConsultation, prepare: send },
  { name: 'answer-about-you-question', path: openConsultation, prepare: async (page) => { await send(page); await page.getByRole('button', { name: 'Answer the questions' }).click(); await page.getByRole('heading', { name: 'How old are you?' }).waitFor(); } },
  { name: 'answer-about-you-said', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(`${openConsultation}/equality/ethnic-group`); await page.getByRole('radio', { name: 'White' }).check(); await page.getByRole('button', { name: 'Continue' }).click(); await page.getByRole('heading', { name: /White background/ }).waitFor(); await page.goto(`${openConsultation}/equality`); } },
  { name: 'answer-sent', path: openConsultation, prepare: sendAndSkip },
  { name: 'answer-sent-from-here', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(openConsultation); } },
  { name: 'answer-receipt-answers', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(`${openConsultation}/receipt/answers`); } },
  { name: 'answer-withdraw', path: openConsultation, prepare: async (page) => { await send(page); await page.goto(`${openConsultation}/receipt/withdraw`); } },
  { name: 'equality-questions-chosen', path: `${openConsultation}/manage/equality`, as: 'programme' },
  { name: 'equality-question-add', path: `${openConsultation}/manage/equality/add`, as: 'programme' },
  { name: 'equality-profile', path: `${openConsultation}/manage/equality/profile`, as: 'analyst' },
  { name: 'retention', path: '/york/retention' },
  { name: 'retention-change', path: '/york/retention', as: 'admin' },
  { name: 'code-from-a-link', path: '/resume' },
  { name: 'receipt-from-a-link', path: '/receipt' },
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
  { name: 'decisions-york', path: '/york/decisions', as: 'clerk' },
  { name: 'decisions-found', path: '/york/decisions?state=CALL_IN_WINDOW' },
  { name: 'decision-kent', path: '/kent/decisions/22%2F00094' },
  { name: 'decision-call-in-open', path: '/york/decisions/DEMO%2F02', as: 'clerk' },
  { name: 'decision-called-in', path: '/york/decisions/DEMO%2F04' },
  { name: 'decision-propose', path: '/york/decisions/new', as: 'clerk' },
  { name: 'decision-already-taken', path: '/york/decisions/taken', as: 'clerk' },
  { name: 'decision-rule', path: '/york/decisions/rules', as: 'clerk' },
  ...['revise', 'known', 'take', 'withdraw', 'condition', 'delegate', 'link'].map((step): PageToSee => ({ name: `decision-form-${step}`, path: `/york/decisions/DEMO%2F03/${step}`, as: 'clerk' })),
  { name: 'decision-form-call-in', path: '/york/decisions/DEMO%2F02/call-in', as: 'clerk' },
  { name: 'decision-form-call-in-outcome', path: '/york/decisions/DEMO%2F04/call-in-outcome', as: 'clerk' },
  { name: 'bodies-kirklees', path: '/kirklees/bodies' },
  { name: 'body-with-seats', path: `/kirklees/bodies/${seedId('body', 'kirklees', 'hub-management-groups')}` },
  { name: 'body-for-a-clerk', path: `/york/bodies/${seedId('body', 'york', 'project-board')}`, as: 'clerk' },
  { name: 'body-new', path: '/york/bodies/new', as: 'clerk' },
  ...['meeting', 'change', 'seat', 'member', 'oversight'].map((form): PageToSee => ({ name: `body-form-${form}`, path: `/york/bodies/${seedId('body', 'york', 'project-board')}/${form}`, as: 'clerk' })),
  { name: 'meetings-york', path: '/york/meetings', as: 'clerk' },
  { name: 'meeting-york', path: `/york/meetings/${seedId('meeting', 'york', 'scrutiny-committee', '2022-12-20')}` },
  ...['item', 'agenda', 'attendance', 'minutes'].map((form): PageToSee => ({ name: `meeting-form-${form}`, path: `/york/meetings/${seedId('meeting', 'york', 'scrutiny-committee', '2022-12-20')}/${form}`, as: 'clerk' })),
  { name: 'money-york', path: '/york/money' },
  { name: 'money-kent', path: '/kent/money' },
  { name: 'money-kirklees', path: '/kirklees/money' },
  { name: 'money-barnet', path: '/barnet/money' },
  { name: 'money-for-an-officer', path: '/york/money', as: 'finance' },
  { name: 'grant-york', path: yorkGrant },
  { name: 'grant-kent', path: `/kent/grants/${seedId('grant', 'kent', 'start-for-life')}` },
  { name: 'grant-for-an-officer', path: yorkGrant, as: 'finance' },
  { name: 'grant-ledger-filtered', path: `${yorkGrant}?kind=REVERSAL`, as: 'finance' },
  { name: 'grant-new', path: '/york/grants/new', as: 'finance' },
  { name: 'grant-new-error', path: '/york/grants/new', as: 'finance', prepare: (page) => pressAndWait(page, 'Record the grant', 'There is a problem') },
  { name: 'grant-amend-end', path: `${yorkGrant}/amend/end`, as: 'finance' },
  { name: 'grant-step', path: `${yorkGrant}/step`, as: 'finance' },
  { name: 'grant-ceiling', path: `${yorkGrant}/amounts/ceiling`, as: 'finance' },
  { name: 'grant-part', path: `${yorkGrant}/allocations/new`, as: 'finance' },
  { name: 'grant-condition', path: `${yorkGrant}/conditions/new`, as: 'finance' },
  { name: 'grant-promise', path: `${yorkGrant}/promises/new`, as: 'finance' },
  { name: 'grant-term-check', path: `${yorkGrant}/terms/${seedId('grant-commitment', 'york', 'hub-sites')}/check`, as: 'finance' },
  { name: 'grant-waiver', path: `${yorkGrant}/waiver`, as: 'finance' },
  { name: 'grant-payment-plan', path: `${yorkGrant}/instalments/new`, as: 'finance' },
  { name: 'grant-payment-received', path: `${yorkGrant}/instalments/receive`, as: 'finance' },
  { name: 'spend-new', path: `${yorkGrant}/spend/new`, as: 'finance' },
  { name: 'spend-new-error', path: `${yorkGrant}/spend/new`, as: 'finance', prepare: (page) => pressAndWait(page, 'Record the spend', 'There is a problem') },
  { name: 'spend-reverse', path: `${yorkGrant}/spend/${seedId('spend-entry', 'york', 'mapping')}/reverse`, as: 'finance' },
  { name: 'sustainability-york', path: '/york/money/sustainability' },
  { name: 'sustainability-kent-empty', path: '/kent/money/sustainability' },
  { name: 'sustainability-for-an-officer', path: '/york/money/sustainability', as: 'finance' },
  { name: 'recurring-cost-new', path: `${yorkGrant}/costs/new`, as: 'finance' },
  { name: 'recurring-cost-change', path: `${yorkGrant}/costs/${seedId('recurring-cost', 'york', 'panel')}/change`, as: 'finance' },
  { name: 'funding-promise-new', path: `${yorkGrant}/costs/${seedId('recurring-cost', 'york', 'panel')}/promise`, as: 'finance' },
  { name: 'funding-promise-confirm', path: `${yorkGrant}/costs/${seedId('recurring-cost', 'york', 'coordinators')}/promises/${seedId('funding-promise', 'york', 'coordinators', 'A health partner')}/confirm`, as: 'finance' },
  { name: 'sustainability-check-new', path: `${yorkGrant}/checks/new`, as: 'finance' },
  { name: 'cost-estimate-new', path: '/york/money/costs/new', as: 'finance' },
  { name: 'savings-new', path: '/york/money/savings/new', as: 'finance' },
  { name: 'budget-of-a-grant', path: `/york/grants/${seedId('grant', 'york', 'transformation-fund')}/budget`, as: 'finance' },
  { name: 'budget-add-a-line', path: `/york/grants/${seedId('grant', 'york', 'transformation-fund')}/budget/add`, as: 'finance' },
  { name: 'budget-add-a-line-error', path: `/york/grants/${seedId('grant', 'york', 'transformation-fund')}/budget/add`, as: 'finance', prepare: async (page) => { await page.getByRole('button', { name: 'Add the line' }).click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); } },
  { name: 'budget-forecast-of-a-grant', path: `/york/grants/${seedId('grant', 'york', 'transformation-fund')}/forecast`, as: 'finance' },
  { name: 'budget-line', path: `/york/budget/${seedId('budget-line', 'york', 'training')}`, as: 'finance' },
  { name: 'budget-line-for-the-board', path: `/york/budget/${seedId('budget-line', 'york', 'mapping')}`, as: 'board' },
  ...(['edit', 'months', 'virement', 'carry-forward', 'workstream', 'forecast'] as const).map((form) => ({
    name: `budget-line-${form}`, path: `/york/budget/${seedId('budget-line', 'york', 'directory')}/${form}`, as: 'finance' as const,
  })),
  { name: 'budget-line-nothing-to-carry-into', path: `/york/budget/${seedId('budget-line', 'york', 'mapping')}/carry-forward`, as: 'finance' },
  { name: 'budget-monitor', path: '/york/money/monitor?year=2022/23&asAt-day=20&asAt-month=12&asAt-year=2022', as: 'finance' },
  { name: 'budget-monitor-wrong-day', path: '/york/money/monitor?year=2022/23&asAt-day=31&asAt-month=2&asAt-year=2022', as: 'board' },
  { name: 'budget-monitor-not-for-all', path: '/york/money/monitor?year=2022/23', as: 'clerk', status: 404 },
  { name: 'budget-line-of-another-source', path: '/york/money/budget/add', as: 'finance' },
  { name: 'programme-york', path: '/york/programme' },
  { name: 'programme-barnet', path: '/barnet/programme' },
  { name: 'programme-kent', path: '/kent/programme' },
  { name: 'programme-kirklees', path: '/kirklees/programme' },
  { name: 'programme-for-an-officer', path: '/york/programme', as: 'programme' },
  { name: 'milestone', path: `/york/milestones/${seedId('milestone', 'york', 'demo-sites-adapted')}`, as: 'programme' },
  { name: 'milestone-complete', path: `/york/milestones/${seedId('milestone', 'york', 'demo-information-sharing')}/complete`, as: 'programme' },
  { name: 'milestone-reforecast', path: `/york/milestones/${seedId('milestone', 'york', 'demo-information-sharing')}/reforecast`, as: 'programme' },
  { name: 'milestones-york', path: '/york/programme/milestones' },
  { name: 'milestones-for-an-officer', path: '/york/programme/milestones?show=late', as: 'programme' },
  { name: 'milestones-kirklees', path: '/kirklees/programme/milestones' },
  { name: 'milestone-add', path: `/york/programme/${seedId('programme', 'york', 'family-hubs')}/milestones/add`, as: 'programme' },
  { name: 'milestone-with-a-history', path: `/york/milestones/${seedId('milestone', 'york', 'demo-one-address')}`, as: 'programme' },
  ...(['start', 'complete', 'reforecast', 'edit', 'rebaseline', 'missed', 'cancel', 'preconditions/add'] as const).map((form) => ({
    name: `milestone-form-${form.replace('/', '-')}`, path: `/york/milestones/${seedId('milestone', 'york', 'demo-sites-adapted')}/${form}`, as: 'programme' as const,
  })),
  { name: 'milestone-name-a-decision', path: `/york/milestones/${seedId('milestone', 'york', 'demo-sites-adapted')}/preconditions/${seedId('milestone-precondition', 'york', 'demo-sites-adapted The decision that selects the three sites')}`, as: 'programme' },
  { name: 'milestone-remove-a-decision', path: `/york/milestones/${seedId('milestone', 'york', 'demo-sites-adapted')}/preconditions/${seedId('milestone-precondition', 'york', 'demo-sites-adapted The decision that selects the three sites')}/remove`, as: 'programme' },
  { name: 'workstream', path: `/york/programme/workstreams/${seedId('workstream', 'york', 'right-support')}` },
  { name: 'workstream-for-an-officer', path: `/york/programme/workstreams/${seedId('workstream', 'york', 'outcomes')}`, as: 'programme' },
  { name: 'theory-of-change-york', path: '/york/programme/theory-of-change' },
  { name: 'theory-of-change-for-an-officer', path: '/york/programme/theory-of-change', as: 'programme' },
  { name: 'theory-of-change-kent', path: '/kent/programme/theory-of-change' },
  { name: 'theory-of-change-barnet-empty', path: '/barnet/programme/theory-of-change' },
  ...(['add', 'link', 'agree'] as const).map((form) => ({
    name: `theory-form-${form}`, path: `/york/programme/theory-of-change/${seedId('theory-of-change', 'york', '1')}/${form}`, as: 'programme' as const,
  })),
  { name: 'theory-form-edit', path: `/york/programme/theory-of-change/${seedId('theory-of-change', 'york', '1')}/nodes/${seedId('theory-node', 'york', 'better')}`, as: 'programme' },
  { name: 'raid-york', path: '/york/programme/raid', as: 'programme' },
  { name: 'raid-public', path: '/york/programme/raid' },
  { name: 'raid-closed-risks', path: '/york/programme/raid?kind=risk&show=closed', as: 'board' },
  { name: 'raid-record-risk', path: '/york/programme/raid/new/risk', as: 'programme' },
  { name: 'raid-record-error', path: '/york/programme/raid/new/risk', as: 'programme', prepare: async (page) => { await page.locator('main form button[type=submit]').last().click(); await page.getByRole('heading', { name: 'There is a problem' }).waitFor(); } },
  { name: 'raid-item', path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-capital-late')}`, as: 'programme' },
  { name: 'raid-item-restricted', path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-legal-advice')}`, as: 'programme' },
  { name: 'raid-item-not-for-the-board', path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-legal-advice')}`, as: 'board', status: 404 },
  ...['change', 'assess', 'issue', 'close', 'restrict'].map((form) => ({ name: `raid-${form}`, path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-capital-late')}/${form}`, as: 'programme' as const })),
  { name: 'raid-reopen', path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-panel-few')}/reopen`, as: 'programme' },
  { name: 'raid-reader', path: `/york/programme/raid/${seedId('raid-item', 'york', 'demo-legal-advice')}/reader`, as: 'programme' },
  { name: 'ratings-york', path: '/york/programme/ratings', as: 'board' },
  { name: 'ratings-new', path: '/york/programme/ratings/new', as: 'programme' },
  { name: 'record-york', path: '/york/programme/record', as: 'programme' },
  { name: 'record-kirklees', path: '/kirklees/programme/record' },
  { name: 'record-statement-wordings', path: `/kirklees/programme/record/statements/${seedId('programme-statement', 'kirklees', 'vision-scrutiny')}` },
  ...['statements/new', `statements/${seedId('programme-statement', 'york', 'access')}/reword`, 'scope/new', 'portfolio', 'frameworks/new', 'workstreams/new', `workstreams/${seedId('workstream', 'york', 'outcomes')}`, 'focus-areas/new', `focus-areas/${seedId('focus-area', 'york', 'parenting')}`, 'phases/new', `phases/${seedId('programme-phase', 'york', 'define')}`].map((form) => ({ name: `record-${form.replace(/[0-9a-f]{8}-[^/]*/, 'one').replaceAll('/', '-')}`, path: `/york/programme/record/${form}`, as: 'programme' as const })),
  { name: 'promises-york', path: '/york/programme/promises', as: 'programme' },
  { name: 'promises-kirklees', path: '/kirklees/programme/promises' },
  ...['due', 'kept', 'end'].map((form) => ({ name: `promise-${form}`, path: `/york/programme/promises/${seedId('programme-commitment', 'york', 'papers-to-scrutiny')}/${form}`, as: 'programme' as const })),
  { name: 'promise-new', path: '/york/programme/promises/new', as: 'programme' },
  { name: 'lists-kirklees', path: '/kirklees/programme/lists' },
  { name: 'lists-kent', path: '/kent/programme/lists' },
  { name: 'lists-new', path: '/york/programme/lists/new', as: 'programme' },
  { name: 'lists-finding', path: `/york/programme/lists/${seedId('checklist-item', 'york', 'in-place 1')}`, as: 'programme' },
  { name: 'partners-york', path: '/york/programme/partners', as: 'programme' },
  { name: 'partners-kirklees', path: '/kirklees/programme/partners' },
  { name: 'agreement-new', path: '/york/programme/agreements/new', as: 'programme' },
  { name: 'agreement-change', path: `/york/programme/agreements/${seedId('agreement', 'york', 'demo-nhs')}`, as: 'programme' },
  { name: 'engagement-new', path: '/york/programme/engagements/new', as: 'programme' },
  { name: 'engagement-change', path: `/york/programme/engagements/${seedId('engagement', 'york', 'members-session')}`, as: 'programme' },
  { name: 'plans-york', path: '/york/programme/plans', as: 'programme' },
  { name: 'plans-kent', path: '/kent/programme/plans' },
  { name: 'plan-york', path: `/york/programme/plans/${seedId('delivery-plan', 'york', 'demo')}`, as: 'programme' },
  { name: 'plan-kent', path: `/kent/programme/plans/${seedId('delivery-plan', 'kent', 'initial')}` },
  { name: 'plan-new', path: '/york/programme/plans/new', as: 'programme' },
  ...['describe', `sections/${seedId('plan-section', 'york', 'programme 4')}`, 'agree'].map((form) => ({ name: `plan-${form.split('/')[0]}`, path: `/york/programme/plans/${seedId('delivery-plan', 'york', 'demo')}/versions/${seedId('delivery-plan-version', 'york', 'demo 2')}/${form}`, as: 'programme' as const })),
  { name: 'imports', path: `/york/grants/${yorkGrantId}/import`, as: 'finance' },
  { name: 'imports-error', path: `/york/grants/${yorkGrantId}/import?problem=NOT_CSV`, as: 'finance' },
  { name: 'import-not-allowed', path: `/york/grants/${yorkGrantId}/import`, as: 'board' },
  { name: 'import-columns-needed', path: sentFile, as: 'finance' },
  { name: 'import-columns', path: `${sentFile}/columns`, as: 'finance' },
  { name: 'import-preview', path: sentFile, as: 'finance', prepare: toPreview },
  { name: 'import-match', path: sentFile, as: 'finance', prepare: async (page) => { await toPreview(page); await page.goto(`${sentFile}/codes/all`); } },
  { name: 'returns', path: `/york/grants/${yorkGrantId}/returns`, as: 'finance' },
  { name: 'return', path: `/york/grants/${yorkGrantId}/returns/${seedId('funder-return', 'york', '2022-h1')}`, as: 'finance' },
  { name: 'return-step', path: `/york/grants/${yorkGrantId}/returns/${seedId('funder-return', 'york', '2022-h1')}/step`, as: 'finance' },
  { name: 'return-open', path: `/york/grants/${yorkGrantId}/returns/new`, as: 'finance' },
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
  { name: 'report-check', path: '/york/reports/family-hubs-update-december-2022/v1/check' },
  { name: 'report-check-compared', path: '/york/reports/family-hubs-update-december-2022/v1/check', prepare: compareAnother },
  { name: 'report-check-without-a-file', path: '/york/reports/family-hubs-update-december-2022/v1/check', prepare: (page) => pressAndWait(page, 'Compare', 'There is a problem') },
  ...readingPages,
  { name: 'report-demonstration', path: '/york/reports/family-hubs-demonstration-update' },
  { name: 'report-publish', path: '/york/reports/family-hubs-next-update/publish', as: 'clerk' },
  { name: 'report-publish-correction', path: '/york/reports/family-hubs-update-december-2022/publish', as: 'clerk' },
  { name: 'report-publish-not-allowed', path: '/york/reports/family-hubs-update-december-2022/publish', as: 'board', status: 403 },
  { name: 'board-york', path: '/york/board', as: 'board' },
  { name: 'board-york-earlier', path: '/york/board?asAt-day=5&asAt-month=11&asAt-year=2022', as: 'board' },
  { name: 'board-york-compared', path: '/york/board?asAt-day=20&asAt-month=12&asAt-year=2022&since-day=1&since-month=11&since-year=2022', as: 'board' },
  { name: 'board-wrong-day', path: '/york/board?asAt-day=31&asAt-month=2&asAt-year=2022', as: 'board' },
  { name: 'board-not-allowed', path: '/york/board', as: 'hub', status: 403 },
  ...scrutinyPages,
  ...checkPages,
  ...preparingPages,
  ...answeringPages,
  ...buildingPages,
  ...entryPages,
  ...paperFigurePages,
  ...paperImportPages,
  ...textPages,
  ...reportWayPages,
  ...writingPages,
];
