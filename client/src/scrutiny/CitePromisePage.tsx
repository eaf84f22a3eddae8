import { citePromiseForm } from '@throughline/shared/forms/consideration';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { CitePromiseDocument, PromiseOfPaperPageDocument } from './After.graphql.generated.ts';
import { NONE } from './choices.ts';
import { afterPath } from './scrutiny-paths.ts';

const page = definePage(PromiseOfPaperPageDocument, {
  variables: ({ params }) => ({ council: params['council']!, report: params['report']! }),
  found: ['council', 'paper'],
  elsewhere: ({ council, paper }) => (council.scrutinyAbilities.keep ? undefined : afterPath(council.slug, paper.slug)),
});
export const loader = page.loader;

export const action = formAction(citePromiseForm, async ({ data, gql, params }) => {
  await gql.mutate(CitePromiseDocument, { input: data });
  return afterPath(params['council']!, params['report']!);
});

/** The clerk links a promise to the section of a published paper in which it stands. */
export function Component() {
  const { council, paper: report } = page.useData();
  const current = report.versions.find(({ isCurrent }) => isCurrent);
  if (current === undefined) throw notFound();
  const promises = council.programmes.flatMap(({ commitments }) => commitments);
  const ofGrants = council.programmes.flatMap(({ grants }) => grants).flatMap(({ commitments }) => commitments);
  return (
    <FormPage
      title="Link a promise to this paper"
      back={afterPath(council.slug, report.slug)}
      fields={[
        { name: 'commitmentId', kind: 'select', label: 'Promise', hint: 'One that was made in a programme', options: [NONE, ...promises.map(({ id, promise }) => ({ value: id, text: promise }))] },
        { name: 'grantCommitmentId', kind: 'select', label: 'Promise made for a grant', hint: 'Only where the promise above is left empty', options: [NONE, ...ofGrants.map(({ id, words }) => ({ value: id, text: words }))] },
        {
          name: 'section', kind: 'select', label: 'Section in which it stands',
          options: [{ value: '', text: 'Outside the sections' }, ...current.sections.map(({ position, label, heading }) => ({ value: String(position), text: label === null ? heading : `${label}. ${heading}` }))],
        },
      ]}
      hidden={{ reportId: report.id, versionNumber: current.number }}
      submit="Link the promise"
    >
      <p className="govuk-body-l">{report.title}, version {current.number}</p>
    </FormPage>
  );
}
