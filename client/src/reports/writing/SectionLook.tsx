import { keysNamed, reportBlocks } from '@throughline/shared/report-text';
import type { ContentExhibit, ContentFigure } from '@throughline/shared/report-content';
import { InsetText } from '../../govuk/InsetText.tsx';
import { ReportText } from '../ReportText.tsx';
import type { DraftPartPageQuery } from './Writing.graphql.generated.ts';

interface SectionLookProps {
  heading: string;
  body: string;
  figures: NonNullable<DraftPartPageQuery['reportDraft']>['figures'];
  exhibits: readonly ContentExhibit[];
}

/** How a section will look, from what was entered and not saved yet. Names of figures that are not there are said. */
export function SectionLook({ heading, body, figures, exhibits }: SectionLookProps) {
  const known = new Map(figures.map((figure) => [figure.key, contentOf(figure)]));
  const missing = keysNamed(body).figures.filter((key) => !known.has(key));
  const blocks = reportBlocks(body).map((block) => ({ number: null, block, caption: null }));
  return (
    <section className="app-section" aria-labelledby="look">
      <InsetText>Nothing is saved yet. This is how it will look.</InsetText>
      <h2 className="govuk-heading-m" id="look">{heading}</h2>
      {missing.length > 0 && <p className="govuk-body"><strong>There is no figure with the name {missing.join(', ')}.</strong> Add it to the report, or take it out of the text.</p>}
      <ReportText blocks={blocks} heading={heading} names={{ figures: known, exhibits: new Map(exhibits.map((exhibit) => [exhibit.key, exhibit])), figurePath: () => null, isDemonstration: false }} />
    </section>
  );
}

const contentOf = (figure: SectionLookProps['figures'][number]): ContentFigure => ({ ...figure, section: null, raw: null, asAt: null });
