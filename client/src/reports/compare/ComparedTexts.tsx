import { compareSections, compareTexts, type TextChange } from '@throughline/shared/compare-papers';
import { answerWords, headerQuestions, purposeWords } from '@throughline/shared/report-words';
import { Tag } from '../../govuk/Tag.tsx';
import type { Loaded } from './ComparePage.tsx';

type Paper = Loaded['now'];

/** The words of both papers: what was taken out and what was put in, section by section. */
export function ComparedTexts({ was, now }: { was: Paper; now: Paper }) {
  const changes = [
    compareTexts('Title', [was.title], [now.title]),
    compareTexts('What it is for', was.purposes, now.purposes),
    compareTexts('Formal answers', answersOf(was), answersOf(now)),
    compareTexts('Recommendations', recommendationsOf(was), recommendationsOf(now)),
    ...compareSections(was, now),
    ...implicationsOf(was, now),
  ];
  const same = changes.filter(({ kind }) => kind === 'SAME').map(({ heading }) => heading);
  return (
    <section className="app-section" id="words">
      <h2 className="govuk-heading-m">Word by word</h2>
      {same.length > 0 && <p className="govuk-body">The same in both: {same.join(', ')}.</p>}
      {changes.filter(({ kind }) => kind !== 'SAME').map((change) => <Changed key={`${change.kind} ${change.heading}`} change={change} />)}
    </section>
  );
}

const kindWords = { ADDED: 'New', REMOVED: 'No longer in it', CHANGED: 'Changed' } as const;

function Changed({ change: { heading, kind, runs } }: { change: TextChange }) {
  return (
    <section>
      <h3 className="govuk-heading-s">{heading} {kind !== 'SAME' && kind !== 'CHANGED' && <Tag colour="yellow">{kindWords[kind]}</Tag>}</h3>
      <p className="govuk-body app-diff">
        {runs.map(({ kind: ofRun, text }, index) => {
          if (ofRun === 'same') return <span key={index}>{text} </span>;
          const [Mark, spoken] = ofRun === 'removed' ? (['del', 'Taken out: '] as const) : (['ins', 'Put in: '] as const);
          return <Mark key={index}><span className="govuk-visually-hidden">{spoken}</span>{text} </Mark>;
        })}
      </p>
    </section>
  );
}

const recommendationsOf = ({ recommendations }: Paper): string[] => recommendations.map(({ text, reason }) => `${text} Reason: ${reason ?? 'not stated.'}`);

/** The implications of both papers, field by field, in the order of the later one. */
function implicationsOf(was: Paper, now: Paper): TextChange[] {
  const fields = [...new Set([...now.implications, ...was.implications].map(({ kind }) => kind))];
  const said = ({ implications }: Paper, field: string) =>
    implications.filter(({ kind }) => kind === field).map(({ state, text }) => `${state === 'SOME' ? '' : `${answerWords[state]}. `}${text ?? ''}`.trim());
  return fields.map((field) => compareTexts(`Implications: ${field}`, said(was, field), said(now, field)));
}

const answersOf = (paper: Paper): string[] => [
  `Asks for: ${paper.asksFor === 'NOT_STATED' ? answerWords.NOT_STATED : purposeWords[paper.asksFor]}.`,
  ...headerQuestions.map(([question, field]) => `${question}: ${answerWords[paper[field]]}.`),
];
