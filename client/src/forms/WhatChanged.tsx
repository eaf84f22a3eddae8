import { InsetText } from '../govuk/InsetText.tsx';
import type { FieldChange } from './conflict.ts';

/** Tells a second editor what somebody else changed while their form was open. Nothing has been overwritten yet. */
export function WhatChanged({ changes }: { changes: readonly FieldChange[] }) {
  if (changes.length === 0) {
    return (
      <InsetText>
        What somebody else changed is not on this form. What you entered is still here: check it, then save again.
      </InsetText>
    );
  }
  return (
    <section aria-labelledby="what-changed">
      <h2 className="govuk-heading-m" id="what-changed">
        What somebody else changed
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {changes.map(({ name, label, was, is, entered }) => (
          <li key={name}>
            <strong>{label}</strong> was {was}. It is now {is}.{' '}
            {entered !== undefined && <>You entered {entered}, which is still in the form.</>}
          </li>
        ))}
      </ul>
      <p className="govuk-body">
        What you did not touch now shows what they saved. Check everything below. If you save, what you see replaces what
        they saved.
      </p>
    </section>
  );
}
