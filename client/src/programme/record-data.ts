import { definePage, type PageArgs } from '../page.ts';
import { ListsPageDocument } from './ListsPage.graphql.generated.ts';
import { PartnersPageDocument } from './PartnersPage.graphql.generated.ts';
import { PlanPageDocument, PlansPageDocument } from './PlansPage.graphql.generated.ts';
import { PromisesPageDocument } from './PromisesPage.graphql.generated.ts';
import { RecordBookDocument } from './RecordBook.graphql.generated.ts';

type Params = Readonly<Record<string, string | undefined>>;
interface WithProgrammes {
  council: { programmes: readonly { viewerCan: { keepRecord: boolean } }[] } | null;
}

/** Forms of the record are shown to those who keep it; everybody else goes to the page that the form belongs to. */
const keepersOnly =
  (page: string) =>
  ({ council }: WithProgrammes, { params, url }: { params: Params; url: URL }): string | undefined => {
    const home = `/${params['council']}/programme/${page}`;
    if (url.pathname === home || isStatement(url)) return undefined;
    return council?.programmes[0]?.viewerCan.keepRecord ? undefined : home;
  };

/** The wordings of one statement are there for everybody. */
const isStatement = ({ pathname }: URL): boolean => /\/record\/statements\/[0-9a-f-]{36}$/.test(pathname);

const ofCouncil = ({ params }: { params: Readonly<Record<string, string>> }) => ({ councilSlug: params['council']! });
const ofCouncilToday = (args: PageArgs) => ({ ...ofCouncil(args), on: args.today });

/** What a programme says of itself, its parts, and the forms about them. */
export const recordBook = definePage(RecordBookDocument, {
  variables: ofCouncil,
  found: ['council'],
  elsewhere: keepersOnly('record'),
});

/** What was promised, and the forms about it. */
export const promisesPage = definePage(PromisesPageDocument, {
  variables: ofCouncilToday,
  found: ['council'],
  elsewhere: keepersOnly('promises'),
});

/** Lists of what is to be met, and the forms about them. */
export const listsPage = definePage(ListsPageDocument, {
  variables: ofCouncilToday,
  found: ['council'],
  elsewhere: keepersOnly('lists'),
});

/** Agreements and work with others, and the forms about them. */
export const partnersPage = definePage(PartnersPageDocument, {
  variables: ofCouncilToday,
  found: ['council'],
  elsewhere: keepersOnly('partners'),
});

/** All delivery plans, and the form for a new one. */
export const plansPage = definePage(PlansPageDocument, {
  variables: ofCouncil,
  found: ['council'],
  elsewhere: keepersOnly('plans'),
});

/** One delivery plan, and the forms about its versions. */
export const planPage = definePage(PlanPageDocument, {
  variables: ({ params }) => ({ id: params['plan']! }),
  found: ['deliveryPlan'],
  elsewhere: ({ deliveryPlan }, { params, url }) => {
    const { council, viewerCanWrite } = deliveryPlan!;
    if (council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${council.slug}`);
    return url.pathname === planPath(params) || viewerCanWrite ? undefined : planPath(params);
  },
});

export const planPath = (params: Params) => `/${params['council']}/programme/plans/${params['plan']}`;
