import { definePage, type PageArgs } from '../page.ts';
import { bodyPath } from './decision-paths.ts';
import { BodyPageDocument, type BodyPageQuery } from './BodyPage.graphql.generated.ts';

export type Body = NonNullable<BodyPageQuery['body']>;

const variables = ({ params, today }: PageArgs) => ({ id: params['body']!, on: today });

/** One body as it stands today in London. */
export const bodyPage = definePage(BodyPageDocument, { variables, found: ['body'] });

/** The same for the forms about it, which only those see who may use them. */
export const bodyFormPage = definePage(BodyPageDocument, {
  variables,
  found: ['body'],
  elsewhere: ({ body }, { params }) => (body.viewerCan.manage ? undefined : bodyPath(params['council']!, body.id)),
});
