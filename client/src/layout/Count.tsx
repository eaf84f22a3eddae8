/** A count of people as it may leave the server. */
export interface CountToShow {
  /** The figure, or a symbol such as `[c]` where it is withheld. */
  display: string;
  suppressed: boolean;
}

/** A count of people. A withheld one says so to people who hear the page. */
export function Count({ count: { display, suppressed } }: { count: CountToShow }) {
  if (!suppressed) return <span className="app-number">{display}</span>;
  return (
    <span className="app-number">
      <span aria-hidden="true">{display}</span>
      <span className="govuk-visually-hidden">not shown, because it could point to a person</span>
    </span>
  );
}

/** Explains the symbol of withheld counts. Put it under each table that may hold one. */
export function WithheldCounts({ symbol = '[c]' }: { symbol?: string }) {
  return (
    <p className="govuk-body-s">
      {symbol} means that we do not show the number, because so few people gave this answer that it could point to one
      of them.
    </p>
  );
}
