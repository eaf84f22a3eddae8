import { useEffect, useRef } from 'react';
import { ErrorSummary } from '../govuk/ErrorSummary.tsx';
import { fieldAnchor } from './FieldControl.tsx';
import type { Field } from './fields.ts';
import type { FormError } from './form-result.ts';

/** The error summary of a form, in the order of its fields. It takes the focus each time there are new errors. */
export function FormErrors({ errors, fields }: { errors: readonly FormError[]; fields: readonly Field[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  const position = ({ field }: FormError) => fields.findIndex(({ name }) => name === field);
  const items = errors
    .toSorted((one, other) => position(one) - position(other))
    .map((error) => {
      const field = fields[position(error)];
      return { text: error.message, href: field && fieldAnchor(field) };
    });
  return <ErrorSummary ref={box} tabIndex={-1} errors={items} />;
}
