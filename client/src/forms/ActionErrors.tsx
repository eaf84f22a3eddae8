import { useActionData } from 'react-router';
import { FormErrors } from './FormErrors.tsx';
import { hasErrors } from './form-result.ts';

/** The error summary of a page whose forms are buttons only. `FormPage` draws its own. */
export function ActionErrors() {
  const actionData: unknown = useActionData();
  return hasErrors(actionData) ? <FormErrors errors={actionData.errors} fields={[]} /> : null;
}
