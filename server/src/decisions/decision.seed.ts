import type { Seed } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant } from '../platform/plant.ts';
import { DecisionAllowanceRow } from './authority.entity.ts';
import { seedBodies } from './bodies.seed.ts';
import { DecisionStepRow } from './decision-life.entity.ts';
import { seedDecisionRules, seedEqualityAssessments } from './decision-rules.seed.ts';
import { DecisionRow } from './decision.entity.ts';
import { seedDemonstrationDecisions } from './demonstration-decisions.seed.ts';
import { seedKentDecision } from './kent-decision.seed.ts';
import { seedMeetings } from './meetings.seed.ts';
import { seedPosts } from './posts.seed.ts';

export const seedDecisions: Seed = async (em, council) => {
  await seedPosts(em, council);
  await seedBodies(em, council);
  await seedMeetings(em, council);
  await seedKentDecision(em, council);
  await seedDecisionRules(em, council);
  await seedEqualityAssessments(em, council);
  if (council.demo && council.slug === 'york') await seedDemonstrationDecision(em, council);
  await seedDemonstrationDecisions(em, council);
};

/** York's paper names no decision, and made-up spending needs one. Key: ('decision', 'york', 'DEMO/01'). */
const seedDemonstrationDecision: Seed = async (em, council) => {
  const decision = seedId('decision', council.slug, 'DEMO/01');
  await plant(em, DecisionRow, [{
    id: decision, council: council.id, reference: 'DEMO/01', title: 'Accept the grant and run the programme (made up for the demonstration)', kind: 'SUBSTANTIVE',
    isKey: 'YES', isUrgent: 'NO', callIn: 'YES', takenByRole: "Corporate Director of Children's Services", meeting: null,
    keyReason: 'MONEY', noticePublishedOn: '2022-05-10', reportPublishedOn: '2022-06-07',
    madeOn: '2022-06-15', publishedOn: '2022-06-16', callInEndsOn: '2022-06-23', effectiveOn: '2022-06-24', isPublished: true, isDemonstration: true,
  }]);
  const life = [['PROPOSED', '2022-05-02'], ['NOTICE_PUBLISHED', '2022-05-10'], ['REPORT_PUBLISHED', '2022-06-07'], ['MADE', '2022-06-15']] as const;
  await plant(em, DecisionStepRow, life.map(([kind, happenedOn], index) => ({
    id: seedId('decision-step', council.slug, 'DEMO/01', String(index + 1)), council: council.id, decision, position: index + 1, kind, happenedOn,
    byRole: null, note: null, recordedAt: new Date(`${happenedOn}T12:00:00Z`), isDemonstration: true,
  })));
  await plant(em, DecisionAllowanceRow, ['DELIVERY', 'PARTNERSHIP', 'PREPARATORY_SPEND', 'PROPOSAL_DEVELOPMENT'].map((activity) => ({
    id: seedId('decision-allowance', council.slug, 'DEMO/01', activity), council: council.id, decision, activity, text: allowed[activity],
  })));
};

const allowed: Record<string, string> = {
  DELIVERY: 'Delivering the programme',
  PARTNERSHIP: 'Partnership arrangements',
  PREPARATORY_SPEND: 'Spending on preparation',
  PROPOSAL_DEVELOPMENT: 'Developing proposals',
};
