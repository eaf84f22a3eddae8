import { responseCodeForm } from '@throughline/shared/forms/response-code';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { besideTheCode } from './beside-the-code.ts';
import { codeField } from './code-field.ts';
import { pathToGoOn } from './next-path.ts';
import { consultationPath, goWithCodes } from './response-cookies.ts';
import { FindDraftDocument, ResumePageDocument } from './ResumePage.graphql.generated.ts';

const page = definePage(ResumePageDocument, {
  variables: ({ params }) => ({ council: params['council']!, consultation: params['consultation']! }),
  found: ['consultation'],
});
export const loader = page.loader;

/** Goes on where somebody stopped. */
export const action = formAction(responseCodeForm, async ({ data, gql, request }) => {
  const { draftResponse } = await gql.query(FindDraftDocument, { code: data.code }).catch(besideTheCode);
  const { resumeCode, consultation } = draftResponse!;
  const under = consultationPath({ council: consultation.council.slug, consultation: consultation.slug });
  return goWithCodes(pathToGoOn(draftResponse!, under), { request, under, codes: { resume: resumeCode } });
});

export function Component() {
  const { consultation } = page.useData();
  const path = consultationPath(useParams() as Record<string, string>);
  return (
    <FormPage
      title="Go on with your answers"
      back={path}
      fields={[codeField('Your code')]}
      submit="Continue"
    >
      <p className="govuk-body">{consultation.title}</p>
      <p className="govuk-body">
        If you have sent your answers, you can <a className="govuk-link" href={`${path}/receipt`}>look at them with your receipt code</a>.
      </p>
    </FormPage>
  );
}
