import { PostLink } from '../../forms/PostLink.tsx';
import { SummaryList } from '../../govuk/SummaryList.tsx';
import { Tag } from '../../govuk/Tag.tsx';
import { DemonstrationTag } from '../../layout/DemonstrationTag.tsx';
import { NotStated } from '../../layout/NotStated.tsx';
import type { DraftFigureShown } from './figures-data.ts';

interface FigureListProps {
  figures: readonly DraftFigureShown[];
  /** The keys that the text names. */
  named: readonly string[];
  reportId: string;
  path: string;
  mayChange: boolean;
}

/** The figures of a draft in their order, each with its value of now and its source. */
export function FigureList({ figures, named, reportId, path, mayChange }: FigureListProps) {
  if (figures.length === 0) return null;
  return (
    <SummaryList
      rows={figures.map((figure, at) => ({
        key: figure.label,
        value: (
          <>
            <Value figure={figure} isNamed={named.includes(figure.key)} />
            {mayChange && <Changes figure={figure} reportId={reportId} path={path} isFirst={at === 0} isLast={at === figures.length - 1} />}
          </>
        ),
      }))}
    />
  );
}

function Value({ figure, isNamed }: { figure: DraftFigureShown; isNamed: boolean }) {
  const { display, source, paper, place, raw, note, section, key, isComputed, isExempt, isDemonstration } = figure;
  const stands = paper === null ? source : [paper.title, paper.statedDate, place].filter(Boolean).join(', ');
  return (
    <>
      {display === null ? <NotStated /> : <strong className="app-number">{display}</strong>} {isDemonstration && <DemonstrationTag />}{' '}
      {isExempt && <Tag colour="red">Exempt</Tag>}
      <br />
      <span className="app-source">
        {stands === null ? 'It has no source.' : `Source: ${stands}`}
        {raw !== null && `, printed as “${raw}”`}
        {isComputed && '. Worked out, not stated'}
      </span>
      {note !== null && (
        <>
          <br />
          {note}
        </>
      )}
      <br />
      {section === null ? 'For the whole paper' : `In “${section.heading}”`}. {isNamed ? 'The text names it as ' : 'The text can name it as '}
      <code className="app-figure-key">[[{key}]]</code>
    </>
  );
}

interface ChangesProps {
  figure: DraftFigureShown;
  reportId: string;
  path: string;
  isFirst: boolean;
  isLast: boolean;
}

function Changes({ figure: { id, label, version }, reportId, path, isFirst, isLast }: ChangesProps) {
  const about = <span className="govuk-visually-hidden"> “{label}”</span>;
  const figure = { reportId, figureId: id };
  return (
    <div className="app-part-links">
      <a className="govuk-link" href={`${path}/${id}`}>
        Change{about}
      </a>{' '}
      {!isFirst && <PostLink hidden={{ ...figure, direction: 'UP' }}>Move up{about}</PostLink>}{' '}
      {!isLast && <PostLink hidden={{ ...figure, direction: 'DOWN' }}>Move down{about}</PostLink>}{' '}
      <PostLink hidden={{ ...figure, version }}>Take out{about}</PostLink>
    </div>
  );
}
