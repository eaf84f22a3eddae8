import { londonDay } from '@throughline/shared/dates';
import { definePage } from '../page.ts';
import { MilestonePageDocument } from './MilestonePage.graphql.generated.ts';

/** The pages of one milestone read the same: the milestone as it stands today in London. */
export const milestonePage = definePage(MilestonePageDocument, {
  variables: ({ params }) => ({ id: params['milestone']!, on: londonDay(new Date()) }),
  found: ['milestone'],
  // A milestone is shown within its own council only, and a form only to those who may send it.
  elsewhere: ({ milestone }, { params, url }) => {
    const { council, viewerCan } = milestone!;
    if (council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${council.slug}`);
    const [form] = (['complete', 'reforecast'] as const).filter((name) => url.pathname.endsWith(`/${name}`));
    return form === undefined || viewerCan[form] ? undefined : milestonePath(params);
  },
});

/** The path of a milestone's own page. */
export const milestonePath = (params: Readonly<Record<string, string | undefined>>) =>
  `/${params['council']}/milestones/${params['milestone']}`;
