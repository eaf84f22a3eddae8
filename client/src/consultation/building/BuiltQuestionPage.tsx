import { checkForm, bandKinds, optionKinds } from '@throughline/shared/form-check';
import { oneChoiceKinds } from '@throughline/shared/questions';
import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Page } from '../../layout/Page.tsx';
import { buildingPage, formAtWork, isFree, questionOf, questionsPath, seen, type BuiltForm, type BuiltQuestion } from './building-data.ts';
import { notFound } from '../../route-errors.ts';
import { PartList } from './PartList.tsx';
import { QuestionFacts } from './QuestionFacts.tsx';
import { kindWords, problemWords } from './question-words.ts';
import { routeLines } from './route-words.ts';
import { smallChangesAction } from './small-changes.ts';

const page = buildingPage();
export const loader = page.loader;
export const action = smallChangesAction((params, done) => (done === 'removeQuestion' ? questionsPath(params) : `${questionsPath(params)}/${params['question']}`));

/** One question as it is prepared: its words, what can be chosen, and where its answers lead. */
export function Component() {
  const { consultation } = page.useData();
  const params = useParams();
  const form = formAtWork(consultation);
  if (!form) throw notFound();
  const question = questionOf(form, params);
  const isDraft = form.publishedAt === null;
  const path = `${questionsPath(params)}/${question.id}`;
  return (
    <Page title={`Question ${question.position}`} back={questionsPath(params)} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">Question {question.position}: {kindWords[question.kind].name.toLowerCase()}</span>
      <h1 className="govuk-heading-l">{question.text}</h1>
      {isDraft && <Wrong form={form} question={question} />}
      {isDraft && <Meaning form={form} question={question} />}
      <QuestionFacts question={question} />
      {isDraft && <LinkButton href={`${path}/change`}>Change the question</LinkButton>}
      <Parts form={form} question={question} isDraft={isDraft} path={path} />
      <Ways form={form} question={question} isDraft={isDraft} path={path} />
      <p className="govuk-body"><a className="govuk-link" href={`${questionsPath(params)}/preview/${question.position}`}>See it as people will</a></p>
    </Page>
  );
}

function Wrong({ form, question }: { form: BuiltForm; question: BuiltQuestion }) {
  const problems = checkForm(form).filter(({ questionId }) => questionId === question.id);
  if (problems.length === 0) return null;
  return (
    <InsetText>
      <ul className="govuk-list">{problems.map((problem) => <li key={`${problem.kind} ${problem.editionId}`}>{problemWords(problem, form)}</li>)}</ul>
    </InsetText>
  );
}

function Meaning({ form, question }: { form: BuiltForm; question: BuiltQuestion }) {
  if (form.changeKind === 'CORRECTION') return <p className="govuk-body">This version corrects words only.</p>;
  if (form.changeKind === 'FIRST') return null;
  if (question.countsAs === null) return <p className="govuk-body">Its meaning is new: its answers are counted by themselves.</p>;
  return (
    <InsetText>
      <p className="govuk-body">Its answers are counted with earlier ones, so only its words can be corrected.</p>
      <PostButton variant="secondary" hidden={{ do: 'changeQuestionMeaning', ...seen(form), questionId: question.id }}>Its meaning changes</PostButton>
    </InsetText>
  );
}

interface PartsProps {
  form: BuiltForm;
  question: BuiltQuestion;
  isDraft: boolean;
  path: string;
}

function Parts({ form, question, isDraft, path }: PartsProps) {
  const { kind, parts, options } = question;
  const common = { form, canWord: isDraft, canChange: isDraft && isFree(form, question) };
  return (
    <>
      {kind === 'MATRIX' && <PartList {...common} title="Lines" rows={parts.map(({ id, label }) => ({ id, label, note: null }))} named="Line" path={`${path}/lines`} add="Add a line" />}
      {optionKinds.includes(kind) && (
        <PartList {...common} title="Answers" rows={options.map(({ id, label, isExclusive }) => ({ id, label, note: isExclusive ? 'stands alone' : null }))} named="Option" path={`${path}/answers`} add="Add an answer" />
      )}
      {bandKinds.includes(kind) && (
        <PartList
          {...common} title="Bands in which it is counted" named="Option" path={`${path}/answers`} add="Add a band"
          rows={options.map(({ id, label, fromValue, toValue }) => ({ id, label, note: `${fromValue ?? 'the least'} to ${toValue ?? 'the most'}` }))}
        />
      )}
    </>
  );
}

function Ways({ form, question, isDraft, path }: PartsProps) {
  const lines = routeLines(question, form);
  const isLast = question.position === form.questions.length;
  return (
    <>
      <h2 className="govuk-heading-m">Where its answers lead</h2>
      {lines.length === 0 && <p className="govuk-body">{isLast ? 'To the check of the answers.' : 'To the next question.'}</p>}
      {lines.length > 0 && <ul className="govuk-list govuk-list--bullet">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
      {isDraft && isFree(form, question) && (
        <p className="govuk-body"><a className="govuk-link" href={`${path}/ways`}>{oneChoiceKinds.includes(question.kind) ? 'Let answers lead elsewhere' : 'Let it lead elsewhere'}</a></p>
      )}
    </>
  );
}
