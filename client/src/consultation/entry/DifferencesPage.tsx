import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { buttonAction } from '../../forms/form-action.ts';
import { textOf } from '../../forms/form-result.ts';
import { PostButton } from '../../forms/PostButton.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { definePage } from '../../page.ts';
import { answerLines } from '../answer-words.ts';
import { consultationPath } from '../response-cookies.ts';
import { EntryDifferencesDocument, SettleDifferenceDocument, type EntryDifferencesQuery } from './Entry.graphql.generated.ts';

const page = definePage(EntryDifferencesDocument, { variables: ({ params }) => ({ entry: params['entry']! }), found: ['responseEntry'] });
export const loader = page.loader;

export const action = buttonAction(async ({ gql, params, values }) => {
  const input = { entryId: params['entry']!, questionId: textOf(values['questionId']), right: textOf(values['right']) };
  const { settleDifference } = await gql.mutate(SettleDifferenceDocument, { input });
  const path = `${consultationPath(params)}/manage/responses/${params['batch']}`;
  return settleDifference.differences > 0 ? `${path}/${input.entryId}/differences` : path;
});

type Difference = EntryDifferencesQuery['entryDifferences'][number];

/** Where two people read different things on one paper: somebody looks and chooses, question by question. */
export function Component() {
  const { responseEntry: entry, entryDifferences: differences } = page.useData();
  const path = `${consultationPath(useParams() as Record<string, string>)}/manage/responses/${entry.batch?.id}`;
  return (
    <Page title={`Two readings of ${entry.reference}`} back={path}>
      <ActionErrors />
      <h1 className="govuk-heading-l">Two readings of <bdi>{entry.reference}</bdi></h1>
      {differences.length === 0 ? (
        <EmptyState>Nothing is left to settle.</EmptyState>
      ) : (
        <>
          <p className="govuk-body">Look at the paper and choose what stands there.</p>
          {differences.map((difference) => (
            <section key={difference.question.id}>
              <h2 className="govuk-heading-m">{difference.question.position}. {difference.question.text}</h2>
              <div className="govuk-grid-row">
                <Reading name="First" right="FIRST" difference={difference} answer={difference.first} />
                <Reading name="Second" right="SECOND" difference={difference} answer={difference.second} />
              </div>
            </section>
          ))}
        </>
      )}
    </Page>
  );
}

function Reading({ name, right, difference: { question }, answer }: { name: string; right: string; difference: Difference; answer: Difference['first'] }) {
  const lines = answer ? answerLines(question, [answer]) : [];
  return (
    <div className="govuk-grid-column-one-half">
      <h3 className="govuk-heading-s">{name} reading</h3>
      {lines.length === 0 ? <p className="govuk-body">Nothing</p> : lines.map((line, at) => <p key={at} className="govuk-body"><bdi>{line}</bdi></p>)}
      <PostButton variant="secondary" hidden={{ questionId: question.id, right }}>
        {`The ${name.toLowerCase()} is right`}
      </PostButton>
    </div>
  );
}
