import { useParams } from 'react-router';
import { definePage, type PageArgs } from '../../page.ts';
import { consultationPath } from '../response-cookies.ts';
import { PreparingDocument, type PreparingQuery } from './Preparing.graphql.generated.ts';

export type Prepared = NonNullable<PreparingQuery['consultation']>;

const variables = ({ params }: PageArgs) => ({ council: params['council']!, consultation: params['consultation']! });

/** What can be read by everybody who sees how a consultation is prepared; everybody else goes to its own page. */
export const preparationPage = definePage(PreparingDocument, {
  variables,
  found: ['council', 'consultation'],
  elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.seePreparation ? undefined : consultationPath(params)),
});

/** The forms, for those who keep it. */
export const keepingPage = definePage(PreparingDocument, {
  variables,
  found: ['council', 'consultation'],
  elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.keep ? undefined : consultationPath(params)),
});

/** Where the pages about preparing a consultation are. */
export const managePath = (params: Readonly<Record<string, string | undefined>>): string => `${consultationPath(params as Record<string, string>)}/manage`;

/** The same on a page. */
export const useManagePath = (): string => managePath(useParams());
