import { correctImportedFactForm } from '@throughline/shared/forms/paper-import';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { CorrectFactPageDocument, CorrectImportedFactDocument, type CorrectFactPageQuery } from './CorrectFactPage.graphql.generated.ts';
import { factKindWords } from './paper-words.ts';

const page = definePage(CorrectFactPageDocument, { variables: ({ params }) => ({ id: params['fact']! }), found: ['importedFact'] });
export const loader = page.loader;

const pathOf = (params: Readonly<Record<string, string | undefined>>) => `/${params['council']}/reports/bring-in/${params['import']}`;

export const action = formAction(correctImportedFactForm, async ({ data, gql, params }) => {
  const { correctImportedFact } = await gql.mutate(CorrectImportedFactDocument, { input: data });
  return `${pathOf(params)}?kind=${correctImportedFact.kind}#fact-${data.factId}`;
});

type Fact = NonNullable<CorrectFactPageQuery['importedFact']>;

const answers = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([value, label]) => ({ value, label }));
const stated = answers({ YES: 'Yes', NO: 'No', NOT_APPLICABLE: 'Not applicable', NOT_STATED: 'It does not say' });
const headers: Readonly<Record<string, Field>> = {
  title: { kind: 'text', name: 'words', label: 'Title' },
  body: { kind: 'text', name: 'words', label: 'Committee or body' },
  meetingDay: { kind: 'text', name: 'words', label: 'Day of the meeting', hint: 'For example, 20 December 2022' },
  keyTest: { kind: 'textarea', name: 'words', label: 'The council’s test of a key decision', rows: 3 },
  wards: { kind: 'text', name: 'words', label: 'Wards affected' },
  classification: { kind: 'radios', name: 'words', label: 'Who may read it?', choices: answers({ PUBLIC: 'Everybody', EXEMPT: 'The committee and officers only' }) },
  asksFor: { kind: 'radios', name: 'words', label: 'What does it ask for?', choices: answers({ DECISION: 'A decision', DISCUSSION: 'Discussion and comment', INFORMATION: 'Nothing: it is for information' }) },
  isKey: { kind: 'radios', name: 'words', label: 'Is it a key decision?', choices: stated },
  inForwardPlan: { kind: 'radios', name: 'words', label: 'Is it in the forward plan?', choices: stated },
  callIn: { kind: 'radios', name: 'words', label: 'Can it be called in?', choices: stated },
  isUrgent: { kind: 'radios', name: 'words', label: 'Is it urgent?', choices: stated },
};
const verbs = answers({
  NOTE: 'Note', CONSIDER: 'Consider', REVIEW: 'Review', COMMENT: 'Comment', AGREE: 'Agree', APPROVE: 'Approve', ENDORSE: 'Endorse', SUPPORT: 'Support', REFER: 'Refer',
});
const states = answers({ SOME: 'There are some', NONE: 'There are none', NOT_ASSESSED: 'Not assessed yet', NOT_APPLICABLE: 'Not applicable', NOT_STATED: 'It does not say' });

function fieldsOf({ kind, field }: Fact): Field[] {
  switch (kind) {
    case 'HEADER':
      return [headers[field ?? ''] ?? { kind: 'text', name: 'words', label: 'What it says' }];
    case 'PERSON':
      return [{ kind: 'text', name: 'words', label: 'Name' }, { kind: 'text', name: 'post', label: 'Post (optional)' }];
    case 'RECOMMENDATION':
      return [
        { kind: 'select', name: 'choice', label: 'What is the committee asked to do?', options: verbs.map(({ value, label }) => ({ value, text: label })) },
        { kind: 'textarea', name: 'words', label: 'Recommendation', rows: 5 },
        { kind: 'textarea', name: 'reason', label: 'Reason (optional)', rows: 4 },
      ];
    case 'IMPLICATION':
      return [
        { kind: 'text', name: 'words', label: 'Field', hint: 'As the council calls it, such as Legal' },
        { kind: 'radios', name: 'choice', label: 'What does the paper say?', choices: states },
        { kind: 'textarea', name: 'reason', label: 'In its words (optional unless there are some)', rows: 6 },
      ];
    case 'ENCLOSURE':
      return [{ kind: 'text', name: 'words', label: 'Title' }];
    case 'MONEY':
      return [{ kind: 'text', name: 'words', label: 'Amount', hint: 'For example, £640,000, £1.3 million or about £280,000', width: 20 }];
    case 'DATE':
      return [{ kind: 'text', name: 'words', label: 'Date', hint: 'For example, 7 December 2022, March 2024 or 2018/19', width: 20 }];
    case 'COUNT':
      return [{ kind: 'text', name: 'words', label: 'Number, and what is counted', hint: 'For example, 17 hubs' }];
    default:
      return [{ kind: 'textarea', name: 'words', label: 'What does not fit', rows: 4 }];
  }
}

/** Says how a fact that was found in a paper is meant. It is taken over so. */
export function Component() {
  const { importedFact: fact } = page.useData();
  const params = useParams();
  if (fact.import === null || fact.import.id !== params['import'] || fact.import.status !== 'OPEN') throw notFound();
  const { text, choice, post, reason, version } = fact;
  return (
    <FormPage
      title={text === null ? 'Say how it is meant' : 'Correct what was found'}
      back={`${pathOf(params)}?kind=${fact.kind}#fact-${fact.id}`}
      fields={fieldsOf(fact)}
      values={{ words: text ?? '', choice: choice ?? '', post: post ?? '', reason: reason ?? '' }}
      version={version}
      hidden={{ factId: fact.id }}
      submit="Save and take over"
    >
      <p className="govuk-body">{factKindWords[fact.kind]}. Its words stand here, {fact.place}:</p>
      {fact.raw !== '' && (
        <blockquote className="govuk-body app-found">
          {fact.beforeWords}
          <mark className="app-found__mark">{fact.raw}</mark>
          {fact.afterWords}
        </blockquote>
      )}
      {text === null && <p className="govuk-body">{fact.rule}</p>}
    </FormPage>
  );
}
