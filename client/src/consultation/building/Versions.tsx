import { PostButton } from '../../forms/PostButton.tsx';
import { LinkButton } from '../../govuk/Button.tsx';
import { Moment } from '../../layout/Moment.tsx';
import type { BuiltConsultation, BuiltForm } from './building-data.ts';
import { versionWords } from './question-words.ts';

/** The versions so far, and the two ways to begin another: to correct words, or to change what is asked. */
export function Versions({ consultation, form, path }: { consultation: BuiltConsultation; form: BuiltForm; path: string }) {
  const canBegin = form.publishedAt !== null && ['DRAFT', 'SCHEDULED', 'OPEN', 'SUSPENDED'].includes(consultation.status);
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">Versions</h2>
      <ul className="govuk-list govuk-list--spaced">
        {consultation.forms.map((version) => (
          <li key={version.id}>
            {versionWords(version)}: {version.publishedAt === null ? 'being prepared' : <>published <Moment at={version.publishedAt} /></>}{version.isCurrent && ', asked now'}
            {version.changeNote !== null && <><br />{version.changeNote}</>}
          </li>
        ))}
      </ul>
      {canBegin && (
        <>
          <h3 className="govuk-heading-s">Correct words</h3>
          <p className="govuk-body">A slip of the pen, a hint, a translation. Answers are counted with earlier ones.</p>
          <PostButton variant="secondary" hidden={{ do: 'beginCorrection', consultationId: consultation.id }}>Begin a correction</PostButton>
          <h3 className="govuk-heading-s">Change what is asked</h3>
          <p className="govuk-body">Another question, other answers, another meaning. Answers to what changed are counted apart from earlier ones, always.</p>
          <LinkButton variant="secondary" href={`${path}/change`}>Begin a change of meaning</LinkButton>
        </>
      )}
    </section>
  );
}
