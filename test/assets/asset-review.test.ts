import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '@throughline/shared/roles';
import { canSeeAssetRequirement, canSeeAssetReview } from '../../server/src/assets/asset-review.policy.ts';
import { AssetRequirementRow, AssetReviewRow } from '../../server/src/assets/asset-review.entity.ts';
import { newId, seedId } from '../../server/src/platform/ids.ts';
import { givenCouncil, givenPerson } from '../support/given.ts';
import { givenDecisionInForce } from '../support/given-programme.ts';
import { startServer, type TestServer } from '../support/server.ts';

interface Review {
  status: string;
  sitesPromised: number;
  sitesChosen: number;
  capitalWaitingPence: number;
  isDemonstration: boolean;
  requirements: { title: string; weight: number; isDemonstration: boolean }[];
  provenance: {
    factId: string;
    field: string;
    place: string;
    raw: string | null;
    normalised: string | null;
    paper: { code: string };
  }[];
}
const REVIEW = `query ($id: ID!) { assetReview(id: $id) { status sitesPromised sitesChosen capitalWaitingPence isDemonstration
  requirements { title weight isDemonstration } provenance { factId field place raw normalised paper { code } } } }`;
const york = seedId('asset-review', 'york', 'family-hub-sites');

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ template: 'throughline_seeded' });
});
afterAll(() => server.stop());

const ask = async (id: string, cookie?: string) =>
  (await server.ask<{ assetReview: Review | null }>(REVIEW, { id }, cookie)).data!.assetReview;

async function givenReview(council: { id: string }, isPublished: boolean) {
  const [id, requirement] = [newId(), newId()];
  const em = server.em.fork();
  await em.insert(AssetReviewRow, {
    id,
    council: council.id,
    title: `Review ${id}`,
    status: 'INITIATED',
    sitesPromised: 2,
    isPublished,
    isDemonstration: false,
  });
  await em.insert(AssetRequirementRow, {
    id: requirement,
    council: council.id,
    review: id,
    position: 1,
    title: 'A garden',
    weight: 10,
    isPublished: true,
    isDemonstration: false,
  });
  await em.insert(AssetRequirementRow, {
    id: newId(),
    council: council.id,
    review: id,
    position: 2,
    title: 'A roof',
    weight: 90,
    isPublished: false,
    isDemonstration: false,
  });
  return id;
}

async function givenSite(council: { id: string }, decision: { id: string } | null, isDemonstration = false) {
  await server.em.execute(
    `insert into site (id, council_id, name, role, kind, status, childrens_centre, on_school_site, selected_by_decision_id, is_demonstration)
     values (?, ?, ?, 'HUB', 'PHYSICAL', 'PENDING', 'NO', 'NO', ?, ?)`,
    [newId(), council.id, `Site ${newId()}`, decision?.id ?? null, isDemonstration],
  );
}

test('York promised three sites and has chosen none; its review has requirements in draft and has not begun', async () => {
  expect(await ask(york)).toMatchObject({
    status: 'REQUIREMENTS_DRAFTED',
    sitesPromised: 3,
    sitesChosen: 0,
    isDemonstration: false,
  });
});

test('£167,000 of York’s capital waits for the review, with the words of the paper beside it', async () => {
  const review = (await ask(york))!;
  expect(review.capitalWaitingPence).toBe(16_700_000);
  expect(review.provenance).toContainEqual({
    factId: 'YOR-46',
    field: 'capitalWaitingPence',
    place: 'paragraph 30',
    raw: '£167k',
    normalised: '16700000',
    paper: { code: 'YOR' },
  });
  expect(new Set(review.provenance.map(({ factId }) => factId))).toEqual(new Set(['YOR-44', 'YOR-45', 'YOR-46']));
});

test('the paper prints no requirements, so those shown to the board are marked as made up and the public sees none', async () => {
  expect((await ask(york))!.requirements).toEqual([]);
  const [{ id: councilId } = { id: '' }] = await server.em.execute<{ id: string }[]>(
    `select id from council where slug = 'york'`,
  );
  const board = await givenPerson(server.em, { id: councilId }, 'board');
  const { requirements } = (await ask(york, board.cookie))!;
  expect(requirements.length).toBeGreaterThan(3);
  expect(requirements.every(({ isDemonstration }) => isDemonstration)).toBe(true);
  expect(requirements.reduce((total, { weight }) => total + weight, 0)).toBe(100);
});

test('the other councils of the papers have no asset review', async () => {
  const { data } = await server.ask<{ councils: { slug: string; assetReviews: object[] }[] }>(
    '{ councils { slug assetReviews { id } } }',
  );
  expect(data!.councils.filter(({ assetReviews }) => assetReviews.length > 0).map(({ slug }) => slug)).toEqual([
    'york',
  ]);
});

test('a site counts as chosen once a decision has selected it; made-up sites never count towards a real review', async () => {
  const council = await givenCouncil(server.em);
  const review = await givenReview(council, true);
  const decision = await givenDecisionInForce(server.em, council, '2026-01-01');
  await givenSite(council, null);
  await givenSite(council, decision, true);
  expect((await ask(review))!.sitesChosen).toBe(0);
  await givenSite(council, decision);
  expect((await ask(review))!.sitesChosen).toBe(1);
  const elsewhere = await givenCouncil(server.em);
  expect((await ask(await givenReview(elsewhere, true)))!.sitesChosen).toBe(0);
});

test('for each role and for nobody, what the API shows of reviews and requirements is what the policy says', async () => {
  const council = await givenCouncil(server.em);
  const elsewhere = await givenCouncil(server.em);
  for (const isPublished of [true, false]) {
    const review = await givenReview(council, isPublished);
    for (const place of [null, council, elsewhere]) {
      for (const role of place ? roles : [roles[0]]) {
        const cookie = place ? (await givenPerson(server.em, place, role)).cookie : undefined;
        const viewer = {
          kind: cookie ? 'member' : 'public',
          personId: null,
          memberships: place ? [{ councilId: place.id, role }] : [],
        } as const;
        const seen = await ask(review, cookie);
        expect([role, seen !== null]).toEqual([role, canSeeAssetReview(viewer, { council, isPublished })]);
        const allowed = [true, false].filter((published) =>
          canSeeAssetRequirement(viewer, { council, isPublished: published, review: { isPublished } }),
        );
        expect([role, seen?.requirements.length ?? 0]).toEqual([role, seen ? allowed.length : 0]);
      }
    }
  }
});

test('a review with its requirements and sources is read in one statement', async () => {
  expect(await server.statementsOf(() => ask(york))).toHaveLength(1);
});
