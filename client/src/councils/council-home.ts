import { definePage } from '../page.ts';
import { CouncilHomeDocument } from './CouncilHome.graphql.generated.ts';

/** A council has no page of its own: what it asks people comes first. */
const page = definePage(CouncilHomeDocument, {
  variables: ({ params }) => ({ councilSlug: params.council }),
  found: ['council'],
  elsewhere: ({ council }) => `/${council.slug}/consultations`,
});
export const loader = page.loader;

/** Shown never: the loader always leads elsewhere. */
export const element = null;
