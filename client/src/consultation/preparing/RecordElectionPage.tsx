import { recordElectionForm } from '@throughline/shared/forms/consultation-assurance';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { RecordElectionDocument } from './PreparingCommands.graphql.generated.ts';
import { keepingPage, managePath, useManagePath } from './preparing-data.ts';
import { choicesOf, electionWords } from './preparing-words.ts';

export const loader = keepingPage.loader;

export const action = formAction(recordElectionForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordElectionDocument, { input: data });
  return `${managePath(params)}/checklist`;
});

const fields: readonly Field[] = [
  { name: 'kind', kind: 'radios', label: 'What do people vote on?', choices: choicesOf(electionWords) },
  { name: 'pollingOn', kind: 'date', label: 'Day of the vote' },
  { name: 'noticeOn', kind: 'date', label: 'Day of the notice, if you know it', hint: 'Otherwise the last day is taken on which it can be given, 25 working days before' },
  { name: 'source', kind: 'text', label: 'Where the day is known from' },
];

/** Writes down a day on which people vote. */
export function Component() {
  const { council } = keepingPage.useData();
  return <FormPage title="Add an election day" back={`${useManagePath()}/checklist`} fields={fields} hidden={{ councilSlug: council.slug }} submit="Save" />;
}
