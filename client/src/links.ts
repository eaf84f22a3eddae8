import { matchRoutes, type RouteObject } from 'react-router';
import { clientOf } from './handle.ts';

/**
 * Makes plain links between hydrated pages load no document, so that pages write `<a href>` everywhere.
 *
 * @param navigate goes to a path of this site
 */
export function followLinks(routes: RouteObject[], navigate: (path: string) => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || hasModifier(event) || opensElsewhere(link)) return;
    const { pathname, search, hash } = link;
    const isSamePage = pathname === location.pathname && search === location.search;
    if (isSamePage || clientOf(matchRoutes(routes, pathname) ?? []) === 'public') return;
    event.preventDefault();
    navigate(pathname + search + hash);
  });
}

const hasModifier = (event: MouseEvent) => event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;

const opensElsewhere = (link: HTMLAnchorElement) =>
  link.origin !== location.origin || link.hasAttribute('download') || !['', '_self'].includes(link.target);
