import { checkForm, type FormProblem } from '@throughline/shared/form-check';
import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { PostButton } from '../../forms/PostButton.tsx';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { InsetText } from '../../govuk/InsetText.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { EmptyState } from '../../layout/EmptyState.tsx';
import { Page } from '../../layout/Page.tsx';
import { consultationPath } from '../response-cookies.ts';
import { buildingPage, formAtWork, isFree, questionsPath, seen, type BuiltConsultation, type BuiltForm } from './building-data.ts';
import { FormProblems } from './FormProblems.tsx';
import { QuestionList } from './QuestionList.tsx';
import { editionWords, versionWords } from './question-words.ts';
import { smallChangesAction } from './small-changes.ts';
import { Versions } from './Versions.tsx';

const page = buildingPage();
export const loader = page.loader;
export const action = smallChangesAction((params) => questionsPath(params));

/** The questions of a consultation as they are being prepared or asked, what is wrong with them, and their versions. */
export function Component() {
  const { consultation } = page.useData();
  const params = useParams();
  const form = formAtWork(consultation);
  return (
    <Page title="Questions" back={`${consultationPath(params as Record<string, string>)}/manage`} isNarrow>
      <ActionErrors />
      <span className="govuk-caption-l">{consultation.title} {consultation.isDemonstration && <DemonstrationTag />}</span>
      <h1 className="govuk-heading-l">Questions</h1>
      {form ? <AtWork consultation={consultation} form={form} path={questionsPath(params)} /> : <NotBegun consultation={consultation} />}
    </Page>
  );
}

function NotBegun({ consultation: { id } }: { consultation: BuiltConsultation }) {
  return (
    <>
      <EmptyState>There is no question yet.</EmptyState>
      <PostButton hidden={{ do: 'beginQuestions', consultationId: id }}>Begin the questions</PostButton>
    </>
  );
}

function AtWork({ consultation, form, path }: { consultation: BuiltConsultation; form: BuiltForm; path: string }) {
  const problems = checkForm(form);
  const isDraft = form.publishedAt === null;
  return (
    <>
      <p className="govuk-body">
        <strong>{versionWords(form)}.</strong> {isDraft ? 'Nobody is asked it yet.' : 'People who begin now are asked this. It is frozen: what changes is a new version.'}
      </p>
      {isDraft && <FormProblems problems={problems} form={form} path={path} />}
      {isDraft && form.changeKind !== 'FIRST' && <NextVersion form={form} problems={problems} path={path} />}
      <h2 className="govuk-heading-m">{form.questions.length === 1 ? '1 question' : `${form.questions.length} questions`}</h2>
      {isDraft && isFree(form) && <Adding path={path} />}
      <QuestionList form={form} problems={problems} path={path} isDraft={isDraft} />
      {isDraft && isFree(form) && form.questions.length > 3 && <Adding path={path} />}
      <Sections form={form} path={path} isDraft={isDraft} />
      <h2 className="govuk-heading-m">Languages and easy-read</h2>
      <p className="govuk-body">
        {form.editions.length === 0 ? 'In English only.' : `In English, and in ${form.editions.map(editionWords).join(', ')}.`}{' '}
        <a className="govuk-link" href={`${path}/editions`}>{isDraft ? 'Languages, easy-read and pictures' : 'See the words in each'}</a>
      </p>
      <h2 className="govuk-heading-m">As people will see it</h2>
      <p className="govuk-body">{form.questions.length > 0 ? <a className="govuk-link" href={`${path}/preview/1`}>Preview the questions</a> : 'There is nothing to see yet.'}</p>
      <Versions consultation={consultation} form={form} path={path} />
    </>
  );
}

function Adding({ path }: { path: string }) {
  return (
    <>
      <LinkButton href={`${path}/add`}>Add a question</LinkButton>
      <p className="govuk-body"><a className="govuk-link" href={`${path}/buildings`}>Ask the same question about each of some buildings</a></p>
    </>
  );
}

/** A later version is published by itself, with what the public is told. */
function NextVersion({ form, problems, path }: { form: BuiltForm; problems: readonly FormProblem[]; path: string }) {
  const isReady = problems.every(({ weight }) => weight !== 'MUST');
  return (
    <InsetText>
      <p className="govuk-body">
        {form.changeKind === 'CORRECTION'
          ? 'In this version only words can be corrected. Its answers are counted with those to the version before.'
          : 'Questions marked “new meaning” can be changed freely, and their answers are counted apart. All others keep their meaning: only their words can be corrected.'}
      </p>
      <p className="govuk-body"><a className="govuk-link" href={`${path}/compare`}>See what changed</a></p>
      {isReady ? <LinkButton href={`${path}/publish`}>Publish this version</LinkButton> : <p className="govuk-body">It can be published once nothing must be mended.</p>}
      <div className="govuk-body govuk-!-margin-bottom-0"><PostLink hidden={{ do: 'dropForm', ...seen(form) }}>Drop this version</PostLink></div>
    </InsetText>
  );
}

function Sections({ form, path, isDraft }: { form: BuiltForm; path: string; isDraft: boolean }) {
  const canChange = isDraft && isFree(form);
  return (
    <>
      <h2 className="govuk-heading-m">Sections</h2>
      {form.sections.length === 0 && <p className="govuk-body">There are none. Sections help when there are many questions.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {form.sections.map(({ id, title, intro }) => (
          <li key={id}>
            <strong>{title}</strong>{intro !== null && <><br />{intro}</>}
            {isDraft && (
              <>
                <br />
                <a className="govuk-link" href={`${path}/sections/${id}`}>Change<span className="govuk-visually-hidden"> the section {title}</span></a>{' '}
                {canChange && <PostLink hidden={{ do: 'removeSection', ...seen(form), sectionId: id }}>Take away<span className="govuk-visually-hidden"> the section {title}</span></PostLink>}
              </>
            )}
          </li>
        ))}
      </ul>
      {canChange && <p className="govuk-body"><a className="govuk-link" href={`${path}/sections/add`}>Add a section</a></p>}
    </>
  );
}
