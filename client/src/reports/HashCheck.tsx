import { Details } from '../govuk/Details.tsx';

interface HashCheckProps {
  contentHash: string;
  isIntact: boolean;
  /** The path of this version. */
  council: string;
  slug: string;
  number: number;
}

/** The fingerprint of a published version, and how anyone can work it out again. */
export function HashCheck({ contentHash, isIntact, council, slug, number }: HashCheckProps) {
  const query = `{report(councilSlug:"${council}",slug:"${slug}",version:${number}){content}}`;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Has anything been changed?</h2>
      <p className="govuk-body">
        {isIntact
          ? 'No. We have just worked out the fingerprint of this version again, and it is the one it was published with.'
          : 'The fingerprint of this version is not the one it was published with. Do not rely on what it says, and tell the council.'}
      </p>
      <p className="govuk-body">
        Fingerprint (SHA-256): <code className="app-hash">{contentHash}</code>
      </p>
      <Details summary="How to check it yourself">
        <p className="govuk-body">
          The content of the report is one line of text with everything in it: its words, its figures, their sources,
          and the fingerprint of the version before. Note the fingerprint above on the day you read the report. Later,
          ask for the content and work out its SHA-256. If it differs, something was changed.
        </p>
        <p className="govuk-body">On a computer with curl and jq, with the address of this site in place of SITE:</p>
        <pre className="app-command" tabIndex={0} aria-label="Command to check the fingerprint">
          {`curl -s -G -H 'apollo-require-preflight: true' \\\n  --data-urlencode 'query=${query}' \\\n  SITE/graphql | jq -j .data.report.content | sha256sum`}
        </pre>
      </Details>
    </section>
  );
}
