import { bandKinds } from '@throughline/shared/form-check';
import { optionForm } from '@throughline/shared/forms/question';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { notFound } from '../../route-errors.ts';
import type { QuestionKind } from '../../schema.generated.ts';
import { AddOptionDocument, ReviseOptionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionOf, questionsPath } from './building-data.ts';
import { yesNo, yesOrNo } from './question-fields.ts';

const page = buildingPage();
export const loader = page.loader;

/** Adds an answer or a band, where the address names none; otherwise changes the one it names. */
export const action = formAction(
  ({ values }) => Promise.resolve(optionForm(textOf(values['kind']))),
  async ({ data, values, gql, params }) => {
    const seen = { formId: textOf(values['formId']), version: Number(textOf(values['version'])) };
    const { question: questionId, option: optionId } = params as { question: string; option?: string };
    if (optionId === undefined) await gql.mutate(AddOptionDocument, { input: { ...data, ...seen, questionId } });
    else await gql.mutate(ReviseOptionDocument, { input: { ...data, ...seen, optionId } });
    return `${questionsPath(params)}/${questionId}`;
  },
);

function fieldsOf(kind: QuestionKind): Field[] {
  const label: Field = { kind: 'text', name: 'label', label: bandKinds.includes(kind) ? 'What is the band called?' : 'The answer', spellCheck: true };
  if (kind === 'MULTIPLE_CHOICE') {
    return [label, { kind: 'radios', name: 'isExclusive', label: 'Does it stand alone?', hint: 'For example, “None of these”: nobody can choose it with another answer.', choices: yesOrNo }];
  }
  if (kind === 'DATE') return [label, { kind: 'date', name: 'fromValue', label: 'The first day (optional)' }, { kind: 'date', name: 'toValue', label: 'The last day (optional)' }];
  if (kind !== 'NUMBER') return [label];
  return [
    label,
    { kind: 'text', name: 'fromValue', label: 'The first number (optional)', hint: 'Leave it empty where the band is open.', width: 5, inputMode: 'decimal' },
    { kind: 'text', name: 'toValue', label: 'The last number (optional)', hint: 'It belongs to the band.', width: 5, inputMode: 'decimal' },
  ];
}

/** An answer that can be chosen, or a band in which numbers or days are counted. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const question = questionOf(form, params);
  const option = question.options.find(({ id }) => id === params['option']);
  if (params['option'] !== undefined && !option) throw notFound();
  const thing = bandKinds.includes(question.kind) ? 'band' : 'answer';
  return (
    <FormPage
      title={option ? `Change the ${thing}` : `Add ${thing === 'band' ? 'a band' : 'an answer'}`}
      back={`${questionsPath(params)}/${question.id}`}
      version={form.version}
      hidden={{ formId: form.id, kind: question.kind }}
      values={option ? { label: option.label, isExclusive: yesNo(option.isExclusive), fromValue: option.fromValue ?? '', toValue: option.toValue ?? '' } : { isExclusive: 'NO' }}
      fields={fieldsOf(question.kind)}
      submit="Save"
    >
      <p className="govuk-body">{question.text}</p>
    </FormPage>
  );
}
