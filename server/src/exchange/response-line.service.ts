import { typedText } from '@throughline/shared/cell-text';
import { validateForm } from '@throughline/shared/forms';
import type { Capacity } from '@throughline/shared/forms/answer-as';
import { notedForm } from '@throughline/shared/forms/entered-response';
import { answerFromCells, type QuestionInColumns } from '@throughline/shared/response-columns';
import { notedColumns, notedFromCells, type NotedColumn } from '@throughline/shared/response-file';
import { NOTHING_ANSWERED, enteredAnswers, type AnswerToEnter, type EnteredAnswers } from '../consultation/entered-answers.entity.ts';
import { judgeArrival, type Judgement, type Window } from '../consultation/entry-batch.entity.ts';
import type { FormDefinition } from '../consultation/form.queries.ts';

/** A line that can be entered. */
export interface GoodLine {
  ok: true;
  reference: string | null;
  noted: { receivedOn: string; receivedTime: string | null; assistance: string; evidence: string | null; reason: string | null };
  capacity: Capacity;
  organisationName: string | null;
  judgement: Judgement & { ok: true };
  entered: EnteredAnswers;
}
export type LineReading = GoodLine | { ok: false; reference: string | null; problems: { column: string; message: string }[] };

/**
 * Reads one line of a file of responses, exactly as somebody would enter it by hand.
 *
 * @param places by which place each column is read: see `readHeadings`
 */
export function readResponseLine(form: FormDefinition, places: ReadonlyMap<string, number>, record: readonly string[], window: Window, now: Date): LineReading {
  const cells = Object.fromEntries([...places].map(([name, place]) => [name, typedText(record[place] ?? '')]));
  const problems: { column: string; message: string }[] = [];
  const wrong = (fields: Record<string, string>) => problems.push(...Object.entries(fields).map(([field, message]) => ({ column: notedColumns[field as NotedColumn] ?? field, message })));

  const noted = validateForm(notedForm, { ...notedFromCells(cells), answers: [] });
  if (!noted.ok) wrong(noted.fields);
  const answers: AnswerToEnter[] = [];
  for (const question of form.questions as readonly QuestionInColumns[]) {
    const reading = answerFromCells(question, cells);
    if (!reading.ok) problems.push(...reading.problems.map(({ key, message }) => ({ column: key, message })));
    else if (reading.answer) answers.push({ questionId: question.id, ...reading.answer });
  }
  const reference = noted.ok ? noted.data.reference : null;
  if (!noted.ok || problems.length > 0) return { ok: false, reference, problems };

  const { receivedOn, receivedTime, assistance, evidence, reason, capacity, language, format } = noted.data;
  const organisationName = capacity === 'ORGANISATION' ? noted.data.organisationName : null;
  const shown = `${language ?? 'en'}/${format}`;
  const judgement = judgeArrival(window, noted.data, now);
  if (!judgement.ok) wrong(judgement.fields);
  if (capacity === 'ORGANISATION' && organisationName === null) wrong({ organisationName: 'Enter the name of the organisation' });
  if (shown !== 'en/STANDARD' && !form.editions.includes(shown)) wrong({ language: 'The form is not there in this language and format' });
  if ((evidence === null) !== (reason === null)) wrong(evidence === null ? { evidence: 'Say how it is known when it came' } : { reason: 'Say why it is entered only now' });
  const entered = enteredAnswers(form, answers, shown === 'en/STANDARD' ? null : shown);
  if (!entered.ok) wrong(entered.fields);
  else if (entered.answers.length === 0) wrong({ answers: NOTHING_ANSWERED });
  if (!judgement.ok || !entered.ok || problems.length > 0) return { ok: false, reference, problems };
  return { ok: true, reference, noted: { receivedOn, receivedTime, assistance, evidence, reason }, capacity, organisationName, judgement, entered };
}
