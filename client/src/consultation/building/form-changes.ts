import type { ComparedFormFragment } from './Building.graphql.generated.ts';
import { editionWords } from './question-words.ts';

/** What differs at one place of two versions: the words before and after, one pair for each thing that reads otherwise. */
export interface FormDifference {
  place: string;
  lines: readonly { was: string; is: string }[];
}

type Asked = ComparedFormFragment['questions'][number];

/** What reads otherwise in the later version, in its order; what is gone comes last. */
export function formChanges(before: ComparedFormFragment, after: ComparedFormFragment): FormDifference[] {
  const questions = after.questions.map((question) => {
    const earlier = before.questions.find(({ identity }) => identity === question.identity);
    return { place: earlier ? `Question ${question.position}` : `Question ${question.position}, new`, lines: differing(earlier && linesOf(earlier), linesOf(question)) };
  });
  const gone = before.questions.filter(({ identity }) => !after.questions.some((question) => question.identity === identity));
  const sections = after.sections.map((section, at) => ({ place: `Section ${at + 1}`, lines: differing(before.sections[at] && sectionLines(before.sections[at]), sectionLines(section)) }));
  const moved = after.questions.flatMap((question): FormDifference[] => {
    const earlier = before.questions.find(({ identity }) => identity === question.identity);
    if (!earlier || earlier.position === question.position) return [];
    return [{ place: `The place of “${question.text}”`, lines: [{ was: `question ${earlier.position}`, is: `question ${question.position}` }] }];
  });
  const all = [...sections, ...questions, ...gone.map((question) => ({ place: `Question ${question.position} before, taken out`, lines: differing(linesOf(question), undefined) }))];
  return [...all.filter(({ lines }) => lines.length > 0), ...moved];
}

const sectionLines = ({ title, intro }: ComparedFormFragment['sections'][number]): string[] => [title, intro ?? ''];

/** What people read of a question, one text for each thing; the same place in two versions is the same thing. */
const linesOf = ({ text, hint, parts, options, wordings }: Asked): string[] => [
  text,
  hint ?? '',
  parts.map(({ label }) => label).join(' / '),
  options.map(({ label }) => label).join(' / '),
  ...worded([{ wordings }, ...parts, ...options]),
];

/** By language and format everything that is worded in it. */
function worded(rows: readonly Pick<Asked, 'wordings'>[]): string[] {
  const all = rows.flatMap(({ wordings }) => wordings);
  return [...new Set(all.map(editionWords))].toSorted().map((edition) => `${edition}: ${all.filter((wording) => editionWords(wording) === edition).map(({ text }) => text).join(' / ')}`);
}

function differing(before: readonly string[] = [], after: readonly string[] = []): FormDifference['lines'] {
  const longest = Math.max(before.length, after.length);
  return Array.from({ length: longest }, (_, at) => ({ was: before[at] ?? '', is: after[at] ?? '' })).filter(({ was, is }) => was !== is);
}
