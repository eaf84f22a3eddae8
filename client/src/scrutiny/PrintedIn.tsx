import { printedPath } from './scrutiny-paths.ts';

interface PrintedInProps {
  council: string;
  version: { number: number; title: string; report: { slug: string } } | null;
  section: number | null;
}

/** The section of a published paper that something comes from. Nothing where it comes from none. */
export function PrintedIn({ council, version, section }: PrintedInProps) {
  if (version === null) return null;
  return (
    <span className="app-source">
      From: <a className="govuk-link" href={printedPath(council, version, section)}>{version.title}{section !== null && `, section ${section}`}</a>
    </span>
  );
}
