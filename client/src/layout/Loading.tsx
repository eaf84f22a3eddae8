/** Says that something is on its way. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="govuk-body app-loading" role="status">
      Loading {what}…
    </p>
  );
}
