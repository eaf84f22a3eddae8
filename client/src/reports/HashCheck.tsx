interface HashCheckProps {
  contentHash: string;
  isIntact: boolean;
  /** The path of this version. */
  council: string;
  slug: string;
  number: number;
}

/** The fingerprint of a published version, and the way to where everything that holds it is checked. */
export function HashCheck({ contentHash, isIntact, council, slug, number }: HashCheckProps) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Has anything been changed?</h2>
      <p className="govuk-body">
        {isIntact
          ? 'No. The fingerprint of this version is the one it was published with.'
          : 'The fingerprint of this version is not the one it was published with. Do not rely on what it says, and tell the council.'}
      </p>
      <p className="govuk-body">
        Fingerprint (SHA-256): <code className="app-hash">{contentHash}</code>
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/${council}/reports/${slug}/v${number}/check`}>Check each part, and how to check it yourself</a>
      </p>
    </section>
  );
}
