import type { LayoutData } from './layout-data.ts';

/** Who is signed in, with the button to sign out; or the link to sign in. */
export function SignOut({ viewer, pathname }: { viewer: LayoutData['viewer']; pathname: string }) {
  if (viewer === null) {
    const next = pathname === '/' || pathname === '/sign-in' ? '' : `?next=${encodeURIComponent(pathname)}`;
    return (
      <div className="app-account">
        <a className="govuk-link govuk-link--no-visited-state" href={`/sign-in${next}`}>
          Sign in
        </a>
      </div>
    );
  }
  return (
    <form className="app-account" method="post" action="/sign-out">
      <span className="app-account__name">{viewer.name}</span>
      <button type="submit" className="app-link-button">
        Sign out
      </button>
    </form>
  );
}
