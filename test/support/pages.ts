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
];
