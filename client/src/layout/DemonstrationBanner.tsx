import { PhaseBanner } from '../govuk/PhaseBanner.tsx';

/** Says on every page that this installation is for trying the product. */
export function DemonstrationBanner() {
  return (
    <PhaseBanner tag="Demonstration">
      What the councils&rsquo; papers say is shown as they say it. Everything else is made up and marked as demonstration data.
    </PhaseBanner>
  );
}
