import { useEffect, useRef } from 'react';
import { Outlet, useLoaderData, useLocation, useNavigation } from 'react-router';
import { Frame } from './Frame.tsx';
import type { LayoutData } from './layout-data.ts';

/** The frame around every page of the table of routes. */
export function Layout() {
  const data = useLoaderData<LayoutData>();
  useFocusOnNavigation();
  return (
    <Frame data={data}>
      <NavigationProgress />
      <Outlet />
    </Frame>
  );
}

/** After going to another page without loading a document, the reading position is the top of that page. */
function useFocusOnNavigation(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    window.scrollTo(0, 0);
    document.getElementById('main-content')?.focus();
  }, [pathname]);
}

/** Says that the next page is on its way, once it takes longer than a moment. The element is always there, to be heard. */
function NavigationProgress() {
  const isLoading = useNavigation().state !== 'idle';
  return (
    <div className={isLoading ? 'app-progress' : undefined} role="status">
      {isLoading && 'Loading…'}
    </div>
  );
}
