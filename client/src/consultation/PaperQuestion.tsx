import { longestAnswer } from '@throughline/shared/questions';
import type { ReactNode } from 'react';
import { InEnglish, Say } from './journey.tsx';
import type { PaperPageQuery } from './PaperPage.graphql.generated.ts';
import { useHintOf, Worded } from './question/worded.tsx';

export type PaperQuestionShown = NonNullable<PaperPageQuery['consultation']>['questions'][number];
type Option = PaperQuestionShown['options'][number];

interface PaperQuestionProps {
  question: PaperQuestionShown;
  /** All of the form, for where an answer leads. */
  questions: readonly PaperQuestionShown[];
}

/** One question on paper: boxes to tick, lines to write on, and where to go on. */
export function PaperQuestion({ question, questions }: PaperQuestionProps) {
  const hintOf = useHintOf();
  const { hint, aboutSite } = question;
  const number = questions.indexOf(question) + 1;
  return (
    <fieldset className="app-paper-question">
      <legend>
        <strong><bdi>{number}.</bdi> <Worded row={question} own={question.text} /></strong>
      </legend>
      {aboutSite && <p className="govuk-body"><InEnglish><strong>{aboutSite.name}</strong>{aboutSite.area && `, ${aboutSite.area.name}`}</InEnglish></p>}
      {hint !== null && <p className="govuk-body-s">{hintOf(question, hint)}</p>}
      <p className="govuk-body-s"><HowTo question={question} /></p>
      <Answer question={question} />
      <WhereNext question={question} questions={questions} />
    </fieldset>
  );
}

/** What to do with pen and paper, by kind. */
function HowTo({ question: { kind, mostChosen, points, least, most } }: { question: PaperQuestionShown }): ReactNode {
  switch (kind) {
    case 'MULTIPLE_CHOICE':
      return mostChosen === null ? <Say word="paperTickAll" /> : <Say word="paperTickUpTo" values={{ n: mostChosen }} />;
    case 'MATRIX':
      return <Say word="paperTickLine" />;
    case 'RANKING':
      return mostChosen === null ? <Say word="rankHint" /> : <Say word="rankUpTo" values={{ n: mostChosen }} />;
    case 'PRIORITY_POINTS':
      return <Say word="pointsHint" values={{ of: points ?? 0 }} />;
    case 'NUMBER':
      if (least !== null && most !== null) return <Say word="numberFromTo" values={{ from: least, to: most }} />;
      return least !== null ? <Say word="numberFrom" values={{ from: least }} /> : most !== null ? <Say word="numberTo" values={{ to: most }} /> : null;
    case 'DATE':
      return <Say word="paperDay" />;
    case 'PIN':
      return <Say word="paperPlace" />;
    case 'SHORT_TEXT':
    case 'LONG_TEXT':
      return null;
    default:
      return <Say word="paperTickOne" />;
  }
}

const Tick = () => <span className="app-paper-tick" aria-hidden="true" />;
const Lines = ({ count }: { count: number }) => <div className="app-paper-lines" aria-hidden="true">{Array.from({ length: count }, (_, at) => <div key={at} />)}</div>;

function Answer({ question }: { question: PaperQuestionShown }): ReactNode {
  const { kind, options, unit } = question;
  switch (kind) {
    case 'MATRIX':
      return <MatrixOnPaper question={question} />;
    case 'SHORT_TEXT':
      return <Lines count={2} />;
    case 'LONG_TEXT':
      return <Lines count={Math.min(12, longestAnswer[kind]! / 400)} />;
    case 'NUMBER':
      return <p className="govuk-body"><span className="app-paper-line app-paper-line--short" /> {unit !== null && <InEnglish>{unit}</InEnglish>}</p>;
    case 'DATE':
      return <p className="govuk-body" dir="ltr">____ / ____ / ________</p>;
    case 'PIN':
      return <Lines count={3} />;
    case 'RANKING':
    case 'PRIORITY_POINTS':
      return <Boxes options={options} box={<span className="app-paper-number" aria-hidden="true" />} />;
    default:
      return <Boxes options={options} box={<Tick />} isMany={kind === 'WARD'} />;
  }
}

/** Each option with its number, by which the office enters it. */
function Boxes({ options, box, isMany = false }: { options: readonly Option[]; box: ReactNode; isMany?: boolean }) {
  return (
    <ul className={`app-paper-boxes${isMany ? ' app-paper-boxes--many' : ''}`}>
      {options.map((option, place) => (
        <li key={option.id}>
          {box}
          <span className="app-paper-key"><bdi>{place + 1}</bdi></span>
          <span><Worded row={option} own={option.label} /></span>
        </li>
      ))}
    </ul>
  );
}

function MatrixOnPaper({ question: { text, parts, options } }: { question: PaperQuestionShown }) {
  return (
    <div className="app-scroll" role="region" aria-label={text} tabIndex={0}>
      <table className="govuk-table app-paper-matrix">
        <thead>
          <tr>
            <th scope="col"><span className="govuk-visually-hidden">Line</span></th>
            {options.map((option, place) => <th key={option.id} scope="col"><bdi>{place + 1}</bdi> <Worded row={option} own={option.label} /></th>)}
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part.id}>
              <th scope="row"><Worded row={part} own={part.label} /></th>
              {options.map(({ id }) => <td key={id}><Tick /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** "If you ticked X, go to question 7." */
function WhereNext({ question: { routes, options }, questions }: PaperQuestionProps) {
  if (routes.length === 0) return null;
  const numberOf = (id: string) => questions.findIndex((each) => each.id === id) + 1;
  const ofOptions = options.flatMap((option) => routes.filter(({ optionId }) => optionId === option.id).map((route) => ({ route, option })));
  const otherwise = routes.find(({ optionId }) => optionId === null);
  return (
    <ul className="govuk-list app-paper-next">
      {ofOptions.map(({ route: { id, toQuestionId }, option }) => (
        <li key={id}>
          <Say word="paperIfTicked" /> “<Worded row={option} own={option.label} />”:{' '}
          {toQuestionId === null ? <Say word="paperGoToEnd" /> : <Say word="paperGoTo" values={{ n: numberOf(toQuestionId) }} />}
        </li>
      ))}
      {otherwise && (
        <li>
          <Say word="paperOtherwise" />{' '}
          {otherwise.toQuestionId === null ? <Say word="paperGoToEnd" /> : <Say word="paperGoTo" values={{ n: numberOf(otherwise.toQuestionId) }} />}
        </li>
      )}
    </ul>
  );
}
