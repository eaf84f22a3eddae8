import { recordPortfolioForm } from '@throughline/shared/forms/programme-record';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { longField, textField, timeField, wordsOf } from './record-fields.ts';
import { recordBook } from './record-data.ts';
import { RecordPortfolioDocument } from './RecordBook.graphql.generated.ts';

export const loader = recordBook.loader;

export const action = formAction(recordPortfolioForm, async ({ data, values, gql, params }) => {
  await gql.mutate(RecordPortfolioDocument, { input: { ...data, target: wordsOf(values['target']) } });
  return `/${params['council']}/programme/record`;
});

/** Says which portfolio a programme is a part of. */
export function Component() {
  const params = useParams();
  const programme = recordBook.useData().council.programmes[0]!;
  return (
    <FormPage
      title="Which portfolio does it belong to?"
      back={`/${params['council']}/programme/record`}
      fields={[
        textField('name', 'What is the portfolio called?', 'One that is known already keeps what is written about it'),
        longField('description', 'What is it for?', 500),
        timeField('target', 'By when is it to be done? (optional)'),
      ]}
      values={{ name: programme.portfolio?.name ?? '', description: programme.portfolio?.description ?? '' }}
      hidden={{ programmeId: programme.id }}
      submit="Save"
    />
  );
}
