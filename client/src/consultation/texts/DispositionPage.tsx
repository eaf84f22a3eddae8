import { useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { dispositions, recordDispositionForm } from '@throughline/shared/forms/points';
import type { Field } from '../../forms/fields.ts';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { consultationPath } from '../response-cookies.ts';
import { loadPoint } from './load-point.ts';
import { dispositionWords } from './text-words.ts';
import { RecordDispositionDocument } from './Texts.graphql.generated.ts';

export const loader = (args: LoaderFunctionArgs) => loadPoint(args);

export const action = formAction(recordDispositionForm, async ({ data, gql, params }) => {
  await gql.mutate(RecordDispositionDocument, { input: data });
  return `${consultationPath(params)}/manage/points`;
});

const fields: readonly Field[] = [
  { name: 'disposition', kind: 'radios', label: 'What becomes of it?', choices: dispositions.map((value) => ({ value, label: dispositionWords[value].text })) },
  { name: 'changeMade', kind: 'textarea', label: 'What is changed because of it?', hint: 'Needed when all or part of it is done', maxLength: 500, rows: 3 },
  { name: 'reason', kind: 'textarea', label: 'Why?', maxLength: 1000, rows: 4 },
  { name: 'officerPost', kind: 'text', label: 'Who considered it?', hint: 'The post, not a name' },
];

/** What becomes of a point, and why. */
export function Component() {
  const { id, words, version, disposition, reason, changeMade, officerPost } = useLoaderData<typeof loader>();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Say what becomes of a point" back={`${path}/manage/points`} fields={fields} version={version} hidden={{ pointId: id }} submit="Save"
      values={{ disposition: disposition ?? '', reason: reason ?? '', changeMade: changeMade ?? '', officerPost: officerPost ?? '' }}
    >
      <InsetText>{words}</InsetText>
      <p className="govuk-body">What was said before stays on record.</p>
    </FormPage>
  );
}
