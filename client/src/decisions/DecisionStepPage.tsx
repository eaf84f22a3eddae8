import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { DemonstrationTag } from '../layout/DemonstrationTag.tsx';
import { definePage } from '../page.ts';
import { notFound } from '../route-errors.ts';
import { decisionPath } from './decision-paths.ts';
import { stepFormAt, type DecisionStepForm } from './decision-steps.ts';
import { DecisionFormPageDocument } from './DecisionForms.graphql.generated.ts';

const page = definePage(DecisionFormPageDocument, {
  variables: ({ params, today }) => ({ councilSlug: params['council']!, reference: params['reference']!, on: today }),
  found: ['decision', 'council'],
  elsewhere: ({ decision }, { params }) => (decision.viewerCan.manage ? undefined : decisionPath(params['council']!, decision.reference)),
});
/** An address with a form that does not exist is not found, before anything is read. */
export const loader: typeof page.loader = async (args) => {
  stepAt(args.params['step']);
  return page.loader(args);
};

function stepAt(slug: string | undefined): DecisionStepForm {
  const step = stepFormAt(slug);
  if (!step) throw notFound();
  return step;
}

export const action = formAction(async ({ params }) => stepAt(params['step']).form, async ({ data, gql, params }) => {
  await gql.mutate(stepAt(params['step']).document, { input: data as never });
  return decisionPath(params['council']!, params['reference']!);
});

/** A form that records one thing of a decision: a step of its life, or something that belongs to it. */
export function Component() {
  const { decision, council } = page.useData();
  const { step: slug } = useParams();
  const step = stepAt(slug);
  const about = { decision, choices: council };
  return (
    <FormPage
      title={step.title}
      back={decisionPath(council.slug, decision.reference)}
      fields={step.fields(about)}
      values={step.values?.(about)}
      version={decision.version}
      hidden={{ decisionId: decision.id }}
      submit={step.submit}
    >
      <p className="govuk-body-l">
        {decision.reference}: {decision.title} {decision.isDemonstration && <DemonstrationTag />}
      </p>
      {step.intro !== undefined && <p className="govuk-body">{step.intro}</p>}
    </FormPage>
  );
}
