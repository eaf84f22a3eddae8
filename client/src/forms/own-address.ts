import { useLocation } from 'react-router';

/**
 * The address of the page itself, for a form that posts to it. Said, because the router's own default encodes once more
 * what is encoded already, such as the slash of 22%2F00094.
 */
export function useOwnAddress(): string {
  const { pathname, search } = useLocation();
  return `${pathname}${search}`;
}
