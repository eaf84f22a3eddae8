import { formatDay, formatFuzzyDate } from '@throughline/shared/dates';
import { formatPence } from '@throughline/shared/money';
import { Tag } from '../govuk/Tag.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Source } from '../papers/Source.tsx';
import type { GrantLifeFragment } from './GrantLife.graphql.generated.ts';
import { partWords } from './GrantParts.tsx';
import { stateColours, stateWords } from './grant-words.ts';

type Step = GrantLifeFragment['steps'][number];

/** Where a grant stands now, in one tag. */
export function StateTag({ state, steps }: Pick<GrantLifeFragment, 'state' | 'steps'>) {
  if (state === null) return null;
  return (
    <>
      <Tag colour={stateColours[state]}>{stateWords[state]}</Tag> {steps.at(-1)?.isDemonstration && <DemonstrationTag />}
    </>
  );
}

/** The steps of a grant in their order, each with its day and who. */
export function GrantLife({ grant: { steps } }: { grant: Pick<GrantLifeFragment, 'steps'> }) {
  return (
    <ol className="govuk-list govuk-list--number govuk-list--spaced">
      {steps.map((step) => (
        <li key={step.id}>
          {stepWords(step)} {step.isDemonstration && <DemonstrationTag />}
          <br />
          <Source facts={step.provenance} />
        </li>
      ))}
    </ol>
  );
}

function stepWords({ state, amountPence, byWhom, note, happenedOn, decision }: Step): string {
  const amount = amountPence === null ? '' : `: ${formatPence(amountPence)}`;
  const day = happenedOn === null ? 'on a day that nobody states' : formatFuzzyDate(happenedOn);
  const by = decision === null ? byWhom : `${byWhom}, by decision ${decision.reference}`;
  return `${stateWords[state]}${amount}, ${day}. ${by}. ${note ?? ''}`.trim();
}

/** How a ceiling, an indicative amount and the parts of the award were stated before. Nothing where they were stated once. */
export function StatedBefore({ grant: { amountHistory, allocationChanges } }: { grant: Pick<GrantLifeFragment, 'amountHistory' | 'allocationChanges'> }) {
  if (amountHistory.length < 2 && allocationChanges.length === 0) return null;
  return (
    <>
      <h3 className="govuk-heading-s">How this was stated before</h3>
      <ul className="govuk-list govuk-list--bullet">
        {amountHistory.map(({ id, kind, amountPence, statedOn, saidBy, isDemonstration }) => (
          <li key={id}>
            {kind === 'CEILING' ? 'The most that could come' : 'Spoken of, but not promised'}: {formatPence(amountPence)}, {formatFuzzyDate(statedOn)}, {saidBy}{' '}
            {isDemonstration && <DemonstrationTag />}
          </li>
        ))}
        {allocationChanges.map((change) => (
          <li key={change.id}>
            {partWords(change)}: {said(change.oldPence)} before, {said(change.newPence)} since, agreed on {formatDay(change.agreedOn)}. {change.reason}{' '}
            {change.isDemonstration && <DemonstrationTag />}
          </li>
        ))}
      </ul>
    </>
  );
}

const said = (pence: number | null): string => (pence === null ? 'not stated' : formatPence(pence));
