import { LinkButton } from '../govuk/Button.tsx';
import { Day } from '../layout/Day.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import { linksOf } from './theory-data.ts';
import { TheoryDiagram } from './TheoryDiagram.tsx';
import { TheoryList } from './TheoryList.tsx';
import type { TheoryFragment } from './TheoryPage.graphql.generated.ts';

/** One version of a theory of change: how it stands, the drawing, what may be changed, and the same as a list. */
export function TheorySection({ theory, path }: { theory: TheoryFragment; path: string }) {
  const { id, number, title, agreedOn, isDemonstration, nodes, viewerCan, provenance } = theory;
  return (
    <>
      <p className="govuk-body">
        Version {number}: {title}.{' '}
        {agreedOn ? (
          <>
            Agreed on <Day on={agreedOn} />.
          </>
        ) : (
          'It is being worked on and has not been agreed.'
        )}{' '}
        {isDemonstration && <DemonstrationTag />}
      </p>
      <Source facts={provenance} />
      <TheoryDiagram things={nodes} links={linksOf(theory)} />
      {viewerCan.change && (
        <div className="govuk-button-group">
          <LinkButton href={`${path}/${id}/add`}>Add something</LinkButton>
          <LinkButton href={`${path}/${id}/link`} variant="secondary">
            Say what leads to what
          </LinkButton>
          <a className="govuk-link" href={`${path}/${id}/agree`}>
            It has been agreed
          </a>
        </div>
      )}
      <TheoryList theory={theory} path={path} />
    </>
  );
}
