import { FormPage } from '../forms/FormPage.tsx';
import { CodeOfLink } from './CodeOfLink.tsx';
import { codeField } from './code-field.ts';

export { action } from './ReceiptPage.tsx';

/** The way to answers that were sent, from a link that somebody kept. */
export function Component() {
  return (
    <FormPage title="Look at the answers that you sent" fields={[codeField('Your receipt code')]} submit="Continue">
      <CodeOfLink />
    </FormPage>
  );
}
