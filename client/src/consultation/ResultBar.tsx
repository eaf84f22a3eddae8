/** A bar as long as a share. It repeats the figure beside it, so nobody needs it. */
export function ResultBar({ percentage }: { percentage: string }) {
  return (
    <svg className="app-result-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width={percentage} height="1" />
    </svg>
  );
}
