import { kindWords } from '@throughline/shared/report-words';
import { changePaperTemplateForm, paperKinds } from '@throughline/shared/forms/paper-template';
import { useParams } from 'react-router';
import { formAction } from '../../forms/form-action.ts';
import { FormPage } from '../../forms/FormPage.tsx';
import { definePage } from '../../page.ts';
import { notFound, problem } from '../../route-errors.ts';
import { ChangePaperTemplateDocument, PaperTemplatesDocument } from './Templates.graphql.generated.ts';
import { templateFields, templateValues } from './template-words.ts';

const page = definePage(PaperTemplatesDocument, {
  variables: ({ params }) => ({ council: params['council']! }),
  found: ['council'],
  elsewhere: ({ viewer, council }, { url }) => {
    if (viewer === null) return `/sign-in?next=${encodeURIComponent(url.pathname)}`;
    if (!council.viewerCanWithPapers.changeTemplates) throw problem('FORBIDDEN');
    return undefined;
  },
});
export const loader = page.loader;

export const action = formAction(changePaperTemplateForm, async ({ data, gql, params }) => {
  const { signOffs, ...template } = data;
  await gql.mutate(ChangePaperTemplateDocument, { input: { ...template, signOffs: signOffs.map(({ kind, role }) => `${kind}: ${role}`) } });
  return `/${params['council']!}/reports/templates`;
});

/** How one kind of paper is printed, or all that have no order of their own. */
export function Component() {
  const params = useParams();
  const { council } = page.useData();
  const kind = params['kind'] === 'all' ? null : paperKinds.find((each) => each.toLowerCase() === params['kind']);
  if (kind === undefined) throw notFound();
  const own = council.paperTemplates.find((template) => template.kind === kind);
  const shown = own ?? council.paperTemplates.find((template) => template.kind === null);
  return (
    <FormPage
      title={kind === null ? 'How papers are printed' : `How this is printed: ${kindWords[kind]}`}
      back={`/${params['council']!}/reports/templates`}
      fields={templateFields}
      values={shown ? templateValues(shown) : { numbering: 'NONE' }}
      version={own?.version}
      hidden={{ councilId: council.id, kind: kind ?? '' }}
      submit="Save"
    />
  );
}
