import { keysNamed, reportBlocks } from '@throughline/shared/report-text';
import type { ContentFigure } from '@throughline/shared/report-content';
import { InsetText } from '../../govuk/InsetText.tsx';
import { ReportText } from '../ReportText.tsx';
import type { DraftPartPageQuery } from './Writing.graphql.generated.ts';

interface SectionLookProps {
  heading: string;
  body: string;
  figures: NonNullable<DraftPartPageQuery['reportDraft']>['figures'];
}

/** How a section will look, from what was entered and not saved yet. Names of figures that are not there are said. */
export function SectionLook({ heading, body, figures }: SectionLookProps) {
  const known = new Map(figures.map((figure) => [figure.key, contentOf(figure)]));
  const missing = keysNamed(body).figures.filter((key) => !known.has(key));
  const blocks = reportBlocks(body).map((block) => ({ number: null, block, caption: null }));
  return (
    <section className="app-section" aria-labelledby="look">
      <InsetText>Nothing is saved yet. This is how it will look.</InsetText>
      <h2 className="govuk-heading-m" id="look">{heading}</h2>
      {missing.length > 0 && <p className="govuk-body"><strong>There is no figure with the name {missing.join(', ')}.</strong> Add it to the report, or take it out of the text.</p>}
      <ReportText blocks={blocks} heading={heading} names={{ figures: known, exhibits: new Map(), figurePath: () => null, isDemonstration: false }} />
    </section>
  );
}

const contentOf = ({ key, label, display, source, isDemonstration }: SectionLookProps['figures'][number]): ContentFigure => ({
  ...{ key, label, display, source, isDemonstration, section: null, unit: null, note: null, pence: null, number: null, isComputed: false, raw: null, asAt: null },
});
