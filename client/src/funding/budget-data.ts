import { definePage } from '../page.ts';
import { BudgetLinePageDocument } from './BudgetLinePage.graphql.generated.ts';
import { BudgetPageDocument } from './BudgetPage.graphql.generated.ts';

type Grant = { id: string; council: { slug: string } };

/** The path of a grant's budget. */
export const grantBudgetPath = ({ id, council }: Grant): string => `/${council.slug}/grants/${id}/budget`;

/** The pages of a grant's budget read the same. Forms are shown to those who may send them. */
export const grantBudgetPage = definePage(BudgetPageDocument, {
  variables: ({ params }) => ({ id: params['grant']! }),
  found: ['grant'],
  elsewhere: ({ grant }, { params, url }) => {
    const { council, viewerCan, budgetIsShown } = grant!;
    if (council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${council.slug}`);
    // A budget is the office's own.
    if (!budgetIsShown) return `/${council.slug}/money`;
    return viewerCan.recordSpend || url.pathname.endsWith('/budget') ? undefined : grantBudgetPath(grant!);
  },
});

/** The path of a line of the budget. */
export const budgetLinePath = (params: Readonly<Record<string, string | undefined>>): string =>
  `/${params['council']}/budget/${params['line']}`;

/** The pages of one line read the same: the line, and the others that money may move to. */
export const budgetLinePage = definePage(BudgetLinePageDocument, {
  variables: ({ params }) => ({ id: params['line']! }),
  elsewhere: ({ budgetLine }, { params, url }) => {
    const { council, viewerCan } = budgetLine;
    if (council.slug !== params['council']) return url.pathname.replace(/^\/[^/]+/, `/${council.slug}`);
    return viewerCan.change || url.pathname === budgetLinePath(params) ? undefined : budgetLinePath(params);
  },
});
