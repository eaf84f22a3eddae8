import { seedId } from '../../server/src/platform/ids.ts';
import type { PageToSee } from './pages.ts';

const york = '/york/scrutiny';
const recommendation = `${york}/recommendations/${seedId('scrutiny-recommendation', 'york', 'one-form')}`;
const waiting = `${york}/recommendations/${seedId('scrutiny-recommendation', 'york', 'saturday')}`;
const planned = `${york}/work-plan/items/${seedId('work-plan-item', 'york', 'visit')}`;
const asked = `${york}/work-plan/updates/${seedId('update-schedule', 'york', 'family-hubs')}`;
const paper = '/york/reports/family-hubs-demonstration-update/after';
const referral = seedId('scrutiny-referral', 'kent', '22/00094', '2022-12-07');

/** What becomes of papers after their meetings. */
export const scrutinyPages: readonly PageToSee[] = [
  ...['york', 'kirklees', 'barnet', 'kent'].map((council): PageToSee => ({ name: `scrutiny-${council}`, path: `/${council}/scrutiny`, as: 'scrutiny' })),
  { name: 'scrutiny-open', path: `${york}/open` },
  { name: 'scrutiny-open-of-one', path: `/kent/scrutiny/open?committee=${seedId('body', 'kent', 'scrutiny-committee')}` },
  { name: 'scrutiny-promises', path: `${york}/promises` },
  { name: 'scrutiny-recommendations', path: `${york}/recommendations`, as: 'clerk' },
  { name: 'scrutiny-recommendation', path: recommendation, as: 'clerk' },
  ...['answer', 'progress'].map((form): PageToSee => ({ name: `scrutiny-recommendation-${form}`, path: `${recommendation}/${form}`, as: 'clerk' })),
  { name: 'scrutiny-recommendation-due', path: `${waiting}/due`, as: 'clerk' },
  { name: 'scrutiny-recommendation-new', path: `${york}/recommendations/new`, as: 'clerk' },
  { name: 'scrutiny-work-plan', path: `${york}/work-plan` },
  { name: 'scrutiny-work-plan-clerk', path: `${york}/work-plan`, as: 'clerk' },
  { name: 'scrutiny-work-plan-new', path: `${york}/work-plan/new`, as: 'clerk' },
  ...['change', 'agenda', 'considered', 'drop'].map((form): PageToSee => ({ name: `scrutiny-plan-${form}`, path: `${planned}/${form}`, as: 'clerk' })),
  { name: 'scrutiny-updates-new', path: `${york}/work-plan/updates/new`, as: 'clerk' },
  ...['pace', 'end'].map((form): PageToSee => ({ name: `scrutiny-updates-${form}`, path: `${asked}/${form}`, as: 'clerk' })),
  { name: 'scrutiny-decisions', path: '/kent/scrutiny/decisions' },
  { name: 'scrutiny-decision-answer', path: `/kent/scrutiny/decisions/${referral}`, as: 'clerk' },
  { name: 'report-after', path: paper },
  { name: 'report-after-not-considered', path: '/york/reports/family-hubs-update-december-2022/after', as: 'clerk' },
  ...['agenda', 'considered', 'promise'].map((form): PageToSee => ({ name: `report-after-${form}`, path: `${paper}/${form}`, as: 'clerk' })),
  { name: 'report-after-resolve', path: `/york/reports/family-hubs-progress-march-2023/after/${seedId('report-consideration', 'york', 'family-hubs-progress-march-2023')}`, as: 'clerk' },
];
