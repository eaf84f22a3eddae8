import { definePage } from '../page.ts';
import { TheoryFormDocument, type TheoryFragment } from './TheoryPage.graphql.generated.ts';

/** The data of a form about one theory of change, for those who may change it; others are led to the page that shows it. */
export const theoryFormPage = () =>
  definePage(TheoryFormDocument, {
    variables: ({ params }) => ({ id: params['theory']! }),
    found: ['theoryOfChange'],
    elsewhere: ({ theoryOfChange }, { params }) => {
      const { council, viewerCan } = theoryOfChange!;
      return council.slug === params['council'] && viewerCan.change ? undefined : theoryPath({ council: council.slug });
    },
  });

/** The path of the page that shows a council's theories of change. */
export const theoryPath = (params: Readonly<Record<string, string | undefined>>) =>
  `/${params['council']}/programme/theory-of-change`;

/** What leads to what, by key. */
export const linksOf = ({ links }: Pick<TheoryFragment, 'links'>): { id: string; from: string; to: string }[] =>
  links.flatMap(({ id, from, to }) => (from && to ? [{ id, from: from.id, to: to.id }] : []));
