import { definePage } from '../page.ts';
import { RaidItemPageDocument, type RaidItemPageQuery } from './RaidItemPage.graphql.generated.ts';

type Abilities = NonNullable<RaidItemPageQuery['raidItem']>['viewerCan'];

/** The last part of a form's address → what somebody must be able to do to open it. */
const forms: Readonly<Record<string, keyof Abilities>> = {
  change: 'change',
  assess: 'assess',
  issue: 'raiseIssue',
  close: 'close',
  reopen: 'reopen',
  restrict: 'restrict',
  reader: 'restrict',
};

/** The pages of one item of a register read the same: the item as it stands today in London. */
export const raidItemPage = definePage(RaidItemPageDocument, {
  variables: ({ params, today }) => ({ id: params['item']!, on: today }),
  found: ['raidItem'],
  // An item is shown within its own council only, and a form only to those who may send it.
  elsewhere: ({ raidItem }, { params, url }) => {
    const { council, viewerCan } = raidItem!;
    if (council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${council.slug}`);
    const needed = forms[url.pathname.split('/').at(-1)!];
    return needed === undefined || viewerCan[needed] ? undefined : raidItemPath(params);
  },
});

/** The path of an item's own page. */
export const raidItemPath = (params: Readonly<Record<string, string | undefined>>) =>
  `/${params['council']}/programme/raid/${params['item']}`;
