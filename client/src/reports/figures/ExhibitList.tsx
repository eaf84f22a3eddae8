import { PostLink } from '../../forms/PostLink.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { ReportExhibit } from '../ReportExhibit.tsx';
import type { PaperNames } from '../report-names.ts';
import type { DraftWithFiguresFragment } from './DraftFigures.graphql.generated.ts';

interface ExhibitListProps {
  draft: DraftWithFiguresFragment;
  /** The keys that the text names. */
  named: readonly string[];
  path: string;
  mayChange: boolean;
}

/** The tables and charts of a draft as readers will see them. */
export function ExhibitList({ draft: { id: reportId, draftExhibits, draftFigures, isDemonstration }, named, path, mayChange }: ExhibitListProps) {
  const names: PaperNames = {
    figures: new Map(draftFigures.map((figure) => [figure.key, { ...figure, section: null, asAt: null }])),
    exhibits: new Map(draftExhibits.map((exhibit) => [exhibit.key, exhibit])),
    figurePath: () => null,
    isDemonstration,
  };
  return draftExhibits.map(({ id, key, title, isExempt, version }, at) => {
    const about = <span className="govuk-visually-hidden"> “{title}”</span>;
    const exhibit = { reportId, exhibitId: id };
    return (
      <section key={id} className="app-section">
        {isExempt && (
          <p className="govuk-body">
            <Tag colour="red">Exempt</Tag>
          </p>
        )}
        <ReportExhibit exhibitKey={key} names={names} />
        <p className="govuk-body">
          {named.includes(key) ? 'The text shows it where a line says ' : 'It is not shown yet. Put this on a line of the text: '}
          <code className="app-figure-key">[[exhibit:{key}]]</code>
        </p>
        {mayChange && (
          <div className="app-part-links">
            <a className="govuk-link" href={`${path}/together/${id}`}>
              Change{about}
            </a>{' '}
            {at > 0 && <PostLink hidden={{ ...exhibit, direction: 'UP' }}>Move up{about}</PostLink>}{' '}
            {at < draftExhibits.length - 1 && <PostLink hidden={{ ...exhibit, direction: 'DOWN' }}>Move down{about}</PostLink>}{' '}
            <PostLink hidden={{ ...exhibit, version }}>Take out{about}</PostLink>
          </div>
        )}
      </section>
    );
  });
}
