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
}

/** Every page and state that an address reaches. Journeys reach the rest. */
export const pagesToSee: readonly PageToSee[] = [
  { name: 'choose-a-council', path: '/' },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'accessibility', path: '/accessibility' },
  { name: 'privacy', path: '/privacy' },
  { name: 'cookies', path: '/cookies' },
  { name: 'not-found', path: '/york/nothing-here', status: 404 },
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
  { name: 'panel-session', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}` },
  { name: 'panel-session-for-an-officer', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}`, as: 'panel' },
  { name: 'panel-session-on-the-projector', path: `/york/panel/sessions/${seedId('panel-session', 'york', 'demonstration')}/screen` },
];
