import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import type { ProgrammeStatementsFragment } from './ProgrammePage.graphql.generated.ts';

type Statement = ProgrammeStatementsFragment['statements'][number];

const headings: readonly [kind: Statement['kind'], heading: string][] = [
  ['VISION', 'Vision'],
  ['AIM', 'Aims'],
  ['OBJECTIVE', 'Objectives'],
  ['PRINCIPLE', 'Principles'],
  ['SCOPE', 'Services it covers'],
  ['EFFECT', 'What follows from it'],
];

/** What a programme says of itself, by kind, in the order of its papers and in our own words. */
export function StatementLists({ statements }: ProgrammeStatementsFragment) {
  return headings.map(([kind, heading]) => {
    const own = statements.filter((statement) => statement.kind === kind && statement.isCurrent);
    return own.length > 0 && <StatementList key={kind} heading={heading} statements={own} />;
  });
}

function StatementList({ heading, statements }: { heading: string; statements: readonly Statement[] }) {
  const subjects = [...new Set(statements.map(({ about }) => about))];
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">{heading}</h2>
      {subjects.map((about) => (
        <div key={about ?? 'programme'}>
          {about !== null && <p className="govuk-body govuk-!-margin-bottom-1">{about}:</p>}
          <ul className="govuk-list govuk-list--bullet">
            {statements
              .filter((statement) => statement.about === about)
              .map(({ id, content }) => (
                <li key={id}>{content}</li>
              ))}
          </ul>
        </div>
      ))}
      <p className="govuk-body">
        <Source facts={statements.flatMap(({ provenance }) => provenance)} />
      </p>
      {/* Versions of one statement carry the same note; it is told once. */}
      <Issues
        issues={statements
          .flatMap(({ issues }) => issues)
          .filter(({ code }, index, all) => all.findIndex((issue) => issue.code === code) === index)}
      />
    </section>
  );
}
