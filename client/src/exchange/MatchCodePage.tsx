import { matchCodeForm } from '@throughline/shared/forms/ledger-import';
import { formatPence } from '@throughline/shared/money';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { codeWords, lines } from './import-words.ts';
import { MatchCodePageDocument, MatchImportCodeDocument } from './MatchCodePage.graphql.generated.ts';

const page = definePage(MatchCodePageDocument, {
  variables: ({ params }) => ({ id: params['import']! }),
  found: ['ledgerImport'],
});
export const loader = page.loader;

const pathOf = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/grants/${params['grant']}/import/${params['import']}`;
/** The last part of the address for all codes that are not matched yet. */
const ALL = 'all';

export const action = formAction(matchCodeForm, async ({ data, gql, params }) => {
  await gql.mutate(MatchImportCodeDocument, { input: { ...data, codeId: params['code'] === ALL ? null : params['code']! } });
  return pathOf(params);
});

/** Says what a code of the finance system stands for in this grant. It is remembered for the files that follow. */
export function Component() {
  const { ledgerImport: found } = page.useData();
  const params = useParams();
  const code = found.codes.find(({ id }) => id === params['code']);
  if (!found.grant || (code === undefined && params['code'] !== ALL)) throw notFound();
  const { allowedUses, budgetLines, council } = found.grant;
  const nothing = (text: string) => ({ value: '', text });
  const titles = [...new Set(budgetLines.map(({ title }) => title))];
  const fields: Field[] = [
    { kind: 'radios', name: 'fundType', label: 'Is it capital or revenue?', choices: [{ value: 'CAPITAL', label: 'Capital' }, { value: 'REVENUE', label: 'Revenue' }] },
    {
      kind: 'select', name: 'allowedUseId', label: 'What may the money be used for?',
      options: [nothing('Choose a use'), ...allowedUses.map(({ id, name, fundType }) => ({ value: id, text: fundType ? `${name} (${fundType.toLowerCase()} only)` : name }))],
    },
    {
      kind: 'select', name: 'decisionId', label: 'Which decision allows it?',
      options: [nothing('Choose a decision'), ...council.decisions.items.map(({ id, reference, title }) => ({ value: id, text: `${reference}: ${title}` }))],
    },
    { kind: 'select', name: 'siteId', label: 'Which site is it for? (optional)', options: [nothing('No site'), ...council.sites.items.map(({ id, name }) => ({ value: id, text: name }))] },
    ...(titles.length === 0 ? [] : [{
      kind: 'select' as const, name: 'budgetTitle', label: 'Which budget line is it for? (optional)', hint: 'Each line goes to the budget line of its financial year.',
      options: [nothing('No budget line'), ...titles.map((title) => ({ value: title, text: title }))],
    }]),
  ];
  const match = code?.match;
  const values: Record<string, string> = match
    ? { fundType: match.fundType, allowedUseId: match.allowedUse?.id ?? '', decisionId: match.decision?.id ?? '', siteId: match.site?.id ?? '', budgetTitle: match.budgetTitle ?? '' }
    : {};
  return (
    <FormPage
      title={code ? `What code ${codeWords(code.code)} stands for` : 'What the codes stand for'}
      back={pathOf(params)}
      fields={fields}
      values={values}
      hidden={{ importId: found.id }}
      submit="Save and judge the lines again"
    >
      <p className="govuk-body">
        {code
          ? `${lines(code.lineCount)} of the file ${code.lineCount === 1 ? 'has' : 'have'} it: ${formatPence(code.pence)}. `
          : 'What you choose is taken for every code that has not been matched. '}
        It is remembered for the files that follow. Lines that are in the ledger already stay as they are.
      </p>
    </FormPage>
  );
}
