import type { AnswerValue } from './questions.ts';
import { answerFromCells, cellsOfAnswer, columnsOfQuestion, type CellProblem, type QuestionInColumns, type ResponseCells } from './response-columns.ts';

/** A box into which an answer is typed from paper, by the numbers that are printed there. */
export interface TypedBox {
  /** `Q3`, or `Q3.2` for a line of a matrix or an option with points. */
  name: string;
  question: QuestionInColumns;
  /** The line or the option that it is about; null when the whole answer is typed into it. */
  subject: { id: string; label: string } | null;
}

/** Several options are typed into one box: `1 3`; of a ranking in order, what matters most first. */
const severalInOneBox: readonly string[] = ['MULTIPLE_CHOICE', 'RANKING'];

/** The boxes of a question, in the order in which they are typed. */
export function typedBoxes(question: QuestionInColumns): TypedBox[] {
  if (severalInOneBox.includes(question.kind)) return [{ name: `Q${question.position}`, question, subject: null }];
  const subjects = [...question.options, ...question.parts];
  return columnsOfQuestion(question).map(({ key, subjectId }) => ({ name: key, question, subject: subjects.find(({ id }) => id === subjectId) ?? null }));
}

/** Answers, or what is wrong by the name of its box. */
export type TypedReading = { ok: true; answers: (AnswerValue & { questionId: string })[] } | { ok: false; fields: Record<string, string> };

/** The answers that were typed; a box that is left empty is a question that was left blank. */
export function typedAnswers(questions: readonly QuestionInColumns[], typed: ResponseCells): TypedReading {
  const answers: (AnswerValue & { questionId: string })[] = [];
  const problems: CellProblem[] = [];
  for (const question of questions) {
    const cells = severalInOneBox.includes(question.kind) ? spread(question, typed[`Q${question.position}`] ?? '') : { ok: true as const, cells: typed };
    const reading = cells.ok ? answerFromCells(question, cells.cells) : { ok: false as const, problems: [{ key: `Q${question.position}`, message: cells.message }] };
    // What is wrong with one of several options is told at their box.
    if (!reading.ok) problems.push(...reading.problems.map(({ key, message }) => ({ key: severalInOneBox.includes(question.kind) ? `Q${question.position}` : key, message })));
    else if (reading.answer) answers.push({ questionId: question.id, ...reading.answer });
  }
  return problems.length === 0 ? { ok: true, answers } : { ok: false, fields: Object.fromEntries(problems.map(({ key, message }) => [key, message])) };
}

/** What would be typed for an answer, by box. */
export function typedFromAnswer(question: QuestionInColumns, answer: AnswerValue): ResponseCells {
  const numberOf = (id: string) => String(question.options.findIndex((option) => option.id === id) + 1);
  if (severalInOneBox.includes(question.kind)) return { [`Q${question.position}`]: answer.optionIds.map(numberOf).join(' ') };
  const cells = cellsOfAnswer(question, answer);
  const isChoice = ['SINGLE_CHOICE', 'LIKERT', 'WARD', 'MATRIX'].includes(question.kind);
  return isChoice ? Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.split('.')[0]!])) : cells;
}

/** The numbers in one box as the cells of the columns of its options. */
function spread(question: QuestionInColumns, typed: string): { ok: true; cells: ResponseCells } | { ok: false; message: string } {
  const numbers = typed.split(/[\s,;]+/).filter((each) => each !== '');
  const columns = columnsOfQuestion(question);
  const isKnown = numbers.every((each) => /^\d{1,3}$/.test(each) && columns[Number(each) - 1] !== undefined);
  if (!isKnown) return { ok: false, message: `Enter numbers from 1 to ${columns.length} with spaces between them` };
  if (new Set(numbers.map(Number)).size !== numbers.length) return { ok: false, message: 'Enter each number once' };
  return { ok: true, cells: Object.fromEntries(numbers.map((each, place) => [columns[Number(each) - 1]!.key, question.kind === 'RANKING' ? String(place + 1) : 'x'])) };
}
