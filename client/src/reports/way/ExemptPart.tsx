import { enclosureWords } from '@throughline/shared/report-words';
import type { ReportContent } from '@throughline/shared/report-content';
import { layOut } from '@throughline/shared/report-layout';
import { InsetText } from '../../govuk/InsetText.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { Day } from '../../layout/Day.tsx';
import { EnclosedFile } from '../EnclosedFile.tsx';
import { ReportFigures } from '../ReportFigures.tsx';
import { ReportSection } from '../ReportPaper.tsx';
import type { PaperNames } from '../report-names.ts';
import type { ExemptPartFragment } from './ExemptPart.graphql.generated.ts';

interface ExemptPartProps {
  /** The public part, whose figures and tables the exempt text may name. */
  content: ReportContent;
  exempt: NonNullable<ExemptPartFragment['exemptPart']>;
}

/** So that the places of exempt sections are named apart from those of the public ones. */
const APART = 1000;

/** What a paper says that is not public, for those who may read it, with the reason at each section. */
export function ExemptPart({ content, exempt: { sections, figures, exhibits, enclosures } }: ExemptPartProps) {
  const place = (position: number | null) => position && position + APART;
  const laid = layOut({
    ...content,
    purposes: [], recommendations: [], implications: [], people: [], signOffs: [], enclosures: [], glossary: [], noOptionsReason: null,
    order: ['BODY'],
    sections: sections.map((section) => ({ ...section, role: 'BODY', position: section.position + APART })),
    figures: [...content.figures.map((figure) => ({ ...figure, section: null })), ...figures.map((figure) => ({ ...figure, section: place(figure.section) }))],
    exhibits: [...content.exhibits, ...exhibits],
  });
  const names: PaperNames = { figures: laid.figures, exhibits: laid.exhibits, figurePath: () => null, isDemonstration: content.isDemonstration };
  const drawn = laid.parts.flatMap((part) => ('sections' in part ? part.sections : []));
  const ofNoSection = figures.filter(({ section }) => section === null);
  return (
    <section className="app-section" id="exempt">
      <h2 className="govuk-heading-l">Exempt part</h2>
      <p className="govuk-body">
        <Tag colour="red">Exempt: not for the public</Tag>
      </p>
      <InsetText>Only the committee, the board and the officers who prepare papers can read this part. It is kept on record that you opened it.</InsetText>
      {drawn.map((section, index) => (
        <div key={section.anchor}>
          <ReportSection section={section} names={names} />
          <p className="govuk-hint">Why it is exempt: {sections[index]?.exemptReason ?? 'not stated'}</p>
        </div>
      ))}
      {ofNoSection.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Exempt figures</h3>
          <ReportFigures figures={ofNoSection} names={names} />
        </>
      )}
      {enclosures.length > 0 && (
        <>
          <h3 className="govuk-heading-s">Exempt enclosures</h3>
          <ul className="govuk-list govuk-list--bullet">
            {enclosures.map(({ kind, label, title, datedOn, fileUrl, fileName }) => (
              <li key={`${kind} ${label} ${title}`}>
                {label ?? enclosureWords[kind]}: {title}
                {datedOn !== null && (
                  <>
                    , <Day on={datedOn} />
                  </>
                )}
                <EnclosedFile fileUrl={fileUrl} fileName={fileName} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
