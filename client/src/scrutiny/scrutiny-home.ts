import { useLayoutData } from '../layout/layout-data.ts';

/** Where "Back" goes from a list of scrutiny: to its home, which is for people who are signed in; for the public, to the reports. */
export function useScrutinyHome(council: string): string {
  const viewer = useLayoutData()?.viewer ?? null;
  return `/${council}/${viewer === null ? 'reports' : 'scrutiny'}`;
}
