interface AgreementBarProps {
  /** At least and at most so many of the voters. */
  from: number;
  to: number;
  voters: number;
}

/**
 * A bar, full as far as the count surely goes and hatched as far as it may.
 * Only a picture: the same stands beside it in words.
 */
export function AgreementBar({ from, to, voters }: AgreementBarProps) {
  return (
    <svg
      className="app-bar"
      viewBox={`0 0 ${voters} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="app-bar__ground" width={voters} height={1} />
      <rect className="app-bar__maybe" width={Math.min(to, voters)} height={1} />
      <rect className="app-bar__sure" width={from} height={1} />
    </svg>
  );
}
