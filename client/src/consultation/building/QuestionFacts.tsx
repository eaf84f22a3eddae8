import { SummaryList } from '../../govuk/SummaryList.tsx';
import type { BuiltQuestion } from './building-data.ts';
import { topicWords } from './question-words.ts';

/** How a question is set, as far as there is something to say. */
export function QuestionFacts({ question }: { question: BuiltQuestion }) {
  const { hint, isRequired, isBreakdown, section, topic, aboutSite, aboutOption, least, most, decimals, unit, points, mostChosen, version } = question;
  const facts: readonly (readonly [string, string | number | null])[] = [
    ['Hint', hint],
    ['Must it be answered?', isRequired ? 'Yes' : 'No'],
    ['Results split by it', isBreakdown ? 'Yes' : null],
    ['Section', section?.title ?? null],
    ['The law asks for it', topic && topicWords[topic]],
    ['About the building', aboutSite?.name ?? null],
    ['About the option', aboutOption?.reference ?? null],
    ['The least', least],
    ['The most', most],
    ['Figures after the point', decimals],
    ['What is counted', unit],
    ['Points to give out', points],
    ['Chosen at most', mostChosen],
    ['Wording', version > 1 ? `number ${version}` : null],
  ];
  return <SummaryList rows={facts.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]))} />;
}
