import { responseCodeForm } from '@throughline/shared/forms/response-code';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { FindReceiptDocument, ReceiptPageDocument } from './ReceiptPage.graphql.generated.ts';
import { besideTheCode } from './beside-the-code.ts';
import { codeField } from './code-field.ts';
import { consultationPath, goWithCodes } from './response-cookies.ts';

const page = definePage(ReceiptPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});
export const loader = page.loader;

export const action = formAction(responseCodeForm, async ({ data, gql, request }) => {
  const { receipt } = await gql.query(FindReceiptDocument, { code: data.code }).catch(besideTheCode);
  const { receiptCode, consultation } = receipt!;
  const under = consultationPath({ council: consultation.council.slug, consultation: consultation.slug });
  return goWithCodes(`${under}/receipt/answers`, { request, under, codes: { receipt: receiptCode } });
});

/** The way to answers that were sent. */
export function Component() {
  const { consultation } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Look at the answers that you sent"
      back={path}
      fields={[codeField('Your receipt code')]}
      submit="Continue"
    >
      <p className="govuk-body">{consultation.title}</p>
      <p className="govuk-body">
        It is the code that you were shown after you sent your answers. With the code from before that
        you can <a className="govuk-link" href={`${path}/resume`}>go on with answers that are not sent</a>.
      </p>
    </FormPage>
  );
}
