import { definePage } from '../page.ts';
import { AfterPageDocument } from './After.graphql.generated.ts';
import { afterPath } from './scrutiny-paths.ts';

/** A paper, for those who keep what meetings made of it; others are sent to what is on record. */
export const keptPaper = definePage(AfterPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  found: ['council', 'paper'],
  elsewhere: ({ council, paper }) => (council.scrutinyAbilities.keep ? undefined : afterPath(council.slug, paper.slug)),
});
