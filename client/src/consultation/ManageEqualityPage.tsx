import { chooseEqualityQuestionsForm } from '@throughline/shared/forms/equality';
import { whatWeKeep } from '@throughline/shared/what-we-keep';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Page } from '../layout/Page.tsx';
import { definePage } from '../page.ts';
import { characteristicWords } from './equality-words.ts';
import { ChooseEqualityQuestionsDocument, ManageEqualityDocument, type ManageEqualityQuery } from './ManageEquality.graphql.generated.ts';
import { consultationPath } from './response-cookies.ts';

const page = definePage(ManageEqualityDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});
export const loader = page.loader;

export const action = formAction(chooseEqualityQuestionsForm, async ({ data, gql, params }) => {
  await gql.mutate(ChooseEqualityQuestionsDocument, { input: data });
  return `${consultationPath(params)}/manage`;
});

type Consultation = NonNullable<ManageEqualityQuery['consultation']>;

/** Which questions people are asked about themselves, apart from their answers. */
export function Component() {
  const { consultation } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  const canChange = consultation.viewerCan.keep && ['DRAFT', 'SCHEDULED'].includes(consultation.status);
  return canChange ? <Choosing consultation={consultation} path={path} /> : <Chosen consultation={consultation} path={path} />;
}

const TITLE = 'Questions about people themselves';

function Choosing({ consultation, path }: { consultation: Consultation; path: string }) {
  const { id, title, version, isDemonstration, equalityQuestions, council } = consultation;
  const first = council.equalityQuestions.filter(({ followsOption }) => followsOption === null);
  return (
    <FormPage
      title={TITLE}
      back={`${path}/manage`}
      version={version}
      values={{ questionIds: equalityQuestions.map(({ id: questionId }) => questionId).filter((questionId) => first.some((question) => question.id === questionId)) }}
      hidden={{ consultationId: id }}
      fields={[{
        kind: 'checkboxes', name: 'questionIds', label: 'Which of these are asked?',
        hint: 'Every question can be left out, and ends with “Prefer not to say”. Ask only what you will use.',
        choices: first.map(({ id: questionId, text, characteristic, source }) => ({ value: questionId, label: text, hint: `${characteristicWords[characteristic]}. Source: ${source}.` })),
      }]}
      after={<Beside consultation={consultation} path={path} />}
    >
      <p className="govuk-body">{title} {isDemonstration && <DemonstrationTag />}</p>
      <p className="govuk-body">
        They are asked after somebody has sent their answers, and kept apart from them. Some bring a second question with them: how much a condition affects daily life, and which
        of the 19 ethnic groups.
      </p>
      <p className="govuk-body">{whatWeKeep(council).find(({ key }) => key === 'equality')!.until}</p>
    </FormPage>
  );
}

function Chosen({ consultation, path }: { consultation: Consultation; path: string }) {
  const { title, isDemonstration, equalityQuestions } = consultation;
  return (
    <Page title={TITLE} back={`${path}/manage`} isNarrow>
      <h1 className="govuk-heading-l">{TITLE}</h1>
      <p className="govuk-body">{title} {isDemonstration && <DemonstrationTag />}</p>
      {equalityQuestions.length === 0 ? (
        <EmptyState>Nothing is asked about people themselves.</EmptyState>
      ) : (
        <>
          <p className="govuk-body">People are asked these after they have sent their answers. What is asked no longer changes once people can answer.</p>
          <ol className="govuk-list govuk-list--number">
            {equalityQuestions.map(({ id, text }) => <li key={id}>{text}</li>)}
          </ol>
        </>
      )}
      <Beside consultation={consultation} path={path} />
    </Page>
  );
}

function Beside({ consultation: { viewerCan, viewerCanReadEqualityProfile, council }, path }: { consultation: Consultation; path: string }) {
  return (
    <ul className="govuk-list">
      {viewerCan.keep && <li><a className="govuk-link" href={`${path}/manage/equality/add`}>Add a question of your own</a></li>}
      {viewerCanReadEqualityProfile && <li><a className="govuk-link" href={`${path}/manage/equality/profile`}>See who has answered</a></li>}
      <li><a className="govuk-link" href={`/${council.slug}/retention`}>How long things are kept</a></li>
    </ul>
  );
}
