interface CheckYourselfProps {
  contentHash: string;
  /** Where the content is taken as a file, and what the file is called. */
  address: string;
  name: string;
}

/** How anybody can check a version without trusting this page. */
export function CheckYourself({ contentHash, address, name }: CheckYourselfProps) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Check it yourself</h2>
      <p className="govuk-body">
        You need not take our word for it. The content of this version is one file with everything in it: its words, its
        figures, their sources, and the fingerprint of the version before.
      </p>
      <ol className="govuk-list govuk-list--number">
        <li><a className="govuk-link" href={address} download>Take the content as a file</a> on the day you read the report, and keep it. Note the fingerprint below.</li>
        <li>
          Work out its fingerprint with a program of your own, for example on a computer with Linux or macOS:
          <pre className="app-command" tabIndex={0} aria-label="Command to work out the fingerprint">{`shasum -a 256 ${name}`}</pre>
          or on Windows:
          <pre className="app-command" tabIndex={0} aria-label="Command to work out the fingerprint on Windows">{`certutil -hashfile ${name} SHA256`}</pre>
        </li>
        <li>Do the same again later. If the fingerprint is another, something was changed. Compare your file here to see what.</li>
      </ol>
      <p className="govuk-body">
        Fingerprint (SHA-256): <code className="app-hash">{contentHash}</code>
      </p>
      <p className="govuk-body">
        Somebody who controls the whole database could rewrite all of it together. That shows only beside a copy that
        somebody else kept. So keep one.
      </p>
    </section>
  );
}
