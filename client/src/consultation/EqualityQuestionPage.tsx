import { equalityAnswerForm } from '@throughline/shared/forms/equality';
import { Form, useActionData, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { hasErrors, textOf } from '../forms/form-result.ts';
import { Button } from '../govuk/Button.tsx';
import { Radios } from '../govuk/Radios.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage, type PageArgs } from '../page.ts';
import { AnswerEqualityQuestionDocument, EqualityPageDocument, type EqualityQuestionFragment } from './Equality.graphql.generated.ts';
import { InEnglish, journeyIn, MistakeHere, Say } from './journey.tsx';
import { JourneyPage } from './JourneyPage.tsx';
import { MistakeSummary } from './MistakeSummary.tsx';
import { readingOf, type Reading } from './reading.ts';
import { codeOrStart, consultationPath } from './response-cookies.ts';

const page = definePage(EqualityPageDocument, {
  variables: (args) => ({ code: codeOrStart(args, 'receipt') }),
  found: ['equalityAnswers'],
  elsewhere: ({ equalityAnswers }, { params }) => (placeOf(equalityAnswers.questions, params) === -1 ? `${consultationPath(params)}/equality` : undefined),
});
export const loader = async (args: LoaderFunctionArgs) => ({ ...(await page.loader(args)), reading: readingOf(args.request) });

const placeOf = (questions: readonly { code: string }[], params: PageArgs['params']): number => questions.findIndex(({ code }) => code === params['question']);

/** Keeps the answer at once, and goes to the question that comes next for whoever gave it. */
export const action = formAction(equalityAnswerForm, async ({ data: { optionId }, values, gql, request, params }) => {
  const code = codeOrStart({ request, params }, 'receipt');
  const { answerEqualityQuestion: { questions } } = await gql.mutate(AnswerEqualityQuestionDocument, { code, input: { questionId: textOf(values['questionId']), optionId } });
  const next = questions[placeOf(questions, params) + 1];
  return `${consultationPath(params)}/${next ? `equality/${next.code}` : 'sent'}`;
});

/** One question about the person who answers. Nothing has to be selected. */
export function Component() {
  const { equalityAnswers: { questions, optionIds, consultation } } = page.useData();
  const { reading } = useLoaderData<{ reading: Reading }>();
  const journey = journeyIn(reading, consultation.editions);
  const params = useParams() as Record<string, string>;
  const path = consultationPath(params);
  const place = placeOf(questions, params);
  const question = questions[place]!;
  const before = questions[place - 1];
  const actionData: unknown = useActionData();
  const errors = hasErrors(actionData) ? actionData.errors : [];
  return (
    <JourneyPage
      journey={journey} title={question.text} back={`${path}/equality${before ? `/${before.code}` : ''}`} path={path}
      errors={errors.length > 0 && <MistakeSummary errors={errors} hrefOf={() => '#optionId'} />}
    >
      {consultation.isDemonstration && <p><DemonstrationTag /></p>}
      <span className="govuk-caption-l"><Say word="aboutYouOne" /></span>
      <Form key={question.code} method="post" action={`${path}/equality/${question.code}`} noValidate>
        <input type="hidden" name="questionId" value={question.id} />
        <Radios
          name="optionId" legend={<InEnglish>{question.text}</InEnglish>} legendSize="l" isPageHeading
          hint={question.hint === null ? undefined : <InEnglish>{question.hint}</InEnglish>}
          error={errors[0] && <MistakeHere message={errors[0].message} />}
          choices={choicesOf(question)} defaultValue={question.options.find(({ id }) => optionIds.includes(id))?.id}
        />
        <Button><Say word="next" /></Button>
      </Form>
      <p className="govuk-body"><a className="govuk-link" href={`${path}/sent`}><Say word="aboutYouSkipRest" /></a></p>
    </JourneyPage>
  );
}

/** "Prefer not to say" stands apart from what says something. */
const choicesOf = ({ options }: EqualityQuestionFragment) =>
  options.flatMap(({ id, label, isPreferNotToSay }) => {
    const choice = { value: id, label: <InEnglish>{label}</InEnglish> };
    return isPreferNotToSay ? [{ divider: <Say word="or" /> }, choice] : [choice];
  });
