import type { RetentionDays } from '@throughline/shared/what-we-keep';
import { KeptList } from './KeptList.tsx';

interface WhatWeKeepProps {
  days: RetentionDays;
  /** Whether people are asked about themselves too. */
  asksAboutYou: boolean;
}

/** What is kept of somebody who answers, and why, in plain words. */
export function WhatWeKeep({ days, asksAboutYou }: WhatWeKeepProps) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What we keep, for how long and why</h2>
      <KeptList days={days} without={asksAboutYou ? [] : ['equality']} />
    </section>
  );
}
