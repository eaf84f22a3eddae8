import { londonDay } from '@throughline/shared/dates';
import { definePage } from '../page.ts';
import { MilestonePageDocument } from './MilestonePage.graphql.generated.ts';

/** The pages of one milestone read the same: the milestone as it stands today in London. */
export const milestonePage = definePage(MilestonePageDocument, {
  variables: ({ params }) => ({ id: params['milestone']!, on: londonDay(new Date()) }),
  found: ['milestone'],
  // A milestone is shown within its own council only.
  elsewhere: ({ milestone }, { params, url }) => {
    const { slug } = milestone!.council;
    return slug === params['council'] ? undefined : url.pathname.replace(/^\/[^/]+/, `/${slug}`);
  },
});

/** The path of a milestone's own page. */
export const milestonePath = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/milestones/${params['milestone']}`;
