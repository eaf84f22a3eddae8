import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addDays } from '@throughline/shared/calendar';
import { londonDay } from '@throughline/shared/dates';
import { plantFacts } from '../papers/papers.seed.ts';
import type { Seed, SeedCouncil } from '../platform/feature.ts';
import { seedId } from '../platform/ids.ts';
import { plant, plantOnce } from '../platform/plant.ts';
import { DeliveryPlanRow, DeliveryPlanTextRow, DeliveryPlanVersionRow, PlanSectionRow } from './delivery-plan.entity.ts';
import { frozenPlan } from './delivery-plan.queries.ts';

/** What Kirklees' paper says that the plan of each hub must cover. */
const hubSections = [
  'How the hub supports the Early Support Strategy of the partnership',
  'Needs that the community has defined',
  'Less demand on statutory services, such as children looked after, in need or with a protection plan',
  'How the hub supports the shared outcomes of Kirklees',
];

/** Made-up sections of a programme's plan: no paper says what it must have. */
const programmeSections = [
  { title: 'What will change for families', guidance: 'In plain words, as families would say it' },
  { title: 'Who does what, by when', guidance: 'Milestones and who answers for them' },
  { title: 'What it costs and who pays', guidance: 'By year, with what comes after the grant' },
  { title: 'How we will know', guidance: 'Measures, and where their figures come from' },
];

/** Sections that plans must have, Kent's submitted plan as its paper tells of it, and made-up plans of York and Kirklees. */
export const seedPlans: Seed = async (em, council) => {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  if (council.slug === 'kirklees') await seedHubSections(em, council);
  if (council.demo && (council.slug === 'york' || council.slug === 'kent')) {
    await plantOnce(
      em,
      PlanSectionRow,
      programmeSections.map((section, index) => ({
        ...{ id: id('plan-section', `programme ${index + 1}`), council: council.id, subject: 'PROGRAMME', position: index + 1 },
        ...{ ...section, isDemonstration: true },
      })),
    );
  }
  if (council.slug === 'kent') await seedKentPlan(em, council);
  if (council.demo && council.slug === 'york') await seedYorkPlan(em, council);
  if (council.demo && council.slug === 'kirklees') await seedHubPlan(em, council);
};

async function seedHubSections(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  for (const [index, title] of hubSections.entries()) {
    const id = seedId('plan-section', council.slug, `hub ${index + 1}`);
    await plant(em, PlanSectionRow, [{ id, council: council.id, subject: 'HUB', position: index + 1, title, isDemonstration: false }]);
    const facts = [{ fact: 'KIR-49', field: 'title', place: 'section 2.7' }];
    await plantFacts(em, council, 'KIR', { type: 'planSection', id }, facts);
  }
}

/** That Kent submitted a plan is known; what it says is not: its summary is missing from the paper. */
async function seedKentPlan(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  const [plan, version] = [seedId('delivery-plan', council.slug, 'initial'), seedId('delivery-plan-version', council.slug, 'initial 1')];
  const own = { council: council.id, isDemonstration: false };
  await plant(em, DeliveryPlanRow, [
    { id: plan, ...own, programme: seedId('programme', council.slug, 'family-hubs'), hub: null, title: 'Initial delivery plan', isPublished: true },
  ]);
  await plantOnce(em, DeliveryPlanVersionRow, [
    {
      ...{ id: version, ...own, plan, number: 1, state: 'SUBMITTED', version: 1, isTextKnown: false },
      contributors: 'Kent County Council; Public Health; Health Visiting; Midwifery; Disabled Children’s Services; other partners',
      note: 'It is to be developed further over time.',
      ...{ submittedTo: 'Department for Education', submittedOn: '2022-12-30' },
    },
  ]);
  const place = 'paragraph 1.3';
  await plantFacts(em, council, 'KEN', { type: 'deliveryPlan', id: plan }, [{ fact: 'KEN-15', field: 'title', place }]);
  await plantFacts(em, council, 'KEN', { type: 'deliveryPlanVersion', id: version }, [
    { fact: 'KEN-15', field: 'contributors', place },
    { fact: 'KEN-15', field: 'submittedOn', place, raw: '30 December 2022', normalised: '2022-12-30' },
    { fact: 'KEN-15', field: 'submittedTo', place, raw: 'DfE', normalised: 'Department for Education' },
  ]);
}

const yorkTexts = [
  'Families tell their story once, and find help in one place or by one call.',
  'Three sites are adapted by the end of the grant. The project team answers for the plan, workstream leads for their parts.',
  'The grant pays for the change. Running costs come from existing budgets of the partners.',
  'Fewer assessments before support begins; more families reached in the areas that need it most.',
];

async function seedYorkPlan(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  const [first, second] = [id('delivery-plan-version', 'demo 1'), id('delivery-plan-version', 'demo 2')];
  // What is submitted can no longer be written, also not by a seed.
  if ((await em.count(DeliveryPlanVersionRow, { id: first })) > 0) return;
  const today = londonDay(council.now);
  const own = { council: council.id, isDemonstration: true };
  const plan = id('delivery-plan', 'demo');
  await plant(em, DeliveryPlanRow, [
    { id: plan, ...own, programme: id('programme', 'family-hubs'), hub: null, title: 'Delivery plan', isPublished: false },
  ]);
  const contributors = 'Project team; Public Health; health visiting; two schools; a parent and carer panel';
  const agreed = { agreedOn: addDays(today, -80), agreedByRole: 'Project Board' };
  await plant(em, DeliveryPlanVersionRow, [
    { id: first, ...own, plan, number: 1, state: 'AGREED', contributors, ...agreed, version: 3, isTextKnown: true },
    { id: second, ...own, plan, number: 2, state: 'DRAFT', contributors, basedOn: first, note: 'With the sites that were looked at', version: 1, isTextKnown: true },
  ]);
  const text = (version: string, index: number, content: string) => ({
    ...{ id: id('delivery-plan-text', `${version} ${index}`), council: council.id, planVersion: version },
    ...{ section: id('plan-section', `programme ${index + 1}`), content },
  });
  await plant(em, DeliveryPlanTextRow, [
    ...yorkTexts.map((content, index) => text(first, index, content)),
    ...yorkTexts.slice(0, 3).map((content, index) => text(second, index, content)),
  ]);
  const submission = { submittedTo: 'Department for Education', submittedOn: addDays(today, -75) };
  const frozen = await frozenPlan(em, first, submission);
  await em.nativeUpdate(DeliveryPlanVersionRow, { id: first }, { state: 'SUBMITTED', ...submission, ...frozen });
}

/** A made-up plan of one hub, of which one section is still missing. */
async function seedHubPlan(em: SqlEntityManager, council: SeedCouncil): Promise<void> {
  const id = (noun: string, key: string) => seedId(noun, council.slug, key);
  const own = { council: council.id, isDemonstration: true };
  const [plan, version] = [id('delivery-plan', 'demo-hub'), id('delivery-plan-version', 'demo-hub 1')];
  await plantOnce(em, DeliveryPlanRow, [
    { id: plan, ...own, programme: id('programme', 'community-hubs'), hub: id('hub', '4'), title: 'Delivery plan of one hub', isPublished: false },
  ]);
  await plantOnce(em, DeliveryPlanVersionRow, [
    { id: version, ...own, plan, number: 1, state: 'DRAFT', contributors: 'The hub’s leaders and partners', version: 1, isTextKnown: true },
  ]);
  await plantOnce(
    em,
    DeliveryPlanTextRow,
    ['Early help is offered in three schools of the hub.', 'Families asked for places to meet in the holidays.', 'Fewer families need statutory help because they get help earlier.'].map(
      (content, index) => ({
        ...{ id: id('delivery-plan-text', `hub ${index}`), council: council.id, planVersion: version },
        ...{ section: id('plan-section', `hub ${index + 1}`), content },
      }),
    ),
  );
}
