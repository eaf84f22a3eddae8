import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { DecisionDutyRow, DecisionRuleRow } from './decision-life.entity.ts';

/** The test of a key decision in the header of Kirklees's paper. Key: ('decision-rule', 'kirklees', '2019-02-25'). */
export const seedDecisionRules: Seed = async (em, council) => {
  if (council.slug !== 'kirklees') return;
  const id = seedId('decision-rule', council.slug, '2019-02-25');
  await plant(em, DecisionRuleRow, [{
    id, council: council.id, validFrom: '2019-02-25', keyPence: 25_000_000, keyAreas: 2, callInWorkingDays: null, isDemonstration: false,
  }]);
  await plantFacts(em, council, 'KIR', { type: 'decisionRule', id }, [
    { fact: 'KIR-04', field: 'keyPence', place: 'header', raw: '£250k or more', normalised: '25000000', rule: 'Spending or saving; 250 thousand pounds in pence.' },
    { fact: 'KIR-04', field: 'keyAreas', place: 'header', raw: 'two or more electoral wards', normalised: '2', rule: 'Wards on which it has a significant effect.' },
  ]);
};

/** The assessment that Kent's paper names for 22/00094. Key: ('decision-duty', 'kent', '22/00094', 'STRATEGIC'). */
export const seedEqualityAssessments: Seed = async (em, council) => {
  if (council.slug !== 'kent') return;
  const id = seedId('decision-duty', council.slug, '22/00094', 'STRATEGIC');
  await plant(em, DecisionDutyRow, [{
    id, council: council.id, decision: seedId('decision', council.slug, '22/00094'), kind: 'EQUALITY_ASSESSMENT', assessmentStage: 'STRATEGIC', doneOn: null, byRole: null,
    note: 'No negative effect was indicated at this level. Detailed proposals need a separate, updated assessment.', isDemonstration: false,
  }]);
  await plantFacts(em, council, 'KEN', { type: 'decisionDuty', id }, [
    { fact: 'KEN-49', field: 'assessmentStage', place: 'paragraph 6.1', normalised: 'STRATEGIC', rule: 'The paper says that it was looked at on a strategic level. It does not say when or by whom.' },
    { fact: 'KEN-50', field: 'note', place: 'paragraph 6.2' },
  ]);
};
