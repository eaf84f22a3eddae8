import { answerForm } from '@throughline/shared/forms/answer';
import { validateForm } from '@throughline/shared/forms';
import { answerFromFields } from '@throughline/shared/questions';
import { readFields } from '../../forms/read-form.ts';
import { answerLines } from '../answer-words.ts';
import type { QuestionKept } from './draft.ts';

/** A form of one question on a page that the server drew. The script fills it in and reads it, and draws nothing. */
export interface QuestionForm {
  form: HTMLFormElement;
  questionId: string;
  /** The version of the draft that the page shows. */
  base: number;
}

/** The form of the question on a page; undefined on other pages. */
export function formOn(page: ParentNode): QuestionForm | undefined {
  const id = page.querySelector<HTMLInputElement>('form input[type="hidden"][name="questionId"]');
  const base = id?.form?.querySelector<HTMLInputElement>('input[type="hidden"][name="baseVersion"]');
  return id?.form && base ? { form: id.form, questionId: id.value, base: Number(base.value) } : undefined;
}

/** Everything that the form would send, but for the version: what is kept, and compared. */
export function fieldsOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && name !== 'baseVersion') fields.append(name, value);
  return fields.toString();
}

/** Whether two forms of a question hold the same answer, in whatever language they were seen. */
export function isSameAnswer(one: string, other: string): boolean {
  const answerIn = (fields: string): string => {
    const values = new URLSearchParams(fields);
    values.delete('shown');
    return values.toString();
  };
  return answerIn(one) === answerIn(other);
}

/** What the form held when the server sent it. */
export function fieldsAsSent(form: HTMLFormElement): string {
  const copy = form.cloneNode(true) as HTMLFormElement;
  copy.reset();
  return fieldsOf(copy);
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Those that somebody fills in. */
function controlsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter(
    (control): control is Control =>
      (control instanceof HTMLInputElement && control.type !== 'hidden') || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement,
  );
}

/** Puts kept fields into the form, with the version on which they were made. */
export function fill(form: HTMLFormElement, fields: string, base: number): void {
  const values = new URLSearchParams(fields);
  for (const control of controlsOf(form)) {
    const of = values.getAll(control.name);
    if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) control.checked = of.includes(control.value);
    else control.value = of[0] ?? '';
  }
  form.querySelector<HTMLInputElement>('input[name="baseVersion"]')!.value = String(base);
}

/** The options that the fields choose: what the way through the form depends on. */
export function chosenIn(question: QuestionKept, fields: string): readonly string[] {
  const { optionIds } = answerFromFields(question, readFields(new URLSearchParams(fields)));
  return [optionIds].flat().filter((id): id is string => typeof id === 'string' && id !== '');
}

/** What is wrong with the fields, as the server would say it; undefined when nothing is. */
export function mistakeIn(question: QuestionKept, fields: string): string | undefined {
  const checked = validateForm(answerForm(question), answerFromFields(question, readFields(new URLSearchParams(fields))));
  return checked.ok ? undefined : Object.values(checked.fields)[0];
}

/** The answer in the fields, in the lines that the server would write. */
export function linesOf(question: QuestionKept, fields: string): string[] {
  const checked = check(question, fields);
  return checked.ok ? answerLines(question, [{ questionId: question.id, ...checked.data }]) : [];
}

/** As far as it can be read: what is required is another matter. */
const check = (question: QuestionKept, fields: string) => validateForm(answerForm({ ...question, isRequired: false }), answerFromFields(question, readFields(new URLSearchParams(fields))));
