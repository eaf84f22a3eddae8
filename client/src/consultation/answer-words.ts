import { formatDay } from '@throughline/shared/calendar';
import type { QuestionKind } from '../schema.generated.ts';

/** A question as far as its answer is put into words. */
export interface AnsweredQuestion {
  id: string;
  kind: QuestionKind;
  unit: string | null;
  options: readonly { id: string; label: string }[];
  parts: readonly { id: string; label: string }[];
}
interface AnswerGiven {
  questionId: string;
  optionIds: readonly string[];
  text: string | null;
  parts: readonly { partId: string; optionId: string | null; points: number | null }[];
}

/** What somebody answered, as lines to show; none when the question has no answer. */
export function answerLines(question: AnsweredQuestion, answers: readonly AnswerGiven[]): string[] {
  const answer = answers.find(({ questionId }) => questionId === question.id);
  if (!answer) return [];
  const { kind, options, parts, unit } = question;
  const labelIn = (rows: readonly { id: string; label: string }[], id: string | null) => rows.find((row) => row.id === id)?.label ?? '';
  if (answer.text !== null) {
    if (kind === 'DATE') return [formatDay(answer.text)];
    if (kind === 'NUMBER') return [unit === null ? answer.text : `${answer.text} ${unit}`];
    return kind === 'PIN' ? [answer.text.replace(',', ', ')] : answer.text.split('\n');
  }
  if (kind === 'MATRIX') return answer.parts.map(({ partId, optionId }) => `${labelIn(parts, partId)}: ${labelIn(options, optionId)}`);
  if (kind === 'PRIORITY_POINTS') return answer.parts.map(({ partId, points }) => `${labelIn(options, partId)}: ${points}`);
  if (kind === 'RANKING') return answer.optionIds.map((id, place) => `${place + 1}. ${labelIn(options, id)}`);
  return options.filter(({ id }) => answer.optionIds.includes(id)).map(({ label }) => label);
}
