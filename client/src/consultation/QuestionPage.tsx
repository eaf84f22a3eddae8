import { answerForm } from '@throughline/shared/forms/answer';
import { longestAnswer } from '@throughline/shared/questions';
import { useActionData, useLocation, useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { hasErrors, textOf, type FormValues } from '../forms/form-result.ts';
import { FormPage } from '../forms/FormPage.tsx';
import type { Field } from '../forms/fields.ts';
import { ExitThisPage } from '../govuk/ExitThisPage.tsx';
import { InsetText } from '../govuk/InsetText.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage, type PageArgs } from '../page.ts';
import { notFound } from '../route-errors.ts';
import type { DraftFragment, QuestionToAnswerFragment } from './Answer.graphql.generated.ts';
import { answerLines } from './answer-words.ts';
import { QuestionPageDocument, SaveAnswerDocument } from './QuestionPage.graphql.generated.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(QuestionPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'resume') }),
  found: ['draftResponse'],
  elsewhere: ({ draftResponse }, { params }) => (questionAt(draftResponse, params) ? undefined : `${consultationPath(params)}/check`),
});
export const loader = page.loader;

const questionAt = ({ questions }: DraftFragment, params: PageArgs['params']): QuestionToAnswerFragment | undefined =>
  questions[Number(params['number']) - 1];

const cameFromCheck = (search: string): boolean => new URLSearchParams(search).get('from') === 'check';

/** Saves the answer and goes to the next question, or back to where the answers are checked. */
export const action = formAction(
  async ({ gql, request, params }) => {
    const { draftResponse } = await gql.query(QuestionPageDocument, { code: codeOrStart({ request, params }, 'resume') });
    const question = draftResponse && questionAt(draftResponse, params);
    if (!question) throw notFound();
    return answerForm(question);
  },
  async ({ data, values, gql, request, params, url }) => {
    const input = { questionId: textOf(values['questionId']), baseVersion: Number(textOf(values['baseVersion'])), ...data };
    await gql.mutate(SaveAnswerDocument, { code: codeOrStart({ request, params }, 'resume'), input });
    const next = Number(params['number']) + 1;
    const isLast = next > Number(textOf(values['questions']));
    return `${consultationPath(params)}/${isLast || cameFromCheck(url.search) ? 'check' : `question/${next}`}`;
  },
);

/** One question. */
export function Component() {
  const { draftResponse } = page.useData();
  const params = useParams() as Record<string, string>;
  const isChange = cameFromCheck(useLocation().search);
  const actionData: unknown = useActionData();
  const { questions, answers, version, consultation } = draftResponse;
  const question = questionAt(draftResponse, params)!;
  const number = questions.indexOf(question) + 1;
  const path = consultationPath(params);
  const isConflict = hasErrors(actionData) && actionData.errors.some(({ field }) => field === undefined);
  return (
    <FormPage
      title={question.text}
      back={isChange ? `${path}/check` : number === 1 ? `${path}/code` : `${path}/question/${number - 1}`}
      asksOneQuestion
      fields={[fieldOf(question)]}
      values={valuesOf(draftResponse, question)}
      hidden={{ questionId: question.id, baseVersion: version, questions: questions.length }}
      after={<p className="govuk-body"><a className="govuk-link" href={`${path}/code`}>Stop and come back later</a></p>}
    >
      <ExitThisPage />
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      {isConflict && <SavedElsewhere lines={answerLines(question, answers)} />}
      <span className="govuk-caption-l">Question {number} of {questions.length}{!question.isRequired && ', you can leave it out'}</span>
    </FormPage>
  );
}

/** Shown when the same question was answered elsewhere in the meantime: saving once more then replaces that answer. */
function SavedElsewhere({ lines }: { lines: readonly string[] }) {
  return (
    <InsetText>
      <p className="govuk-body">This answer is saved now:</p>
      {lines.length === 0 ? <p className="govuk-body">No answer.</p> : lines.map((line, at) => <p key={at} className="govuk-body">{line}</p>)}
      <p className="govuk-body govuk-!-margin-bottom-0">Save yours to replace it.</p>
    </InsetText>
  );
}

function fieldOf({ kind, text, hint, options }: QuestionToAnswerFragment): Field {
  const common = { label: text, hint: hint ?? undefined };
  const choices = options.map(({ id, label }) => ({ value: id, label }));
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return { ...common, name: 'optionIds', kind: 'checkboxes', choices, hint: hint ?? 'Select all that apply.' };
    case 'SINGLE_CHOICE':
    case 'LIKERT':
      return { ...common, name: 'optionIds', kind: 'radios', choices };
    case 'SHORT_TEXT':
      return { ...common, name: 'text', kind: 'text', spellCheck: true };
    case 'LONG_TEXT':
      return { ...common, name: 'text', kind: 'textarea', rows: 8, maxLength: longestAnswer[kind] };
    default:
      return { ...common, name: 'text', kind: 'text' };
  }
}

function valuesOf({ answers }: DraftFragment, { id }: QuestionToAnswerFragment): FormValues {
  const answer = answers.find(({ questionId }) => questionId === id);
  return answer ? { optionIds: answer.optionIds, text: answer.text ?? '' } : {};
}
