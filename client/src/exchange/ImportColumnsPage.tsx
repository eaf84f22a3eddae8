import { chooseColumnsForm } from '@throughline/shared/forms/ledger-import';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { ChooseImportColumnsDocument, ImportColumnsPageDocument } from './ImportColumnsPage.graphql.generated.ts';

const page = definePage(ImportColumnsPageDocument, {
  variables: ({ params }) => ({ id: params['import']! }),
  found: ['ledgerImport'],
});
export const loader = page.loader;

const pathOf = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/grants/${params['grant']}/import/${params['import']}`;

export const action = formAction(chooseColumnsForm, async ({ data, gql, params }) => {
  await gql.mutate(ChooseImportColumnsDocument, { input: data });
  return pathOf(params);
});

const questions = [
  ['date', 'Date of the spend', undefined],
  ['amount', 'Amount', 'Credits are below nought, in brackets or in a column of their own.'],
  ['credit', 'Credit, if credits have a column of their own', undefined],
  ['description', 'What it was for', undefined],
  ['number', 'Number that no other line has', 'It is how we know a line again. Leave it out if your system uses one number for several lines.'],
  ['evidence', 'Invoice or voucher', undefined],
  ['credits', 'Line that a credit takes back', 'If it is left out, a credit takes back the line with the same invoice.'],
  ['code', 'Account or cost code', undefined],
  ['secondCode', 'Second code, if both together say what it was for', undefined],
] as const;
const needed = new Set<string>(['date', 'amount', 'description']);

/** Says which column of a file holds what. It is asked once for files with the same headings. */
export function Component() {
  const { ledgerImport: found } = page.useData();
  const path = pathOf(useParams());
  const { headings, guess, layout } = found;
  const columns = headings.map((heading, place) => ({ value: String(place), text: heading || `Column ${place + 1}, without a heading` }));
  const chosen = layout
    ? {
        date: layout.dateColumn, amount: layout.amountColumn, credit: layout.creditColumn, description: layout.descriptionColumn, number: layout.numberColumn,
        evidence: layout.evidenceColumn, credits: layout.creditsColumn, code: layout.codeColumn, secondCode: layout.secondCodeColumn,
      }
    : guess;
  const fields: Field[] = [
    {
      kind: 'radios', name: 'kind', label: 'What do the lines stand for?',
      choices: [
        { value: 'ACTUAL', label: 'Money that was paid' },
        { value: 'ACCRUAL', label: 'Things received and not yet paid for' },
        { value: 'COMMITMENT', label: 'Money that is promised, such as orders' },
      ],
    },
    ...questions.map(([name, label, hint]): Field => ({
      kind: 'select', name, label, hint,
      options: [{ value: '', text: needed.has(name) ? 'Choose a column' : 'Not in the file' }, ...columns],
    })),
  ];
  const values = Object.fromEntries(questions.map(([name]) => [name, chosen[name] === null ? '' : String(chosen[name])]));
  return (
    <FormPage
      title="What the columns hold"
      back={path}
      fields={fields}
      values={{ kind: layout?.kind ?? 'ACTUAL', ...values }}
      hidden={{ importId: found.id, version: found.version }}
      submit="Read the file"
    >
      <p className="govuk-body">
        We have guessed from the headings of {found.fileName || 'the file'}. Check each one. Your choice is remembered for
        files with the same headings.
      </p>
    </FormPage>
  );
}
