import { recordStatementVersionForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { findById, longField, timeField, wordsOf } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { RecordStatementVersionDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(recordStatementVersionForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordStatementVersionDocument, { input: { ...data, agreed: wordsOf(values['agreed']) } });
  return `/${params['council']}/programme/record`;
});

/** Gives a statement a new wording. The wording before stays and can be read. */
export function Component() {
  const params = useParams();
  const statements = recordBook.useData().council.programmes.flatMap((programme) => programme.statements);
  const statement = findById(statements, params['statement']);
  return (
    <FormPage
      title="Give it a new wording"
      back={`/${params['council']}/programme/record/statements/${params['statement']}`}
      fields={[
        longField('content', 'What does it say now?', 1000),
        longField('changeNote', 'Why has the wording changed?', 500),
        timeField('agreed', 'When was it agreed? (optional)'),
      ]}
      values={{ content: statement.content }}
      hidden={{ replacesId: statement.id }}
      submit="Save the new wording"
    >
      <p className="govuk-body">The wording before stays and can be read.</p>
    </FormPage>
  );
}
