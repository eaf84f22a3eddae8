import type { FormProblem } from '@throughline/shared/form-check';
import { PostLink } from '../../forms/PostLink.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { isFree, seen, type BuiltForm, type BuiltQuestion } from './building-data.ts';
import { kindWords } from './question-words.ts';
import { routeLines } from './route-words.ts';

interface QuestionListProps {
  form: BuiltForm;
  problems: readonly FormProblem[];
  path: string;
  isDraft: boolean;
}

/** All questions in order, each with its kind, where its answers lead, and what can be done to it. */
export function QuestionList({ form, problems, path, isDraft }: QuestionListProps) {
  return (
    <ol className="govuk-list app-built">
      {form.questions.map((question, place) => {
        const { id, position, text, kind, section, isRequired } = question;
        const begins = section && section.id !== form.questions[place - 1]?.section?.id;
        const isWrong = problems.some(({ questionId, weight }) => questionId === id && weight === 'MUST');
        return (
          <li key={id} className="app-entry">
            {begins && <p className="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{section.title}</p>}
            <a className="govuk-link" href={`${path}/${id}`}>{position}. {text}</a>
            <p className="govuk-hint govuk-!-margin-bottom-1">
              {kindWords[kind].name}{isRequired && ', must be answered'}{question.isBreakdown && ', results can be split by it'}
            </p>
            {isWrong && <Tag colour="red">To mend</Tag>}{' '}
            {form.changeKind === 'CHANGE_OF_MEANING' && question.countsAs === null && <Tag colour="yellow">New meaning</Tag>}
            <Leads question={question} form={form} />
            {isDraft && isFree(form) && <Moving question={question} form={form} />}
          </li>
        );
      })}
    </ol>
  );
}

function Leads({ question, form }: { question: BuiltQuestion; form: BuiltForm }) {
  const lines = routeLines(question, form);
  if (lines.length === 0) return null;
  return <ul className="govuk-list govuk-list--bullet govuk-!-margin-bottom-1">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

function Moving({ question: { id, position }, form }: { question: BuiltQuestion; form: BuiltForm }) {
  const hidden = { ...seen(form), questionId: id };
  const of = <span className="govuk-visually-hidden"> question {position}</span>;
  return (
    <div className="govuk-body govuk-!-margin-bottom-0 app-actions">
      {position > 1 && <PostLink hidden={{ do: 'moveQuestion', ...hidden, to: position - 1 }}>Move up{of}</PostLink>}{' '}
      {position < form.questions.length && <PostLink hidden={{ do: 'moveQuestion', ...hidden, to: position + 1 }}>Move down{of}</PostLink>}{' '}
      <PostLink hidden={{ do: 'copyQuestion', ...hidden }}>Copy{of}</PostLink>{' '}
      <PostLink hidden={{ do: 'removeQuestion', ...hidden }}>Take out{of}</PostLink>
    </div>
  );
}
