import { PhaseBanner } from '../govuk/PhaseBanner.tsx';

/** Says on every page that this installation is for trying the product. */
export function DemonstrationBanner() {
  return (
    <PhaseBanner tag="Demonstration">
      Some of the data is made up, and marked.
    </PhaseBanner>
  );
}
