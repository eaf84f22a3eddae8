import { validateForm } from '@throughline/shared/forms';
import { routeQuestionForm } from '@throughline/shared/forms/question';
import { oneChoiceKinds } from '@throughline/shared/questions';
import { useParams } from 'react-router';
import { buttonAction } from '../../forms/form-action.ts';
import type { Field } from '../../forms/fields.ts';
import { textOf } from '../../forms/form-result.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { Refused } from '../../gql.ts';
import { RouteQuestionDocument } from './BuildingCommands.graphql.generated.ts';
import { buildingPage, draftOf, questionOf, questionsPath } from './building-data.ts';

const page = buildingPage();
export const loader = page.loader;

const OTHERS = 'others';

export const action = buttonAction(async ({ values, gql, params }) => {
  const { formId, version, ...fields } = values;
  const routes = Object.entries(fields).flatMap(([name, to]) => {
    const [, optionId] = /^to-(.+)$/.exec(name) ?? [];
    return optionId === undefined ? [] : [{ optionId: optionId === OTHERS ? null : optionId, to: textOf(to) }];
  });
  const checked = validateForm(routeQuestionForm, { formId: textOf(formId), version: textOf(version), questionId: params['question'], routes });
  if (!checked.ok) throw new Refused('BAD_INPUT', checked.fields);
  await gql.mutate(RouteQuestionDocument, { input: checked.data });
  return `${questionsPath(params)}/${params['question']}`;
});

/** Where each answer to a question leads. */
export function Component() {
  const params = useParams();
  const form = draftOf(page.useData().consultation);
  const question = questionOf(form, params);
  const later = form.questions.filter(({ position }) => position > question.position);
  const targets = [
    { value: 'NEXT', text: later.length > 0 ? 'The next question' : 'The check of the answers' },
    ...later.map(({ id, position, text }) => ({ value: id, text: `${position}. ${text}` })),
    ...(later.length > 0 ? [{ value: 'CHECK', text: 'The check of the answers' }] : []),
  ];
  const leads = oneChoiceKinds.includes(question.kind);
  const fields: Field[] = [
    ...(leads ? question.options.map(({ id, label }): Field => ({ kind: 'select', name: `to-${id}`, label: `“${label}” leads to`, options: targets })) : []),
    { kind: 'select', name: `to-${OTHERS}`, label: leads ? 'Without an answer it leads to' : 'It leads to', options: targets },
  ];
  const saved = (optionId: string | null): string => {
    const route = question.routes.find((each) => each.optionId === optionId);
    return route ? (route.toQuestionId ?? 'CHECK') : 'NEXT';
  };
  return (
    <FormPage
      title="Where its answers lead"
      back={`${questionsPath(params)}/${question.id}`}
      version={form.version}
      hidden={{ formId: form.id }}
      values={{ ...Object.fromEntries(question.options.map(({ id }) => [`to-${id}`, saved(id)])), [`to-${OTHERS}`]: saved(null) }}
      fields={fields}
      submit="Save"
    >
      <p className="govuk-body">{question.position}. {question.text}</p>
      <p className="govuk-body">Answers can only lead forward. Somebody who goes back and answers otherwise is led the other way.</p>
    </FormPage>
  );
}
