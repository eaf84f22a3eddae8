import { assessRaidItemForm, raidBases } from '@throughline/shared/forms/raid';
import { useParams } from 'react-router';
import { formAction } from '../forms/form-action.ts';
import type { Field } from '../forms/fields.ts';
import { FormPage } from '../forms/FormPage.tsx';
import { assessorField, dayField } from './raid-fields.ts';
import { raidItemPage, raidItemPath } from './raid-item-data.ts';
import { basisWords, fiveChoices, impactWords, likelihoodWords, referenceOf } from './raid-words.ts';
import { AssessRiskDocument } from './RaidItemPage.graphql.generated.ts';
import { useToday, withToday } from '../today.ts';

export const loader = withToday(raidItemPage.loader);

export const action = formAction(assessRaidItemForm, async ({ data, gql, params }) => {
  await gql.mutate(AssessRiskDocument, { input: data });
  return raidItemPath(params);
});

const whichBasis: Field = {
  ...{ name: 'basis', kind: 'radios', label: 'What are you judging?' },
  choices: raidBases.map((value) => ({ value, label: basisWords[value] })),
};
const likelihood: Field = {
  ...{ name: 'likelihood', kind: 'radios', label: 'How likely is it?', choices: fiveChoices(likelihoodWords) },
};
const impact: Field = {
  ...{ name: 'impact', kind: 'radios', label: 'How bad would it be?', choices: fiveChoices(impactWords) },
};
const reason: Field = {
  ...{ name: 'reason', kind: 'textarea', label: 'Why? (optional)', rows: 3, maxLength: 1000 },
};

/** Judges how likely and how bad something is. Earlier judgements stay. */
export function Component() {
  const today = useToday();
  const item = raidItemPage.useData().raidItem;
  const { id, kind, version, title } = item;
  const isRisk = kind === 'RISK';
  const isIssue = kind === 'ISSUE';
  const asked = [...(isRisk ? [whichBasis] : []), ...(isIssue ? [] : [likelihood]), impact];
  return (
    <FormPage
      title={`Judge ${referenceOf(item)}`}
      back={raidItemPath(useParams())}
      fields={[...asked, reason, dayField('assessedOn', 'When was it judged?'), assessorField]}
      values={{ basis: 'CURRENT', assessedOn: today }}
      hidden={{ itemId: id, version, ...(!isRisk && { basis: 'CURRENT' }), ...(isIssue && { likelihood: 5 }) }}
      submit="Save"
    >
      <p className="govuk-body-l">{title}</p>
      <p className="govuk-body">Earlier judgements stay and can be read on the page of this item.</p>
    </FormPage>
  );
}
