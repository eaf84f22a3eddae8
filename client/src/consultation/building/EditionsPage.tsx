import { useParams } from 'react-router';
import { ActionErrors } from '../../forms/ActionErrors.tsx';
import { PostLink } from '../../forms/PostLink.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { Page } from '../../layout/Page.tsx';
import { notFound } from '../../route-errors.ts';
import { buildingPage, formAtWork, questionsPath, seen } from './building-data.ts';
import { editionWords } from './question-words.ts';
import { smallChangesAction } from './small-changes.ts';
import { subjectsOf, wordedCount } from './edition-subjects.ts';

const page = buildingPage();
export const loader = page.loader;
export const action = smallChangesAction((params) => `${questionsPath(params)}/editions`);

/** The languages and formats in which the questions are offered, and how far each is worded. */
export function Component() {
  const path = questionsPath(useParams());
  const form = formAtWork(page.useData().consultation);
  if (!form) throw notFound();
  const isDraft = form.publishedAt === null;
  return (
    <Page title="Languages and easy-read" back={path} isNarrow>
      <ActionErrors />
      <h1 className="govuk-heading-l">Languages and easy-read</h1>
      <p className="govuk-body">The questions are always there in English. All answers are counted together, in whatever language they were given.</p>
      {form.editions.length === 0 && <p className="govuk-body">There is no other language yet.</p>}
      <ul className="govuk-list govuk-list--spaced">
        {form.editions.map((edition) => {
          const [worded, all] = wordedCount(form, edition);
          return (
            <li key={edition.id} className="app-entry">
              <a className="govuk-link" href={`${path}/editions/${edition.id}`}>{capital(editionWords(edition))}</a>
              <p className="govuk-hint govuk-!-margin-bottom-1">{worded} of {all} texts are worded</p>
              {isDraft && (
                <PostLink hidden={{ do: 'removeEdition', ...seen(form), editionId: edition.id }}>
                  Take away<span className="govuk-visually-hidden"> {editionWords(edition)} with all its words</span>
                </PostLink>
              )}
            </li>
          );
        })}
      </ul>
      {isDraft && <LinkButton href={`${path}/editions/add`}>Add a language or easy-read</LinkButton>}
      {!isDraft && subjectsOf(form).length > 0 && <p className="govuk-body">These questions are published. To add or correct words, begin a correction.</p>}
    </Page>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
