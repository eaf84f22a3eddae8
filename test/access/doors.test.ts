import { beforeAll, expect, test } from 'vitest';
import type { GraphQLSchema } from 'graphql';
import { features } from '../../server/src/features.ts';
import { guardDoors } from '../../server/src/platform/access.ts';
import { makeSchema } from '../../server/src/schema.ts';

/**
 * The doors that stand open to anyone, by name. To open one more, it must be added here, and that is what a reviewer
 * sees. Everything else needs somebody to be signed in.
 */
const open = {
  Query: [
    'assetReview', 'body', 'consultation', 'consultationResults', 'consultations', 'council', 'councils', 'decision', 'demonstrationPeople', 'draftResponse', 'equalityAnswers', 'fundingSchemeCalled', 'fundingSchemes',
    'grant', 'hub', 'meeting', 'milestone', 'panelSession', 'paper', 'programme', 'deliveryPlan', 'raidItem', 'receipt', 'report', 'reportConsideration', 'reports', 'scrutinyRecommendation', 'updateSchedule', 'workPlanItem', 'theoryOfChange', 'spendEntry', 'versionCheck', 'viewer', 'workstream',
  ],
  Mutation: ['addStatement', 'answerAs', 'answerEqualityQuestion', 'castVote', 'correctResponse', 'emailResumeCode', 'joinPanelSession', 'removeEqualityAnswers', 'saveAnswer', 'sendResponse', 'signIn', 'signOut', 'startResponse', 'submitResponse', 'withdrawResponse'],
  Subscription: ['panelSessionChanged'],
};

let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await makeSchema(features);
});

const rootFields = () =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({ name: `${root!.name}.${field.name}`, door: field.extensions['door'] })),
  );

test('every query, mutation and subscription has a door', () => {
  expect(rootFields().filter(({ door }) => door !== 'public' && door !== 'authorized')).toEqual([]);
});

test('only the doors that are listed here stand open to people who are not signed in', () => {
  const listed = Object.entries(open).flatMap(([root, names]) => names.map((name) => `${root}.${name}`));
  const found = rootFields().filter(({ door }) => door === 'public').map(({ name }) => name);
  expect(found.sort()).toEqual(listed.sort());
});

test('a schema with a field that has no door does not start', async () => {
  const broken = await makeSchema(features);
  const [field] = Object.values(broken.getQueryType()!.getFields());
  field!.extensions = {};
  expect(() => guardDoors(broken)).toThrow(/has no door/);
});
