import type { TagColour } from '../govuk/Tag.tsx';
import { notFound } from '../route-errors.ts';
import type { PlanState } from '../schema.generated.ts';
import type { PlanVersionFragment } from './PlansPage.graphql.generated.ts';

/** How far a version of a plan has come. */
export const planWords: Readonly<Record<PlanState, { words: string; colour: TagColour }>> = {
  DRAFT: { words: 'Being written', colour: 'grey' },
  AGREED: { words: 'Agreed', colour: 'blue' },
  SUBMITTED: { words: 'Submitted', colour: 'turquoise' },
  ACCEPTED: { words: 'Accepted', colour: 'green' },
};

export type PlanSectionFacts = PlanVersionFragment['missingSections'][number];

/** All sections of a version in their order: what each says, or null while it says nothing. */
export const sectionsOf = ({ texts, missingSections }: PlanVersionFragment) =>
  [
    ...texts.map(({ section, content }) => ({ section, content: content as string | null })),
    ...missingSections.map((section) => ({ section, content: null })),
  ].toSorted((one, other) => one.section.position - other.section.position);

/** One section of a version, by the id in the address. */
export function sectionOf(version: PlanVersionFragment, id: string | undefined): { section: PlanSectionFacts; content: string } {
  const found = sectionsOf(version).find(({ section }) => section.id === id);
  if (!found) throw notFound();
  return { section: found.section, content: found.content ?? '' };
}
