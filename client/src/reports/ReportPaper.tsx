import type { ReportContent } from '@throughline/shared/report-content';
import { layOut, type LaidPart, type LaidReport, type LaidSection } from '@throughline/shared/report-layout';
import { Fragment } from 'react';
import { ReportContents } from './ReportContents.tsx';
import { ReportFigures } from './ReportFigures.tsx';
import { ReportGlossary } from './ReportGlossary.tsx';
import { ReportHeader } from './ReportHeader.tsx';
import type { PaperNames } from './report-names.ts';
import { Enclosures, Implications, People, Purposes, Recommendations, SignOffs } from './ReportParts.tsx';
import { ReportText } from './ReportText.tsx';

interface ReportPaperProps {
  content: ReportContent;
  /** The page that tells where a figure comes from; null where there is none, as in a draft. */
  figurePath: (key: string) => string | null;
}

/** All that a paper says, in the order of its council's template: the same for what is published and for a preview. */
export function ReportPaper({ content, figurePath }: ReportPaperProps) {
  const laid = layOut(content);
  const names: PaperNames = { figures: laid.figures, exhibits: laid.exhibits, figurePath, isDemonstration: content.isDemonstration };
  return (
    <div className="app-paper">
      {laid.parts.map((part, index) => (
        <Fragment key={part.part}>
          {index === laid.front && <ReportContents contents={laid.contents} />}
          <Part part={part} isOnFront={index < laid.front} laid={laid} content={content} names={names} />
        </Fragment>
      ))}
    </div>
  );
}

interface PartProps {
  part: LaidPart;
  /** On the front it needs no heading. */
  isOnFront: boolean;
  laid: LaidReport;
  content: ReportContent;
  names: PaperNames;
}

function Part({ part, isOnFront, laid, content, names }: PartProps) {
  if ('sections' in part) return part.sections.map((section) => <ReportSection key={section.anchor} section={section} names={names} />);
  const plain = <PlainPart part={part.part} laid={laid} content={content} names={names} />;
  if (isOnFront) return plain;
  return (
    <section className="app-section" id={part.anchor}>
      <h2 className="govuk-heading-m">{part.heading}</h2>
      {plain}
    </section>
  );
}

/** A section with its text, and the figures that belong to it and that its text does not show. */
export function ReportSection({ section: { anchor, heading, blocks, figures }, names }: { section: LaidSection; names: PaperNames }) {
  return (
    <section className="app-section" id={anchor}>
      <h2 className="govuk-heading-m">{heading}</h2>
      <ReportText blocks={blocks} names={names} heading={heading} />
      {figures.length > 0 && <h3 className="govuk-heading-s">Figures: {heading}</h3>}
      <ReportFigures figures={figures} names={names} />
    </section>
  );
}

function PlainPart({ part, laid, content, names }: Omit<PartProps, 'part' | 'isOnFront'> & { part: LaidPart['part'] }) {
  switch (part) {
    case 'PURPOSES': return <Purposes purposes={content.purposes} />;
    case 'HEADER': return <ReportHeader report={content} />;
    case 'RECOMMENDATIONS': return <Recommendations {...content} />;
    case 'IMPLICATIONS': return <Implications implications={content.implications} />;
    case 'PEOPLE': return <People people={content.people} />;
    case 'SIGN_OFF': return <SignOffs signOffs={content.signOffs} />;
    case 'ENCLOSURES': return <Enclosures enclosures={content.enclosures} />;
    case 'FIGURES': return <ReportFigures figures={laid.otherFigures} names={names} />;
    case 'GLOSSARY': return <ReportGlossary terms={content.glossary} />;
    default: return null;
  }
}
