import { beginTheoryForm } from '@throughline/shared/forms/theory-of-change';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { definePage } from '../page.ts';
import { theoryPath } from './theory-data.ts';
import { BeginTheoryDocument, BeginTheoryOfChangeDocument } from './TheoryPage.graphql.generated.ts';

const page = definePage(BeginTheoryDocument, {
  variables: ({ params }) => ({ id: params['programme']! }),
  found: ['programme'],
  elsewhere: ({ programme }, { params }) => {
    const { council, viewerCan } = programme!;
    const isHere = council.slug === params['council'] && viewerCan.manageMilestones;
    return isHere ? undefined : theoryPath({ council: council.slug });
  },
});
export const loader = page.loader;

export const action = formAction(beginTheoryForm, async ({ data, gql, params }) => {
  await gql.mutate(BeginTheoryOfChangeDocument, { input: data });
  return theoryPath(params);
});

/** Begins a theory of change, or the next version of one. */
export function Component() {
  const { id, name, council, theoriesOfChange } = page.useData().programme;
  const [newest] = theoriesOfChange;
  return (
    <FormPage
      title={newest ? 'Begin the next version' : 'Begin a theory of change'}
      back={theoryPath({ council: council.slug })}
      fields={[{ name: 'title', kind: 'text', label: 'What is it called?' }]}
      values={{ title: newest?.title ?? 'How it is meant to work' }}
      hidden={{ programmeId: id }}
      submit="Begin"
    >
      <p className="govuk-body-l">{name}</p>
      <p className="govuk-body">
        {newest && `It begins with everything that version ${newest.number} says. `}
        Until it is agreed, only the board and those who work for it see it.
      </p>
    </FormPage>
  );
}
