import { useParams } from 'react-router';
import { ActionErrors } from '../forms/ActionErrors.tsx';
import { buttonAction } from '../forms/form-action.ts';
import { textOf } from '../forms/form-result.ts';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { Page } from '../layout/Page.tsx';
import { Issues } from '../papers/Issues.tsx';
import { Source } from '../papers/Source.tsx';
import { PlanVersion } from './PlanVersion.tsx';
import { BeginPlanVersionDocument } from './PlansPage.graphql.generated.ts';
import { planPage, planPath } from './record-data.ts';

export const loader = planPage.loader;

/** The one button of this page begins a new version from the one that it stands beside. */
export const action = buttonAction(async ({ gql, params, values }) => {
  await gql.mutate(BeginPlanVersionDocument, { input: { basedOnId: textOf(values['basedOnId']), note: null } });
  return planPath(params);
});

/** One delivery plan in its versions, the newest first. */
export function Component() {
  const { title, hub, versions, isDemonstration, provenance, issues, viewerCanWrite } = planPage.useData().deliveryPlan;
  const isBeingWritten = versions.some(({ state, isTextKnown }) => state === 'DRAFT' && isTextKnown);
  return (
    <Page title={title} back={`/${useParams()['council']}/programme/plans`}>
      <ActionErrors />
      <h1 className="govuk-heading-l">
        {title} {isDemonstration && <DemonstrationTag />}
      </h1>
      <p className="govuk-body">
        {hub ? `The delivery plan of the hub ${hub.name}.` : 'The delivery plan of the programme.'}
        <br />
        <Source facts={provenance} />
      </p>
      <Issues issues={issues} />
      {versions.map((version) => (
        <PlanVersion key={version.id} version={version} mayBegin={viewerCanWrite && !isBeingWritten} />
      ))}
    </Page>
  );
}
