import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { dueWords } from './due-words.ts';
import { milestoneStanding } from './milestone-standing.ts';
import { StandingLine } from './StandingLine.tsx';
import type { MilestoneItemFragment } from './ProgrammePage.graphql.generated.ts';

interface MilestoneListProps {
  id: string;
  milestones: readonly MilestoneItemFragment[];
  /** Given when the viewer may change milestones: each then links to its own page. */
  councilSlug: string | undefined;
}

/** What a programme means to reach, by when, and where each of it stands today. */
export function MilestoneList({ id: sectionId, milestones, councilSlug }: MilestoneListProps) {
  if (milestones.length === 0) return null;
  return (
    <section id={sectionId} className="app-section">
      <h2 className="govuk-heading-m">Milestones</h2>
      <ul className="govuk-list govuk-list--spaced">
        {milestones.map((milestone) => (
          <li key={milestone.id} className="app-entry">
            <h3 className="govuk-heading-s govuk-!-margin-bottom-1">
              {councilSlug === undefined ? (
                milestone.title
              ) : (
                <a className="govuk-link" href={`/${councilSlug}/milestones/${milestone.id}`}>
                  {milestone.title}
                </a>
              )}
            </h3>
            <MilestoneDetail milestone={milestone} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where one milestone stands: its dates in words, what it waits for, and its source. */
export function MilestoneDetail({ milestone }: { milestone: MilestoneItemFragment }) {
  const { preconditions, isDemonstration, isDueBeforeDecision, provenance, issues } = milestone;
  const missing = preconditions.filter(({ isMet }) => !isMet);
  return (
    <>
      <p className="govuk-body govuk-!-margin-bottom-1">{datesOf(milestone)}</p>
      <StandingLine standing={milestoneStanding(milestone)} isDemonstration={isDemonstration} />
      {missing.length > 0 && (
        <>
          <p className="govuk-body govuk-!-margin-bottom-1">It cannot start before this is in force:</p>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map(({ id, title, decision, expected }) => (
              <li key={id}>
                {title} {decision ? `(${decision.reference}, not in force yet)` : '(not recorded here)'}
                {!decision && expected && `, expected ${dueWords(expected)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {isDueBeforeDecision && (
        <p className="govuk-body govuk-!-margin-bottom-1">
          Its date can hardly be kept: it is due before, or with, a decision that it waits for.
        </p>
      )}
      <Source facts={provenance} />
      <Issues issues={issues} />
    </>
  );
}

/** "Due by 31 March 2024; now expected by the end of June 2024; reached on 2 July 2024". */
function datesOf({ baselineDue, agreedDue, forecastDue, actual }: MilestoneItemFragment): string {
  const isForecastNews = forecastDue !== null && forecastDue.end !== agreedDue?.end;
  return [
    baselineDue ? `Due ${dueWords(baselineDue)}` : 'No date was given',
    agreedDue && `promised anew ${dueWords(agreedDue)}`,
    isForecastNews && `now expected ${dueWords(forecastDue)}`,
    actual && `reached ${dueWords(actual).replace(/^by /, 'on ')}`,
  ]
    .filter(Boolean)
    .join('; ');
}
