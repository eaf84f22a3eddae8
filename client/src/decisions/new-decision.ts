import { definePage } from '../page.ts';
import { NewDecisionPageDocument } from './DecisionForms.graphql.generated.ts';

/** The pages that record a decision read the same: what there is to choose from, for those who may record one. */
export const newDecisionPage = definePage(NewDecisionPageDocument, {
  variables: ({ params }) => ({ councilSlug: params['council']! }),
  found: ['council'],
  elsewhere: ({ council }) => (council.decisionAbilities.manage ? undefined : `/${council.slug}/decisions`),
});
