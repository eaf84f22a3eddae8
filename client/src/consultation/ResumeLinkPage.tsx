import { FormPage } from '../forms/FormPage.tsx';
import { CodeOfLink } from './CodeOfLink.tsx';
import { codeField } from './code-field.ts';

export { action } from './ResumePage.tsx';

/** The way back to a draft from a link that somebody kept, whatever it answers. */
export function Component() {
  return (
    <FormPage title="Go on with your answers" fields={[codeField('Your code')]} submit="Continue">
      <CodeOfLink />
    </FormPage>
  );
}
