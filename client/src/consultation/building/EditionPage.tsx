import { directionOf } from '@throughline/shared/languages';
import { useParams } from 'react-router';
import { Tag } from '../../govuk/Tag.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound } from '../../route-errors.ts';
import { buildingPage, formAtWork, questionsPath, type BuiltForm } from './building-data.ts';
import { subjectsOf, wordingOf } from './edition-subjects.ts';
import { editionWords } from './question-words.ts';

const page = buildingPage();
export const loader = page.loader;

/** Everything that is worded in one language or format, beside the English. */
export function Component() {
  const params = useParams();
  const path = `${questionsPath(params)}/editions`;
  const form = formAtWork(page.useData().consultation);
  const edition = form?.editions.find(({ id }) => id === params['edition']);
  if (!form || !edition) throw notFound();
  const title = `The questions in ${editionWords(edition)}`;
  return (
    <Page title={title} back={path}>
      <h1 className="govuk-heading-l">{title}</h1>
      <p className="govuk-body">
        <a className="govuk-link" href={`${path}/${edition.id}/journey`}>Buttons and headings</a>: {edition.words.length === 0 ? 'all in English' : `${edition.words.length} worded`}
      </p>
      {subjectsOf(form).map((group) => (
        <section key={group.id} className="app-section">
          <h2 className="govuk-heading-s">
            <a className="govuk-link" href={`${path}/${edition.id}/${group.id}`}>{group.name}</a>
          </h2>
          {group.subjects.map((subject) => <Beside key={subject.id} subject={subject} edition={edition} />)}
        </section>
      ))}
    </Page>
  );
}

function Beside({ subject, edition }: { subject: ReturnType<typeof subjectsOf>[number]['subjects'][number]; edition: BuiltForm['editions'][number] }) {
  const wording = wordingOf(subject, edition);
  return (
    <div className="app-beside">
      <p className="govuk-body govuk-!-margin-bottom-1">{subject.own}</p>
      {wording ? (
        <p className="govuk-body govuk-!-margin-bottom-1" lang={edition.language} dir={directionOf(edition.language)}>
          {wording.pictureUrl !== null && <img className="app-picture app-picture--small" src={wording.pictureUrl} alt={wording.pictureAlt ?? ''} />}
          {wording.text}
        </p>
      ) : (
        <p className="govuk-body govuk-!-margin-bottom-1"><Tag colour="red">Not worded</Tag></p>
      )}
    </div>
  );
}
