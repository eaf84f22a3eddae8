import type { FormProblem } from '@throughline/shared/form-check';
import { InsetText } from '../../govuk/InsetText.tsx';
import { WarningText } from '../../govuk/WarningText.tsx';
import type { BuiltForm } from './building-data.ts';
import { problemWords } from './question-words.ts';

/** What is wrong with the questions, each with a link to where it is mended. */
export function FormProblems({ problems, form, path }: { problems: readonly FormProblem[]; form: BuiltForm; path: string }) {
  const [must, should] = (['MUST', 'SHOULD'] as const).map((weight) => problems.filter((problem) => problem.weight === weight));
  if (problems.length === 0) return <InsetText>Nothing is wrong with these questions: everybody comes to the end, and every question can be asked.</InsetText>;
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Check of the questions</h2>
      {must!.length > 0 && (
        <>
          <WarningText>{must!.length === 1 ? 'One thing must be mended' : `${must!.length} things must be mended`} before people can be asked.</WarningText>
          <Listed problems={must!} form={form} path={path} />
        </>
      )}
      {should!.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Worth a look</h3>
          <Listed problems={should!} form={form} path={path} />
        </>
      )}
    </section>
  );
}

function Listed({ problems, form, path }: { problems: readonly FormProblem[]; form: BuiltForm; path: string }) {
  return (
    <ul className="govuk-list govuk-list--bullet">
      {form.editions.filter(({ id }) => unwordedIn(id, problems).length > FEW).map((edition) => (
        <li key={edition.id}>
          <a className="govuk-link" href={`${path}/editions/${edition.id}`}>{unwordedIn(edition.id, problems).length} questions and sections</a>: {problemWords({ kind: 'NOT_WORDED', editionId: edition.id }, form)}
        </li>
      ))}
      {problems.map((problem, at) => {
        if (problem.editionId !== null && problem.kind === 'NOT_WORDED' && unwordedIn(problem.editionId, problems).length > FEW) return null;
        const { href, name } = placeOf(problem, form, path);
        return (
          <li key={at}>
            {name !== null && <><a className="govuk-link" href={href}>{name}</a>: </>}
            {problemWords(problem, form)}
          </li>
        );
      })}
    </ul>
  );
}

/** So many questions of a language are named one by one; more are one line. */
const FEW = 3;
const unwordedIn = (edition: string, problems: readonly FormProblem[]): FormProblem[] => problems.filter(({ kind, editionId }) => kind === 'NOT_WORDED' && editionId === edition);

/** Where a problem is mended, and what stands there. */
function placeOf({ questionId, sectionId, editionId }: FormProblem, { questions, sections }: BuiltForm, path: string): { href: string; name: string | null } {
  const question = questions.find(({ id }) => id === questionId);
  const section = sections.find(({ id }) => id === sectionId);
  const name = question ? `Question ${question.position}` : section ? `Section “${section.title}”` : null;
  const subject = questionId ?? sectionId ?? '';
  if (editionId !== null) return { href: `${path}/editions/${editionId}/${subject}`, name };
  return { href: section ? `${path}/sections/${section.id}` : `${path}/${subject}`, name };
}
