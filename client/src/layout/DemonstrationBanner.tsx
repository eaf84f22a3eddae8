import { PhaseBanner } from '../govuk/PhaseBanner.tsx';

/** Says on every page that this installation is for trying the product. */
export function DemonstrationBanner() {
  return (
    <PhaseBanner tag="Demonstration">
      Whatever is not from the councils&rsquo; own papers is made up, and marked so.
    </PhaseBanner>
  );
}
