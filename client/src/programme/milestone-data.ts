import { definePage, type PageArgs } from '../page.ts';
import {
  MilestoneFormDocument,
  MilestonePageDocument,
  type MilestoneAbilitiesFragment,
} from './MilestonePage.graphql.generated.ts';

/** A milestone is shown within its own council only. */
function inItsCouncil(milestone: { council: { slug: string } }, { params, url }: PageArgs): string | undefined {
  const { slug } = milestone.council;
  return slug === params['council'] ? undefined : url.pathname.replace(/^\/[^/]+/, `/${slug}`);
}

/** The milestone as it stands today in London. */
export const milestonePage = definePage(MilestonePageDocument, {
  variables: ({ params, today }) => ({ id: params['milestone']!, on: today }),
  found: ['milestone'],
  elsewhere: ({ milestone }, args) => inItsCouncil(milestone!, args),
});

/** The data of a form about one milestone, for those who may send it; others are led to the milestone. */
export const milestoneFormPage = (ability: Exclude<keyof MilestoneAbilitiesFragment, '__typename'>) =>
  definePage(MilestoneFormDocument, {
    variables: ({ params }) => ({ id: params['milestone']! }),
    found: ['milestone'],
    elsewhere: ({ milestone }, args) =>
      inItsCouncil(milestone!, args) ?? (milestone!.viewerCan[ability] ? undefined : milestonePath(args.params)),
  });

/** The path of a milestone's own page. */
export const milestonePath = (params: Readonly<Record<string, string | undefined>>) =>
  `/${params['council']}/milestones/${params['milestone']}`;
