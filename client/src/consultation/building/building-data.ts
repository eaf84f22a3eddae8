import { definePage } from '../../page.ts';
import { notFound } from '../../route-errors.ts';
import { consultationPath } from '../response-cookies.ts';
import { BuildingDocument, type BuildingQuery, type BuiltFormFragment, type BuiltQuestionFragment } from './Building.graphql.generated.ts';

export type BuiltConsultation = NonNullable<BuildingQuery['consultation']>;
export type BuiltForm = BuiltFormFragment;
export type BuiltQuestion = BuiltQuestionFragment;

/** The questions of a consultation, for those who keep it; nobody else is told that there is such a page. */
export const buildingPage = () =>
  definePage(BuildingDocument, {
    variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
    found: ['consultation'],
    elsewhere: ({ consultation }, { params }) => (consultation.viewerCan.keep ? undefined : consultationPath(params)),
  });

type Params = Readonly<Record<string, string | undefined>>;

/** The path of the page on which the questions are prepared. */
export const questionsPath = (params: Params): string => `${consultationPath(params as Record<string, string>)}/manage/questions`;

/** The version at work: the one that is being prepared, or the present one. Undefined before the questions are begun. */
export const formAtWork = ({ latestForms }: Pick<BuiltConsultation, 'latestForms'>): BuiltForm | undefined => latestForms[0];

/** The version that is being prepared; without one there is no page that changes it. */
export function draftOf(consultation: Pick<BuiltConsultation, 'latestForms'>): BuiltForm {
  const form = formAtWork(consultation);
  if (!form || form.publishedAt !== null) throw notFound();
  return form;
}

/** The question of the address in a version. */
export function questionOf({ questions }: Pick<BuiltForm, 'questions'>, params: Params): BuiltQuestion {
  const question = questions.find(({ id }) => id === params['question']);
  if (!question) throw notFound();
  return question;
}

/** Whether more than the words of a question may be changed in a version. */
export const isFree = ({ changeKind }: Pick<BuiltForm, 'changeKind'>, question?: Pick<BuiltQuestion, 'countsAs'>): boolean =>
  changeKind === 'FIRST' || (changeKind === 'CHANGE_OF_MEANING' && (!question || question.countsAs === null));

/** What every command on a version is sent. */
export const seen = ({ id, version }: Pick<BuiltForm, 'id' | 'version'>) => ({ formId: id, version });
