import { kindWords } from '@throughline/shared/report-words';
import { parseFuzzyDate } from '@throughline/shared/dates';
import { finishPaperImportForm } from '@throughline/shared/forms/paper-import';
import { reportKinds } from '@throughline/shared/report-templates';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { FinishPaperImportDocument, FinishPaperImportPageDocument } from './FinishPaperImportPage.graphql.generated.ts';
import { facts, factKindWords } from './paper-words.ts';

const page = definePage(FinishPaperImportPageDocument, { variables: ({ params }) => ({ id: params['import']! }), found: ['paperImport'] });
export const loader = page.loader;

const pathOf = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/reports/bring-in/${params['import']}`;

export const action = formAction(finishPaperImportForm, async ({ data, gql, params }) => {
  const { finishPaperImport } = await gql.mutate(FinishPaperImportDocument, { input: data });
  return finishPaperImport.report ? `/${params['council']}/reports/${finishPaperImport.report.slug}/prepare` : pathOf(params);
});

const yesOrNo = [{ value: 'YES', label: 'Yes' }, { value: 'NO', label: 'No' }];

/** Makes a draft of what was taken over from a paper. Title, body and day are those that were accepted; a person says the rest. */
export function Component() {
  const { paperImport: found } = page.useData();
  const params = useParams();
  if (found.status !== 'OPEN' || !found.council) throw notFound();
  const accepted = (field: string) => found.facts.items.find((fact) => fact.field === field)?.text ?? '';
  const bodies = found.council.bodies;
  const body = bodies.find(({ name }) => same(name, accepted('body')));
  const open = found.tally.reduce((sum, each) => sum + each.open, 0);
  const taken = found.tally.filter((each) => each.accepted > 0);
  const fields: Field[] = [
    { kind: 'text', name: 'title', label: 'Title' },
    { kind: 'select', name: 'kind', label: 'What kind of paper is it?', options: [{ value: '', text: 'Choose a kind' }, ...reportKinds.map((value) => ({ value, text: kindWords[value] }))] },
    {
      kind: 'select', name: 'bodyId', label: 'Which committee or body was it for?', hint: accepted('body') === '' || body ? undefined : `The paper says: ${accepted('body')}`,
      options: [{ value: '', text: 'Choose a body' }, ...bodies.map(({ id, name }) => ({ value: id, text: name }))],
    },
    { kind: 'date', name: 'meetingDay', label: 'Day of the meeting (optional)' },
    { kind: 'radios', name: 'takesText', label: 'Take over the text of the paper too?', choices: yesOrNo },
    { kind: 'radios', name: 'isPublished', label: 'Can everybody read the paper already?', hint: 'If not, the public list of source papers does not say what it is.', choices: yesOrNo },
  ];
  return (
    <FormPage
      title="Make a draft"
      back={pathOf(params)}
      fields={fields}
      values={{ title: accepted('title'), kind: '', bodyId: body?.id ?? '', meetingDay: dayIn(accepted('meetingDay')) }}
      version={found.version}
      hidden={{ importId: found.id }}
      submit="Make the draft"
    >
      {taken.length === 0 ? (
        <p className="govuk-body">You have not taken over any fact yet. The draft will have none.</p>
      ) : (
        <>
          <p className="govuk-body">The draft will have:</p>
          <ul className="govuk-list govuk-list--bullet">
            {taken.map((each) => (
              <li key={each.kind}>
                {factKindWords[each.kind]}: {each.accepted}
              </li>
            ))}
          </ul>
        </>
      )}
      {open > 0 && <p className="govuk-body">{facts(open)} not decided yet will not be taken over.</p>}
    </FormPage>
  );
}

function same(one: string, other: string): boolean {
  const plain = (name: string) => name.toLowerCase().replace(/&/g, 'and').replace(/[^a-z]/g, '');
  return other !== '' && plain(one) === plain(other);
}

function dayIn(words: string): string {
  const reading = parseFuzzyDate(words);
  return reading.kind === 'parsed' && reading.date.precision === 'DAY' ? reading.date.start : '';
}
