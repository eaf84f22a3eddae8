import type { ReactNode } from 'react';
import { InsetText } from '../govuk/InsetText.tsx';

/** Says that there is nothing to list, and why. */
export function EmptyState({ children }: { children: ReactNode }) {
  return <InsetText>{children}</InsetText>;
}
