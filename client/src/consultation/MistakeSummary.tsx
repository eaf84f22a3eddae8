import type { FormError } from '../forms/form-result.ts';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { Mistake, Say } from './journey.tsx';

/** All that is wrong on a page of the journey, each with a link to where it is put right. */
export function MistakeSummary({ errors, hrefOf }: { errors: readonly FormError[]; hrefOf: (field: string) => string | undefined }) {
  return (
    <ErrorSummary
      title={<Say word="thereIsAProblem" />}
      errors={errors.map(({ field, message }) => ({ text: <Mistake message={message} />, href: field === undefined ? undefined : hrefOf(field) }))}
    />
  );
}
