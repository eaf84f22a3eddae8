import { Tag } from '../govuk/Tag.tsx';
import type { VersionCheckPageQuery } from './VersionCheckPage.graphql.generated.ts';
import { checkWords } from './version-check-words.ts';

type Check = NonNullable<VersionCheckPageQuery['versionCheck']>;

interface VersionChecksProps {
  findings: Check['findings'];
  /** What was not kept yet when the version was published, so that it cannot be checked. */
  notKept: readonly string[];
  isFirst: boolean;
}

/** Each check with its answer, and what was found by name. */
export function VersionChecks({ findings, notKept, isFirst }: VersionChecksProps) {
  return (
    <section className="app-section">
      <h2 className="govuk-heading-m">What we have checked</h2>
      <dl className="govuk-summary-list">
        {Object.entries(checkWords).map(([checked, { asks, holds }]) => {
          const found = findings.filter((finding) => finding.checked === checked);
          const told = checked === 'CHAIN' && isFirst ? 'This is the first version.' : holds;
          return (
            <div className="govuk-summary-list__row" key={checked}>
              <dt className="govuk-summary-list__key">{asks}</dt>
              <dd className="govuk-summary-list__value">
                {found.length > 0 && <Found findings={found} />}
                {found.length === 0 && (notKept.includes(checked) ? 'This was not kept when this version was published.' : told)}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Found({ findings }: { findings: Check['findings'] }) {
  return (
    <>
      <Tag colour="red">Changed</Tag>
      <ul className="govuk-list govuk-list--bullet">
        {findings.map(({ part, words }) => (
          <li key={`${part} ${words}`}>{`${part}: ${words}`}</li>
        ))}
      </ul>
    </>
  );
}
